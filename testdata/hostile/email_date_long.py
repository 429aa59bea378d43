# stopped by: steps
from email.utils import parsedate_tz
s = "Mon, " + "1 " * 500000
while True:
    parsedate_tz(s)
