# stopped by: steps
import re
p = re.compile("(?<=" + "a" * 5000 + ")b")
s = "a" * 1_000_000
while True:
    p.search(s)
