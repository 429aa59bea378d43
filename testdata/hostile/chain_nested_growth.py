# stopped by: any
from itertools import chain
c = iter(())
while True:
    c = chain(c, c)
