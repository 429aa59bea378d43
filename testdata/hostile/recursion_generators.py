# stopped by: depth
# Generators that iterate over generators.
def g(n):
    for x in g(n + 1):
        yield x
list(g(0))
