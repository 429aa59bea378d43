def f(a, b, c):
    return (a + b) * c.d.e[0](1, 2)["x"] + b
class N: pass
c = N(); c.d = N(); c.d.e = [lambda *a: {}]
f(1, 2, c)
