# stopped by: steps
from itertools import combinations, islice
next(islice(combinations(range(3000), 1500), 10 ** 12, None))
