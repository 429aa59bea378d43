# Decorators on functions, methods and classes.
import functools


def trace(f):
    def wrapper(*a, **k):
        print("call", f.__name__, a, k)
        return f(*a, **k)
    return wrapper


def times(n):
    def deco(f):
        def wrapper(*a):
            return [f(*a) for _ in range(n)]
        return wrapper
    return deco


@trace
def f(a, b=2):
    return a + b


@times(2)
@trace
def g():
    return "g"


print(f(1), f(1, b=5), g(), f.__name__)


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@Count
def h(x):
    return x * 2


print(h(1), h(2), h.n, type(h).__name__)


@lambda f: f()
def value():
    return 42


print(value)


def register(table):
    def deco(f):
        table[f.__name__] = f
        return f
    return deco


handlers = {}


@register(handlers)
def one(): return 1


@register(handlers)
def two(): return 2


print([(k, v()) for k, v in handlers.items()])


def add_attr(**kw):
    def deco(cls):
        for k, v in kw.items():
            setattr(cls, k, v)
        return cls
    return deco


@add_attr(x=1, y=2)
class C:
    @trace
    def m(self_or_hidden, a=1):
        return a

    @staticmethod
    @times(2)
    def s():
        return "s"

    @classmethod
    def cm(cls):
        return cls.x

    @property
    @times(2)
    def p(self):
        return self.y


class Quiet(C):
    def __repr__(self):
        return "Quiet"


print(C.x, C.y, Quiet().m(a=5), C.s(), C.cm(), C().p)


@functools.wraps(f)
def wrapped():
    pass


print(wrapped.__name__)


def wrap(f):
    @functools.wraps(f)
    def wrapper(*a):
        "wrapper doc"
        return f(*a)
    return wrapper


@wrap
def documented():
    "the doc"


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__qualname__)
decos = [trace, times(1)]


@decos[0]
def sub(): return "sub"


@(decos[1] if True else trace)
def cond(): return "cond"


class NS:
    class inner:
        deco = staticmethod(times(3))


@NS.inner.deco
def dotted(): return "dotted"


@NS().inner.deco
def dotted2(): return "dotted2"


@(lambda n: times(n))(2)
def called(): return "called"


@(d := trace)
def walrus(): return "walrus"


print(sub(), cond(), dotted(), dotted2(), called(), walrus(), d is trace)


# errors
def none(f): pass


@none
def gone(): pass


print(gone)
try:
    @5
    def bad(): pass
except TypeError as e:
    print(e)
try:
    @undefined
    def bad(): pass
except NameError as e:
    print(e)
try:
    @trace(1, 2)
    def bad(): pass
except TypeError as e:
    print(e)
try:
    bad
except NameError as e:
    print(e)


# the name is bound only after decoration
def sees(f):
    try:
        late
    except NameError as e:
        print(e)
    return f


@sees
def late(): pass


# generators and async functions are decorated like others
@trace
def gen():
    yield 1


print(list(gen()))


@times(2)
def recursive(n=3):
    return n


print(recursive())


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.cache
def sq(n):
    print("compute", n)
    return n * n


print(sq(2), sq(2), sq(3))
print(functools.partial(f, b=10)(1), functools.reduce(lambda a, b: a * b, range(1, 6)))
