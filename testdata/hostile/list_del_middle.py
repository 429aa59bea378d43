# stopped by: steps
l = [0] * 1500000
while True:
    del l[len(l) // 2]
    l.insert(5, 0)
