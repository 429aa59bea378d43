# stopped by: steps
s = set(range(300000))
for i in range(299999):
    s.remove(i)
while True:
    list(s)
    len(frozenset(s))
    s == {5}
    repr(s)
