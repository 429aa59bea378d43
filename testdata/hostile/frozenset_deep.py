# stopped by: any
# Sets of sets.
s = frozenset()
for i in range(300000):
    s = frozenset([s])
hash(s)
repr(s)
s == frozenset([s])
