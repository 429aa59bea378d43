# stopped by: steps
s = set(range(300000))
for i in range(299999):
    s.remove(i)
t = {1, 2, 3}
while True:
    s & t
    s <= t
    s.isdisjoint(t)
    t.issuperset(s)
