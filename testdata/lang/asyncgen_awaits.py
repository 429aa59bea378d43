import types, copy, pickle
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
@types.coroutine
def y(v): return (yield v)
async def a1():
    try: await y(None)
    except GeneratorExit: await y(None)
    return
    yield
g = a1().asend(None); g.send(None); t(g.close); t(g.close)
class My(Exception): pass
async def a2():
    try: yield
    except My:
        try: await y(None)
        except GeneratorExit: await y(None)
a = a2(); t(a.asend(None).send, None)
g = a.athrow(My); g.send(None); t(g.close)
async def a3():
    try: yield
    except My: pass
    while True:
        try: await y(None)
        except My: pass
a = a3(); t(a.asend(None).send, None)
g = a.athrow(My); print(g.throw(My)); g2 = a.athrow(None); t(g2.throw, My); t(g2.throw, My)
async def a4(): yield 1; yield 2
n = a4().aclose(); t(n.throw, My); t(n.throw, My); t(n.close)
n = a4().asend(None); t(n.close); t(n.send, None)
n = a4().athrow(5); t(n.send, None); t(n.send, None)
a = a4(); t(a.asend(None).send, None); n = a.aclose(); t(n.send, None); t(a.asend(None).send, None)
async def a5():
    try: yield 1
    finally: yield 2
a = a5(); t(a.asend(None).send, None); n = a.aclose(); t(n.send, None); t(n.close); t(a.aclose().send, None)
x = (*tuple[int, ...],)[0]
for c in copy.copy(x), copy.deepcopy(x), pickle.loads(pickle.dumps(x)): print(c, c == x, c.__unpacked__)
print(set(dir(list[int])) >= set(dir(list)), '__origin__' in dir(list[int]), dir(list[int]) == sorted(set(dir(list[int]))))
import collections.abc
class Late: pass
def m(v):
    match v:
        case [*_]: return 'seq'
        case {}: return 'map'
print(m(Late())); collections.abc.Sequence.register(Late); print(m(Late()))
class L2: pass
collections.abc.Mapping.register(L2); print(m(L2()))
import array
def f(w):
    match w:
        case (x, y, z):
            out = locals()
            del out["w"]
            return out
print(f(array.array("b", b"abc")), f(memoryview(b"abc")))
