# stopped by: depth
# Iterators around iterators.
it = iter([1])
for _ in range(100_000):
    it = map(str, it)
list(it)
