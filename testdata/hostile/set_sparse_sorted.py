# stopped by: steps
s = set(range(300000))
for i in range(299999):
    s.remove(i)
while True:
    sorted(s)
    sum(s)
    max(s)
    tuple(s)
    (*s,)
