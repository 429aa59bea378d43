# stopped by: steps
# Hashes a long tuple, without end.
t = tuple(range(1_000_000))
while True:
    hash(t)
