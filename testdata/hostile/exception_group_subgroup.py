# stopped by: any
g = ExceptionGroup("x", [ValueError(i) for i in range(20000)])
while True:
    g.split(lambda e: e.args and e.args[0] % 2 == 0 if not isinstance(e, ExceptionGroup) else False)
    g.subgroup(TypeError)
    g.derive(g.exceptions)
