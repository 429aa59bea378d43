# stopped by: any
# Tuples of types in tuples.
t = int
for i in range(300000):
    t = (t,)
isinstance("a", t)
