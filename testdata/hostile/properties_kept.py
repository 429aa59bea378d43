# stopped by: any
# Properties of properties are kept.
p = None
kept = []
while True:
    p = property(p, p, p, "doc" * 100)
    kept.append(p)
