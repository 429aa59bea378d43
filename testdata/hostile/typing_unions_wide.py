# stopped by: any
ts = [type("C", (), {}) for i in range(3000)]
u = int
for t in ts:
    u = u | t
while True:
    u | int
    u == u
    hash(u)
    isinstance(1.5, u)
