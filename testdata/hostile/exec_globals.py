# stopped by: any
# Functions compiled without end.
kept = []
while True:
    d = {}
    exec("def f(a, b=1, *c, **d):\n    return [a for x in b if x]\n", d)
    kept.append(d)
