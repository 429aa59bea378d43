# Multiple inheritance, the method resolution order, mixins, cooperative super.


class A:
    def who(self):
        return ["A"]

    def __init__(self, **kw):
        self.log = ["A.init"]
        super().__init__(**kw)


class B(A):
    def who(self):
        return ["B"] + super().who()

    def __init__(self, b=None, **kw):
        super().__init__(**kw)
        self.log.append(f"B.init {b}")


class C(A):
    def who(self):
        return ["C"] + super().who()

    def __init__(self, c=None, **kw):
        super().__init__(**kw)
        self.log.append(f"C.init {c}")


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], D(b=1, c=2).log, D.__bases__)
print([c.__name__ for c in D.mro()])


class X: pass
class Y: pass
class Z: pass
class XY(X, Y): pass
class YZ(Y, Z): pass
class XYZ(XY, YZ, Z): pass


print([c.__name__ for c in XYZ.__mro__])
for src in ("class Bad(XY, YX := type('YX', (Y, X), {})): pass", "class Bad(X, XY): pass", "class Bad(X, X): pass", "class Bad(object, X): pass"):
    try:
        exec(src)
    except TypeError as e:
        print(e)


class Mixin:
    def describe(self):
        return f"{type(self).__name__} {self.name}"


class Named:
    def __init__(self, name):
        self.name = name


class Thing(Mixin, Named):
    pass


print(Thing("t").describe(), isinstance(Thing("t"), Mixin), issubclass(Thing, (int, Named)))


class P1:
    x = "P1"


class P2:
    x = "P2"
    y = "P2.y"


class PP(P1, P2):
    pass


print(PP.x, PP().y)
P1.y = "late"
print(PP.y)
del P1.x
print(PP.x)


# __init_subclass__, __set_name__, __class_getitem__
class Registry:
    known = []

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Registry.known.append(cls.__name__)


class R1(Registry): pass
class R2(Registry, tag="two"): pass
class R3(R2, tag="three"): pass


print(Registry.known, R1.tag, R2.tag, R3.tag)
try:
    class R4(Registry, nope=1): pass
except TypeError as e:
    print(e)
try:
    class R5(tag=1): pass
except TypeError as e:
    print(e)


# metaclasses
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = name.lower()
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": 1}

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def method(cls):
        return f"meta method on {cls.__name__}"

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter(["m", "eta"])

    def __getitem__(cls, k):
        return (cls.__name__, k)

    def __contains__(cls, v):
        return v == 1

    def __getattr__(cls, n):
        if n.startswith("dyn"):
            return n
        raise AttributeError(n)

    def __repr__(cls):
        return f"<M {cls.__name__}>"

    def __instancecheck__(cls, o):
        return o == 5 or super().__instancecheck__(o)

    def __subclasscheck__(cls, c):
        return c is int or super().__subclasscheck__(c)

    @property
    def mprop(cls):
        return "mprop " + cls.__name__

    def __eq__(cls, o):
        return cls is o

    def __hash__(cls):
        return 1

    def __add__(cls, o):
        return f"{cls.__name__}+{o}"


class M(metaclass=Meta, flag=True):
    a = 1

    def __init__(self, v=None):
        self.v = v


class N(M):
    pass


print(M.added, N.added, M.prepared, M(3).v, type(M) is Meta, type(N).__name__, M.method(), len(M), list(M), M["k"], 1 in M, M.dynamic, M, [N], isinstance(5, M), issubclass(int, M), isinstance(M(), N), M.mprop, M + 1)
for f in (lambda: M().method, lambda: M.nope, lambda: M().mprop, lambda: M()["k"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Singleton(type):
    _inst = {}

    def __call__(cls, *a):
        if cls not in cls._inst:
            cls._inst[cls] = super().__call__(*a)
        return cls._inst[cls]


class S(metaclass=Singleton):
    pass


print(S() is S())


class M1(type): pass
class M2(type): pass
class MA(metaclass=M1): pass
class MB(metaclass=M2): pass


try:
    class MC(MA, MB): pass
except TypeError as e:
    print(e)


def func_meta(name, bases, ns, **kw):
    return (name, bases, kw)


class FM(metaclass=func_meta, x=1):
    pass


print(FM)


# subclasses of built-in types
class L(list):
    def __getitem__(self, i):
        return ("L", super().__getitem__(i))

    def total(self):
        return sum(self)


l = L([1, 2, 3])
l.append(4)
print(l, l[0], l.total(), len(l), type(l[1:]).__name__, l == [1, 2, 3, 4], isinstance(l, list), type(l + [5]).__name__, [x for x in l], sorted(l), repr(L()), bool(L()))


class Dd(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]


d = Dd(a=1)
print(d["a"], d["b"], d, d.get("z"), "q" in d, type(d.copy()).__name__, d | {"x": 1}, dict(d) == d, {**d})


class St(str):
    extra = 1

    def __new__(cls, v, tag):
        s = super().__new__(cls, v)
        s.tag = tag
        return s

    def shout(self):
        return self.upper() + "!"


s = St("abc", "tag")
print(s, s.tag, s.shout(), s + "d", type(s + "d").__name__, s == "abc", {s: 1}["abc"], len(s), s[0], f"{s:>5}", "".join([s, s]), type(s.upper()).__name__, hash(s) == hash("abc"), s in ["abc"], type(str(s)).__name__, isinstance(s, str))


class I(int):
    def __add__(self, o):
        return I(super().__add__(o))

    def __repr__(self):
        return f"I({int(self)})"


i = I(5)
print(i + 1, type(i + 1).__name__, i * 2, type(i * 2).__name__, i == 5, [0] * i, hash(i) == hash(5), {5: "five"}[i], range(i), f"{i:03}", str(i), "%d" % i, sum([i, i]), -i, i > 4, bool(I(0)), int(i).__class__.__name__, I("12"), I())


class F(float):
    pass


class T(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)


class E(Exception):
    def __init__(self, *a, extra=None):
        super().__init__(*a)
        self.extra = extra


print(F(1.5) + 1, F(2), type(F(1) * 2).__name__, T(1, 2), T(1)[0], T(1, 2) == (1, 2), hash(T(1)) == hash((1,)), E("m", extra=1).extra, E("m").args, *T(7, 8))


class St2(set):
    def add(self, v):
        super().add(v * 2)


st = St2([1])
st.add(2)
print(st, type(st | {1}).__name__, 4 in st, St2() == set())


class By(bytes):
    pass


print(By(b"ab"), By(b"ab")[0], By(b"ab") == b"ab", type(By(b"a") + b"b").__name__)


class Ob(object):
    __slots__ = ()


try:
    Ob().x = 1
except AttributeError as e:
    print(e)
print(type("Dyn", (L,), {"y": 1})([1]).total(), type(D)("Made", (D,), {})().who())
