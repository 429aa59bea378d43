# stopped by: memory
from itertools import tee
it = iter(int, 1)
kept = []
while True:
    it, a = tee(it)
    kept.append(a)
    next(it)
