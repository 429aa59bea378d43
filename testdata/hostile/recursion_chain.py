# stopped by: depth
# chain of chain of chain.
import itertools
it = iter([1])
for _ in range(100_000):
    it = itertools.chain(it)
list(it)
