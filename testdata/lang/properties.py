# property, classmethod, staticmethod, descriptors, __slots__.


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class T:
    def __init__(self, c=0):
        self._c = c

    @property
    def c(self):
        "Degrees."
        print("get", end=" ")
        return self._c

    @c.setter
    def c(self, v):
        print("set", v)
        if v < -273:
            raise ValueError("too cold")
        self._c = v

    @c.deleter
    def c(self):
        print("del")
        self._c = None

    @property
    def f(self):
        return self.c * 9 / 5 + 32

    w = property(None, lambda self, v: print("write only", v))
    empty = property()


t = T(100)
print(t.c, t.f)
t.c = 5
t.c += 1
print(t.c)
del t.c
print(t._c)
t.w = 1
attempt(lambda: t.w)
attempt(lambda: setattr(t, "f", 1))
attempt(lambda: delattr(t, "f"))
attempt(lambda: delattr(t, "w"))
attempt(lambda: t.empty)
attempt(lambda: setattr(t, "c", -300))
print(T.c.__doc__, type(T.c).__name__, T.c.fget(T(7)), T.f.fset)
t.__dict__["c"] = "hidden"
t._c = 1
print(t.c)


class Raises:
    @property
    def a(self):
        raise AttributeError("inner")

    @property
    def v(self):
        raise ValueError("inner")


attempt(lambda: Raises().a)
attempt(lambda: hasattr(Raises(), "a"))
attempt(lambda: hasattr(Raises(), "v"))
attempt(lambda: getattr(Raises(), "a", "default"))


class RaisesGetattr(Raises):
    def __getattr__(self, n):
        return f"getattr {n}"


attempt(lambda: RaisesGetattr().a)


class Over(T):
    @T.c.getter
    def c(self):
        return "over"


o = Over()
print(o.c)
o.c = 3


class Methods:
    n = "class"

    @classmethod
    def cm(cls, a=1):
        return cls.__name__, cls.n, a

    @staticmethod
    def sm(a, b=2):
        return a, b

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def fact(n):
        return 1 if n < 2 else n * Methods.fact(n - 1)


class SubM(Methods):
    n = "sub"


print(Methods.cm(), Methods().cm(2), SubM.cm(3), SubM().cm(), type(SubM.make()).__name__)
print(Methods.sm(1), Methods().sm(1, 3), SubM.sm(5), Methods.fact(10))
print(Methods.__dict__["cm"].__func__.__name__, type(Methods.__dict__["sm"]).__name__, Methods.cm.__self__ is Methods, Methods.__dict__["sm"](1))
attempt(lambda: Methods.__dict__["cm"]())
attempt(lambda: Methods.sm())
f = classmethod(lambda cls: cls)
g = staticmethod(len)


class Hold:
    f = f
    g = g
    h = len
    k = lambda *a: a


print(Hold.f() is Hold, Hold().g([1]), Hold().h([1, 2]), len(Hold().k(1)), Hold.k(1))


# descriptors of one's own
class D:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, cls):
        if obj is None:
            return self
        return f"get {self.name} of {cls.__name__}"

    def __set__(self, obj, v):
        print("set", self.name, v)

    def __delete__(self, obj):
        print("delete", self.name)


class NonData:
    def __get__(self, obj, cls=None):
        return "non-data"


class User:
    d = D()
    n = NonData()
    e = f = D()


u = User()
print(u.d, User.d.name, u.n, User.n)
u.d = 5
del u.d
u.n = "instance wins"
print(u.n)
u.__dict__["d"] = "data descriptor wins"
print(u.d)
del u.n
print(u.n)


class SetOnly:
    def __set__(self, obj, v):
        obj.__dict__["s"] = v * 2


class UserS:
    s = SetOnly()


us = UserS()
print(type(us.s).__name__)
us.s = 4
print(us.s)
attempt(lambda: delattr(us, "s"))


class LateName:
    pass


LateName.d = D()
attempt(lambda: LateName().d)


class Caching:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, o, n):
        self.n = n

    def __get__(self, obj, cls):
        if obj is None:
            return self
        print("compute", end=" ")
        v = obj.__dict__[self.n] = self.f(obj)
        return v


class Lazy:
    @Caching
    def v(self):
        return 42


z = Lazy()
print(z.v, z.v)


class BadName:
    def __set_name__(self, owner, name):
        raise RuntimeError("no")


try:
    class UsesBad:
        x = BadName()
except RuntimeError as e:
    print(repr(e), e.__notes__)


# slots
class S:
    __slots__ = ("a", "b")
    c = 3

    def __init__(self):
        self.a = 1


s = S()
print(s.a, s.c)
attempt(lambda: s.b)
attempt(lambda: setattr(s, "z", 1))
attempt(lambda: setattr(s, "c", 1))
attempt(lambda: s.__dict__)
attempt(lambda: delattr(s, "b"))
del s.a
attempt(lambda: s.a)
print(type(S.a).__name__, S.__slots__)


class S2(S):
    pass


s2 = S2()
s2.z = 1
print(s2.z, s2.a, s2.__dict__)


class S3(S):
    __slots__ = "one"


s3 = S3()
s3.one = 1
s3.b = 2
attempt(lambda: setattr(s3, "two", 1))
for src in ("class X:\n __slots__ = ('a',)\n a = 1", "class X:\n __slots__ = (1,)", "class X:\n __slots__ = ('not valid',)", "class X(int):\n __slots__ = ('a',)", "class X:\n __slots__ = ()\nX().y = 1"):
    try:
        exec(src)
        print("fine")
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__
class G:
    real = 1

    def __getattr__(self, n):
        if n.startswith("x"):
            return f"made {n}"
        raise AttributeError(f"no {n}")


g = G()
print(g.real, g.xyz, hasattr(g, "abc"), getattr(g, "abc", "d"))
attempt(lambda: g.abc)
attempt(lambda: G.xyz)


class GA:
    def __getattribute__(self, n):
        print("getattribute", n, end=" ")
        return object.__getattribute__(self, n)

    def __getattr__(self, n):
        return "fallback " + n

    def m(self):
        return self.v


ga = GA()
ga.v = 1
print(ga.v, ga.m(), ga.nope)
len_seen = []


class SA:
    def __setattr__(self, n, v):
        print("setattr", n, v)
        super().__setattr__(n, v * 2)

    def __delattr__(self, n):
        print("delattr", n)
        super().__delattr__(n)


sa = SA()
sa.a = 1
print(sa.a)
sa.a += 1
print(sa.a)
del sa.a
attempt(lambda: delattr(sa, "a"))


class Dir:
    def __dir__(self):
        return ["b", "a"]


print(dir(Dir()))
print([n for n in dir(s2) if not n.startswith("__")])


# special methods are looked up on the class
class Special:
    def __len__(self):
        return 1


sp = Special()
sp.__len__ = lambda: 5
print(len(sp), sp.__len__())
sp.__call__ = lambda: 1
attempt(lambda: sp())
sp.__iter__ = lambda: iter([1])
attempt(lambda: list(sp))
