# stopped by: depth
# Hashes a very deep tuple.
t = ()
for _ in range(100_000):
    t = (t,)
hash(t)
