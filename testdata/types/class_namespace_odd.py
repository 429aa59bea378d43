# Names, namespaces and mro() methods that type.__new__ meets rarely.
import sys
import types
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


attempt(lambda: type("A\udcdcB", (), {}))
attempt(lambda: type("A\0B", (), {}))
attempt(lambda: type("A", (), {"__doc__": "x\udcdc"}))
attempt(lambda: type("A", (), {1: 2}))
attempt(lambda: type("A", (), {1: 2}).__dict__[1])


def rename():
    A = type("A", (), {})
    A.__name__ = "x\udc00"


attempt(rename)


class Incomplete(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != "X":
            try:
                class X(cls):
                    pass
            except TypeError as e:
                print(e)
        return type.mro(cls)


class Y(metaclass=Incomplete):
    pass


class Early(type):
    def mro(cls):
        cls.__dict__["f"]()
        return super().mro()


class A(metaclass=Early):
    def f():
        print(__class__)


class Meta(type):
    def __new__(cls, name, bases, namespace, attr):
        print(attr in namespace)
        return super().__new__(cls, name, bases, namespace)


class Base:
    def __init__(self):
        self.b = 42


class Sub(Base, metaclass=Meta, attr="__classcell__"):
    __slots__ = ["__classcell__"]

    def __init__(self):
        super().__init__()


s = Sub()
print(s.b, hasattr(s, "__classcell__"))
s.__classcell__ = 1
print(s.__classcell__)


class Odd(types.ModuleType):
    __dict__ = 8


attempt(lambda: dir(Odd("odd")))


def inner():
    class C:
        __slots__ = ("k",)
    return C()


# An empty slot names the class by its path.
c = inner()
attempt(lambda: c.k)
attempt(lambda: getattr(c, "k"))
attempt(lambda: type(c).k.__get__(c))
attempt(lambda: delattr(c, "k"))
attempt(lambda: c.other)


class Err(Exception):
    __slots__ = ("a",)


e = Err(1)
attempt(lambda: e.a)
e.a = 3
print(e.a, e.__dict__, e.args)
del e.a
attempt(lambda: e.a)


class Slotted(property):
    __slots__ = ("foo", "__doc__")


def documented():
    "doc of the getter"


p = Slotted(doc="by hand")
print(p.__doc__)
p.foo = 5
print(p.foo, hasattr(p, "__dict__"))
print(Slotted(documented).__doc__)


class Plain(property):
    __slots__ = ("foo",)


attempt(lambda: Plain(documented).__doc__)
attempt(lambda: Plain(doc="x").__doc__)


class Vanishing:
    def __iter__(self):
        return self

    def __next__(self):
        del Vanishing.__next__
        return 1


attempt(lambda: [x for x in Vanishing()])


class NoLength:
    def __iter__(self):
        return iter(range(10))

    def __len__(self):
        raise RuntimeError("len")


class NoHint:
    def __iter__(self):
        return iter(range(10))

    def __length_hint__(self):
        raise RuntimeError("hint")


for k in NoLength, NoHint:
    attempt(lambda: list(k()))
    attempt(lambda: [].extend(k()))
    attempt(lambda: bytearray(b"x").extend(k()))
    attempt(lambda: bytearray(k()))
    attempt(lambda: bytes(k()))
    attempt(lambda: tuple(k()))

for e in (ImportError("t", name="n", path="p"), AttributeError("a", name="x", obj=3), NameError("a", name="x"),
          StopIteration(3), SystemExit(3), OSError(1, "a", "f"), SyntaxError("a", ("b", 1, 2, "c"))):
    e.__init__()
    print(type(e).__name__, e.args, [getattr(e, n, "-") for n in ("msg", "name", "path", "obj", "value", "code", "errno", "filename")])
e = SystemExit()
e.__init__(3, 4)
print(e.code)
attempt(lambda: sys._is_interned(b"abc"))
attempt(lambda: sys._is_interned())
