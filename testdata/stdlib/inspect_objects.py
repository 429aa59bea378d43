"""inspect: predicates, members, source, generators, frames."""
import inspect
import types


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


# a comment above
# the function
def func(a, b=1):
    """Doc of func.

        Indented more.
    Second line.
    """
    if a:
        return """
not indented
"""
    # trailing comment
    return b

# not part of it


class Base:
    """Base doc."""

    def meth(self):
        """Meth doc."""

    @property
    def prop(self):
        """Prop doc."""
        return 1

    @classmethod
    def cm(cls):
        "cm doc"

    @staticmethod
    def sm():
        pass

    data = 3
    slot = None


class Child(Base):
    def meth(self):
        return [
            1,
        2, ]

    @property
    def prop(self):
        return 2

    @classmethod
    def cm(cls):
        pass


async def coro():
    pass


def gen():
    x = 1
    yield x


async def agen():
    yield 1


@types.coroutine
def tcoro():
    yield


class Aw:
    def __await__(self):
        yield


c = coro()
g = gen()
ag = agen()
tc = tcoro()
objs = dict(func=func, lam=lambda: 0, cls=Base, inst=Base(), meth=Base().meth, umeth=Base.meth, prop=Base.prop, cm=Base.cm, sm=Base.sm,
            mod=inspect, len=len, join=str.join, bjoin=''.join, add=int.__add__, badd=(1).__add__, coro=coro, c=c, gen=gen, g=g, agen=agen, ag=ag,
            tcoro=tcoro, tc=tc, aw=Aw(), code=func.__code__, none=None, three=3, typ=type, getset=type.__dict__['__mro__'],
            member=types.FunctionType.__closure__ if hasattr(types.FunctionType, '__closure__') else None, dprop=Base.__dict__['prop'],
            dcm=Base.__dict__['cm'], dsm=Base.__dict__['sm'], frame=inspect.currentframe())
preds = [n for n in sorted(dir(inspect)) if n.startswith('is') and n != 'iskeyword']
for name, o in objs.items():
    print(name, [p for p in preds if getattr(inspect, p)(o)])
c.close()

print(repr(inspect.getdoc(func)))
print(inspect.getdoc(Child), inspect.getdoc(Child.meth), inspect.getdoc(Child.prop), inspect.getdoc(Child.cm), inspect.getdoc(Child().meth))
print(repr(inspect.cleandoc('  a\n    b\n      c\n\n  ')), repr(inspect.cleandoc('')), repr(inspect.cleandoc('\n\n  x\n\ty\n')))
print(inspect.getsource(func))
print(inspect.getsource(Base))
print(inspect.getsource(Child.meth))
print(inspect.getsourcelines(Base.sm))
print(inspect.getcomments(func), inspect.getcomments(Base))
lam = lambda x: x + 1
print(inspect.getsource(lam))
print(inspect.getsourcelines(coro), inspect.getsource(tcoro))
attempt(inspect.getsource, len)
attempt(inspect.getsource, int)
attempt(inspect.getsource, 3)
attempt(inspect.getfile, dict)
exec('def dynamic(): pass')
attempt(inspect.getsource, dynamic)
print(inspect.getmodule(func).__name__, inspect.getmodule(Base).__name__, inspect.getmodule(len).__name__, inspect.getmodule(3))
print(inspect.getmodulename('a/b/mod.py'), inspect.getmodulename('x.txt'))
print(inspect.getmro(Child), inspect.getclasstree([Base, Child]), inspect.getclasstree([Child, bool], True))
print([n for n, v in inspect.getmembers(Base) if not n.startswith('__')])
print([n for n, v in inspect.getmembers(Base(), inspect.ismethod)], [n for n, v in inspect.getmembers(Base, inspect.isfunction)])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if not a.name.startswith('__')])


# --- getattr_static ---

class Dyn:
    def __getattr__(self, name):
        return 'dynamic'

    @property
    def p(self):
        return 'computed'

    x = 1
    __slots__ = ('s', '__dict__')


d = Dyn()
d.y = 2
print(inspect.getattr_static(d, 'x'), inspect.getattr_static(d, 'y'), type(inspect.getattr_static(d, 'p')), type(inspect.getattr_static(d, 's')), inspect.getattr_static(d, 'nope', 'default'))
attempt(inspect.getattr_static, d, 'zzz')
print(inspect.getattr_static(Dyn, 'x'), inspect.getattr_static(Dyn, '__mro__'), inspect.getattr_static(int, 'real'))
print([n for n, _ in inspect.getmembers_static(d) if not n.startswith('__')])

# --- generators and coroutines ---

print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
next(g)
print(inspect.getgeneratorstate(g), dict(inspect.getgeneratorlocals(g)))
list(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))


def self_state():
    print(inspect.getgeneratorstate(me))
    yield


me = self_state()
next(me)
c = coro()
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
c.close()
print(inspect.getcoroutinestate(c))
print(inspect.getasyncgenstate(ag), inspect.getasyncgenlocals(ag))
attempt(inspect.getgeneratorlocals, 3)


@inspect.markcoroutinefunction
def marked():
    pass


class M:
    @inspect.markcoroutinefunction
    def m(self):
        pass


import functools
print(inspect.iscoroutinefunction(marked), inspect.iscoroutinefunction(M().m), inspect.iscoroutinefunction(functools.partial(coro)), inspect.iscoroutinefunction(functools.partial(marked)))
print(inspect.isgeneratorfunction(functools.partial(gen)), inspect.isasyncgenfunction(functools.partial(agen)))

# --- frames ---


def outer():
    v = 5
    return inner()


def inner():
    f = inspect.currentframe()
    info = inspect.getframeinfo(inspect.currentframe())
    print(info.function, info.lineno, info.code_context, info.index)
    st = inspect.stack()
    print([fi.function for fi in st], st[1].lineno, st[1].code_context, dict(st[1].frame.f_locals))
    print(inspect.getargvalues(f).args)
    return len(inspect.getouterframes(f))


print(outer())
try:
    outer.nothing
except AttributeError as e:
    print([(fi.function, fi.lineno, fi.code_context) for fi in inspect.trace()])
    print(inspect.getinnerframes(e.__traceback__)[0].index)


def closure():
    n = 1

    def inside():
        return n
    return inside


cv = inspect.getclosurevars(closure())
print(cv.nonlocals, sorted(cv.globals), sorted(cv.builtins), cv.unbound)


def deco(f):
    @functools.wraps(f)
    def w():
        pass
    return w


w = deco(deco(func))
print(inspect.unwrap(w) is func, inspect.unwrap(w, stop=lambda f: f is not w) is func)
w.__wrapped__ = w
try:
    inspect.unwrap(w)
except ValueError as e:
    print(str(e)[:45])
print(inspect.indentsize('    x'), inspect.isabstract(Base))
from abc import ABC, abstractmethod


class Abs(ABC):
    @abstractmethod
    def m(self):
        pass


print(inspect.isabstract(Abs), inspect.isabstract(Abs()) if False else '')
print(inspect.CO_COROUTINE, inspect.CO_GENERATOR, inspect.FullArgSpec._fields, inspect.FrameInfo._fields, inspect.Attribute._fields)
print(inspect.BufferFlags.FULL, len(inspect.__all__))
