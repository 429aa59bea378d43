# stopped by: steps
import re
p = re.compile(r"(?>(?:a|aa)+)*+(?:b|(?>a*))*c")
s = "a" * 200000
while True:
    p.search(s)
