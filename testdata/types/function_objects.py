# Functions, code objects, cells and modules as objects.
def mask(s):
    parts = s.split(' at 0x')
    out = parts[0]
    for p in parts[1:]:
        out += ' at 0x..' + p.lstrip('0123456789abcdef')
    return out


def t(f):
    try:
        print(mask(repr(f())))
    except BaseException as e:
        print(mask(type(e).__name__ + ': ' + str(e)))


def st(o, n, v):
    t(lambda: setattr(o, n, v))


def dt(o, n):
    t(lambda: delattr(o, n))


def ev(*exprs):
    for e in exprs:
        try:
            print(e, '=>', mask(repr(eval(e))))
        except BaseException as x:
            print(e, '=>', mask(type(x).__name__ + ': ' + str(x)))


def f(a, b=1, *c, d=2, **e) -> int:
    "doc"
    x = 1
    return lambda: x


ev("f.__name__","f.__qualname__","f.__doc__","f.__module__","f.__defaults__","f.__kwdefaults__","type(f.__code__)","f.__closure__","f().__closure__","f.__dict__","f.__annotations__","f.__type_params__","f.__globals__ is globals()","f(1).__closure__[0].cell_contents","f.__get__(1)","f.__call__","f.foo","type(f)","f.__wrapped__","f.__text_signature__","f.__class__","dir(f)","f()","f(1)().__name__ if 0 else 0")
g = f(1)
t(lambda: g.__closure__); t(lambda: g.__qualname__); t(lambda: g)
c = f.__code__
for n in ['__name__', '__qualname__', '__doc__', '__module__', '__defaults__', '__kwdefaults__', '__code__', '__closure__', '__globals__', '__dict__', '__annotations__', '__type_params__', '__builtins__', 'foo']:
    print(n); st(f, n, 1); dt(f, n); dt(f, n)
t(lambda: f.__defaults__); t(lambda: f.__kwdefaults__); t(lambda: f.__doc__); t(lambda: f.__module__); t(lambda: f.__annotations__); t(lambda: f.__dict__)
st(g, '__code__', f.__code__); st(f, '__code__', g.__code__)
def h(a): return 'h', a
def h2(a, b=5): return 'h2', a, b
h.__code__ = h2.__code__
t(lambda: h(1)); h.__defaults__ = (9,); t(lambda: h(1)); h.__defaults__ = (8, 9, 10); t(lambda: h())
FT = type(f)
ev("FT()","FT(1,2)","FT(f.__code__,1)","FT(f.__code__,{})","FT(f.__code__,{},'q')","FT(f.__code__,{},1)","FT(f.__code__,{},'q',1)","FT(f.__code__,{},'q',(1,))","FT(f.__code__,{},'q',(1,),())","FT(f.__code__,{},'q',(1,),(1,))","FT(g.__code__,{})","FT(g.__code__,{},'q',None,())","FT(g.__code__,{},'q',None,(1,))","FT(g.__code__,{},'q',None,g.__closure__)()","FT(g.__code__,{},closure=g.__closure__).__name__","FT(f.__code__,{},a=1)")
for n in ['co_argcount', 'co_cellvars', 'co_firstlineno', 'co_flags', 'co_freevars', 'co_kwonlyargcount', 'co_name', 'co_nlocals', 'co_posonlyargcount', 'co_qualname', 'co_varnames']:
    print(n, getattr(c, n), getattr(g.__code__, n))
t(lambda: c == c); t(lambda: hash(c) == hash(c)); t(lambda: c.replace(co_name='zz').co_name); t(lambda: c.replace(foo=1)); st(c, 'co_name', 1)
C = type(g.__closure__[0])
ev("C()","C(1)","C(1).cell_contents","C().cell_contents","C(1)==C(1)","C(1)<C(2)","C(1)<C()","C(1)==1","C(1,2)","C(a=1)","hash(C(1))")
x = C(1)
st(x, 'cell_contents', 5); t(lambda: x.cell_contents); dt(x, 'cell_contents'); dt(x, 'cell_contents'); t(lambda: x.cell_contents); t(lambda: x); t(lambda: C("a"))
import sys
M = type(sys)
m = M('foo')
ev("m","M()","M(1)","M('x','doc').__doc__","M('x',doc=3).__doc__","m.x","m.__name__","m.__dict__","m.__spec__","m.__loader__","m.__package__","m.__doc__","m.__file__","dir(m)","M(name='z')","m.__annotations__","M('a','b','c')","m==m","hash(m)!=0")
st(m, 'x', 1); t(lambda: m.x); dt(m, 'x'); dt(m, 'x'); st(m, '__dict__', {})
m.__getattr__ = lambda n: 'got ' + n
t(lambda: m.zzz); m.__dir__ = lambda: ['b', 'a']; t(lambda: dir(m)); m.__file__ = '/a/b.py'; t(lambda: m); del m.__name__; t(lambda: m); del m.__getattr__; t(lambda: m.q); m.__name__ = 3; t(lambda: m.q); t(lambda: m)
class MS(M): pass


t(lambda: MS('q')); t(lambda: MS('q').zz)
m2 = M.__new__(M); t(lambda: m2); t(lambda: m2.x)
t(lambda: sys); t(lambda: sys.foo)
class Spec: name = 'u'; origin = 'o'; has_location = True; loader = None
m3 = M('k'); m3.__file__ = None; t(lambda: m3); m3.__loader__ = 5; t(lambda: m3); m3.__spec__ = Spec(); t(lambda: m3)
t(lambda: M.__repr__(m)); t(lambda: m.__annotations__); st(m, '__annotations__', 1); t(lambda: m.__annotations__); dt(m, '__annotations__'); dt(m, '__annotations__')
