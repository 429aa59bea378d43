# stopped by: any
from collections import namedtuple
N = namedtuple("N", [f"a{i}" for i in range(20000)])
n = N(*range(20000))
while True:
    repr(n)
    n._asdict()
    n._replace(a5=1)
