# stopped by: steps
# A sort whose key function does a lot.
list(range(1000)).sort(key=lambda x: sum(range(10 ** 6)))
