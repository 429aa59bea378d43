# stopped by: steps
import re
s = "a b" * 300000
while True:
    re.findall(r"\b|\B", s)
