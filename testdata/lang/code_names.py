# co_names: globals, attributes and imports, in the order of CPython's compiler.


def show(c):
    print(c.co_name, c.co_names)


def f(a, b=1, *args, c, d=2, **kw):
    "doc"
    x = 1
    y = x.foo
    z = print(y)

    def g():
        return x + a
    global gg
    gg = [i for i in args]
    import os.path as op
    from sys import path
    for q in kw:
        q.attr = 5
    del y
    try:
        pass
    except ValueError as exc:
        pass
    return z


async def co():
    async with x as y:
        await z
    async for i in j:
        yield i


def gen():
    v = yield one
    yield from v.two(three, four=five, *six, **seven)
    v[eight] = nine.ten
    v.eleven += twelve
    assert thirteen, fourteen
    raise fifteen from sixteen


class K:
    "doc"
    a: int = 1

    def __init__(self):
        self.__zz = 1
        super().__init__()

    @property
    def p(self):
        return __class__


def match(x):
    match x:
        case A(b=C.d) | E.f:
            g()
        case {H.i: j, **k} if l:
            m(j, k)


def comp():
    return [a.b for c in d if e for f in g(c)], {h: i for j in k}, {l for l in m}, (n for o in p)


def lam():
    return lambda q=r: s, f"{t!r:{u}}{v.w}", x if y else z, a1 < b1 < c1, not d1, e1[f1:g1:h1], (i1 := j1)


def defs():
    @dec(1)
    def f(a: ann1 = def1, /, b: ann2 = def2, *c: ann3, d: ann4 = def3, **e: ann5) -> ann6:
        return inside

    class Q(base, metaclass=meta):
        inside2
    x: ann7 = val
    x.y: ann8
    return f, Q


for k in f, co, gen, K.__init__, K.p.fget, match, comp, lam, defs:
    show(k.__code__)
show(compile('"doc"\nimport a.b as c\nimport q.r\nfrom x import *\nfrom . import s as t\nx=1\ndef f(y:int=3)->str: pass\nclass Q(Z): w=1\nprint(x)\nif __name__=="__main__": f()\nwhile True: break\nassert x, "m"\nx+=1\ny: int = 5\n[w for w in v]\n', "fn", "exec"))
show(compile("a.b+c[d](e, k=1)", "fn", "eval"))
show(compile("a", "fn", "single"))
print(f.__code__.co_names is not None, (lambda: 1).__code__.co_names)
