# stopped by: any
# Groups of very many.
g = ExceptionGroup("g", [ValueError(1)] * 3000000)
while True:
    g.derive(g.exceptions).subgroup(lambda e: True)
