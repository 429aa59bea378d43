# stopped by: any
# Splits without end.
import re
s = "a,b;" * 100_000
while True:
    re.split("[,;]", s)
