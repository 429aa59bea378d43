# stopped by: any
# Patterns without end.
import re
i = 0
while True:
    re.compile("a%d" % i)
    i += 1
