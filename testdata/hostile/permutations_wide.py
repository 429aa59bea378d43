# stopped by: steps
from itertools import permutations
for p in permutations(range(100000), 2):
    pass
