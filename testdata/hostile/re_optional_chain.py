# stopped by: steps
import re
n = 30
re.match("(?:a?){%d}a{%d}" % (n, n) + "(?:x?)*b", "a" * n * 2)
