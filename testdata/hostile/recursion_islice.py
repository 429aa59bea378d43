# stopped by: depth
# islice of islice of islice.
import itertools
it = itertools.count()
for _ in range(100_000):
    it = itertools.islice(it, 5)
list(it)
