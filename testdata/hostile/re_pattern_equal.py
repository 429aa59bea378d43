# stopped by: steps
import re
a = "a" * 200000
p, q = re.compile(a), re.compile(a + "(?#)")
while True:
    p == q
    hash(p)
    repr(p)
