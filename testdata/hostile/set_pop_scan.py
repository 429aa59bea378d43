# stopped by: steps
s = set(range(300000))
while len(s) > 1:
    s.pop()
while True:
    x = s.pop()
    s.add(x + 7919)
