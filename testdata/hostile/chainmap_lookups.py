# stopped by: steps
from collections import ChainMap
c = ChainMap(*[{} for i in range(20000)])
while True:
    c.get("x")
    "y" in c
