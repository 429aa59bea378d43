# stopped by: any
# Percent signs.
import urllib.parse
s = "%" * 1000000
while True:
    s = urllib.parse.quote(s)
