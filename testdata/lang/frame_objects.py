import sys, inspect, traceback
def f(a, b=2):
    c = [a]
    fr = sys._getframe()
    fr.f_locals['a'] = 10
    fr.f_locals['newvar'] = 5
    print(a, fr.f_locals['newvar'], sorted(fr.f_locals), sorted(locals()))
    print(fr is sys._getframe(), fr.f_code is f.__code__, fr.f_lineno, fr.f_globals is globals(), fr.f_back.f_code.co_name)
    def inner():
        nonlocal c
        g = sys._getframe()
        print(sorted(g.f_locals), g.f_back is fr, g.f_back.f_locals['b'])
        g.f_locals['c'] = 'changed'
        return c
    print(inner(), c)
    return fr
fr = f(1)
print(sorted(fr.f_locals), fr.f_locals['a'], fr.f_back is sys._getframe(), fr.f_code.co_name)
fr.clear(); print(sorted(fr.f_locals))
x = locals(); print(x is globals(), sys._getframe().f_locals is x)
def loc():
    y = 1; a = locals(); z = 2; b = locals()
    a['y'] = 99
    print(a is b, y, sorted(a), sorted(b))
loc()
class K:
    q = 1
    print(sys._getframe().f_locals is locals(), sorted(locals()))
    locals()['dyn'] = 5
print(K.dyn)
def boom(n):
    loc = n * 2
    if n: return boom(n - 1)
    secret = 'x'
    raise ValueError(n)
try: boom(2)
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_frame is sys._getframe())
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, dict(tb.tb_frame.f_locals) if tb.tb_frame.f_code.co_name == 'boom' else '', tb.tb_frame.f_back and tb.tb_frame.f_back.f_code.co_name)
        tb = tb.tb_next
try: boom(1)
except ValueError as e:
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print([(s.name, s.locals) for s in te.stack if s.name == 'boom'])
def gen():
    k = 1
    got = yield sys._getframe()
    yield k
    def h(): return k
g = gen(); fr = next(g)
print(g.gi_frame is fr, fr.f_locals, fr.f_back, inspect.getgeneratorlocals(g))
fr.f_locals['k'] = 7; print(next(g))
try: fr.clear()
except RuntimeError as e: print(e)
g.close(); print(g.gi_frame)
async def inn():
    fr = sys._getframe()
    names = []
    while fr and fr.f_code.co_name != '<module>': names.append(fr.f_code.co_name); fr = fr.f_back
    return names, [x.function for x in inspect.stack()][:2]
async def mid(): return await inn()
async def top(): return await mid()
c = top()
try: c.send(None)
except StopIteration as e: print(e.value)
def who(): return inspect.currentframe().f_back.f_locals['secret_arg']
def caller(secret_arg): return who()
print(caller(42))
def comp(n):
    return [sys._getframe().f_code.co_name for i in range(n)], [sorted(k for k in sys._getframe().f_locals if k != 'self') for i in range(1)]
print(comp(1))
def cells():
    v = 1
    def get(): return v
    fl = sys._getframe().f_locals
    fl['v'] = 2; print(v, get()); v = 3; print(fl['v']); del v; print('v' in fl)
    fl['v'] = 4; print(v)
cells()
def ex():
    n = 5
    exec("n = 6; m = 7")
    print(n, sorted(locals()))
    d = locals(); exec("n = 8", globals(), d); print(n, d['n'])
    print(eval('n'), [eval('n') for _ in range(2)])
    exec("n = 9", globals(), sys._getframe().f_locals); print(n)
ex()
print(inspect.getargvalues(sys._getframe()) is not None, inspect.getframeinfo(sys._getframe()).function)
class A:
    def m(self): super(); return sorted(locals())
print(A().m())
s = ''
def acc():
    s = ''
    for i in range(5):
        s += 'ab'
        if i == 3: print(sys._getframe().f_locals['s'], locals()['s'])
        if i == 3: sys._getframe().f_locals['s'] = 'Z'
    return s
print(acc())
def fin():
    try:
        zz = 3
        raise KeyError('k')
    finally:
        zz = 4
try: fin()
except KeyError as e: print(e.__traceback__.tb_next.tb_frame.f_locals)
def lo(q):
    w = [q]
    raise ValueError('v')
def via():
    try: lo(3)
    except ValueError as e:
        te = traceback.TracebackException.from_exception(e, capture_locals=True)
        print([l for l in ''.join(te.format()).split('\n') if ' = ' in l and '0x' not in l])
via()
