# stopped by: any
from itertools import pairwise
it = iter(int, 1)
while True:
    it = pairwise(it)
    next(it)
