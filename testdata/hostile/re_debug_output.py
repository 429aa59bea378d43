# stopped by: any
import re
while True:
    re.compile("(?:a|b)" * 200, re.DEBUG)
    re.purge()
