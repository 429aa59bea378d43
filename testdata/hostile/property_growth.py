# stopped by: memory
p = property()
kept = []
while True:
    p = p.getter(lambda s: 1)
    kept.append(p)
