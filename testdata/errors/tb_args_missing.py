def f(a, b, c, *, d, e): pass
f(1)
