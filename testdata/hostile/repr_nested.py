# stopped by: depth
# The repr of a very deep list.
l = []
for _ in range(100_000):
    l = [l]
repr(l)
