# Classes: attributes, methods, single inheritance, super, construction.
class A:
    "The doc."
    count = 0
    shared = []

    def __init__(self, x, y=2):
        self.x = x
        self.y = y
        A.count += 1

    def method(self):
        return ("A.method", self.x)

    def who(self):
        return "A"

    def call_who(self):
        return self.who()


class B(A):
    extra = "e"

    def __init__(self, x):
        super().__init__(x, y=20)
        self.z = "z"

    def who(self):
        return "B<" + super().who()


class C(B):
    def who(self):
        return "C<" + super().who()


a, b, c = A(1), B(2), C(3)
print(a.x, a.y, b.x, b.y, b.z, c.x, A.count, B.count)
print(a.method(), b.method(), A.method(b), a.call_who(), b.call_who(), c.call_who())
print(A.__doc__, B.__doc__, A.__name__, C.__mro__, C.__bases__, C.__base__)
print(type(a) is A, type(A) is type, isinstance(c, A), isinstance(a, B), issubclass(C, A), issubclass(A, A), issubclass(A, C), isinstance(a, (int, A)), isinstance(1, (str, (float, int))))
print(a.__class__, c.__class__.__name__, A.__module__, A.__qualname__, repr(A), str(B))
print(repr(a).startswith("<__main__.A object at 0x"), repr(a.method).startswith("<bound method A.method of <__main__.A object at"), repr(A.method).startswith("<function A.method at"))

# instance attributes and class attributes
A.shared.append(1)
print(b.shared, a.shared is c.shared)
a.count = 99
print(a.count, A.count, b.count)
del a.count
print(a.count)
B.count = 7
print(C.count, c.count, A.count)
A.added = lambda self: ("added", self.x)
print(c.added())
a.fn = lambda: "no self"
print(a.fn())
print(sorted(a.__dict__.items(), key=lambda kv: kv[0])[1:], vars(b))
b.__dict__["direct"] = 1
print(b.direct)
a.__dict__ = {"only": 1}
print(a.only, hasattr(a, "x"))
print(hasattr(A, "count"), getattr(A, "nope", "default"), getattr(c, "who")(), A.__dict__["count"])
setattr(c, "set", 5)
print(c.set)
delattr(c, "set")
a = A(1)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: a.nope)
attempt(lambda: A.nope)
attempt(lambda: a.method.nope)
attempt(lambda: delattr(a, "nope"))
attempt(lambda: delattr(a, "method"))
attempt(lambda: getattr(a, "nope"))
attempt(lambda: getattr(a, 5))
attempt(lambda: hasattr(a, 5))
attempt(lambda: setattr(a, 5, 1))
attempt(lambda: setattr(1, "x", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: setattr([], "x", 1))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: setattr(lambda: 0, "x", 1))
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: (1).real)
attempt(lambda: "".nope)
attempt(lambda: len.nope)
attempt(lambda: None.nope)
attempt(lambda: isinstance(1, 1))
attempt(lambda: isinstance(1, (1,)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 1))
attempt(lambda: A())
attempt(lambda: super())
attempt(lambda: super(A, 1).x)


def outside():
    return super().x


attempt(outside)
attempt(lambda: super(B, b).who())
attempt(lambda: super(A, A).who)
attempt(lambda: super(B, a).who())
attempt(lambda: super(C, c).who())
attempt(lambda: super(C, c).nope)
attempt(lambda: super().__init__())


# equality and hash of plain objects
print(a == a, a == A(1), a != A(1), hash(a) == hash(a), len({a, a, A(1)}), a in [a])

# bound methods
m = a.method
print(m(), m.__self__ is a, m.__func__ is A.method, m.__name__, m == a.method, m is a.method, m == A(1).method, hash(m) == hash(a.method))
attempt(lambda: m(1))
attempt(lambda: setattr(m, "x", 1))
A.method.attr = "on function"
print(m.attr)


# the class body is code of its own
class Body:
    x = 1
    y = x + 1
    for i in range(3):
        x += i
    if x > 3:
        big = True

    def helper(v):
        return v * 2
    z = helper(y)
    print("in the body", x, sorted(k for k in locals() if not k.startswith("_")))
    del y
    w = [i * 2 for i in range(3)]
    (p, q), *r = (1, 2), 3, 4
    try:
        1 / 0
    except ZeroDivisionError as e:
        caught = str(e)
    import sys as system

    class Inner:
        v = "inner"

        def m(self):
            return Body.Inner.v


print(Body.x, Body.big, Body.z, hasattr(Body, "y"), Body.i, Body.w, Body.p, Body.q, Body.r, Body.caught, hasattr(Body, "e"), Body.Inner().m(), Body.Inner.__qualname__, Body.system.__name__)
attempt(lambda: Body().helper())

# a class that fails while it is made
try:
    class Broken:
        x = 1
        1 / 0
except ZeroDivisionError as e:
    print(e)
attempt(lambda: Broken)

# bases
for src in ("class X(1): pass", "class X('a'): pass", "class X(None): pass", "class X(A, A): pass", "class X(bool): pass", "class X(type(None)): pass", "class X(range): pass", "class X(slice): pass", "class X(print): pass", "class X(a): pass", "class X(undefined): pass", "class X(type(lambda: 0)): pass", "class X(A, foo=1): pass", "class X(object, A): pass", "class X(int, str): pass", "class X(A, 5): pass"):
    try:
        exec(src)
        print("fine", src)
    except Exception as e:
        print(f"{src}: {type(e).__name__}: {e}")


class E: pass
class F(): pass
class G(object): pass


print(E.__mro__ == (E, object), F.__bases__, G.__bases__)
attempt(lambda: E(1))
attempt(lambda: E(x=1))


# __new__
class New:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        self = super().__new__(cls)
        self.made = True
        return self

    def __init__(self, *args):
        print("init", args)


print(New(1, 2).made)


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never called")


print(Other())


class Single:
    _one = None

    def __new__(cls):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one


print(Single() is Single())


class SubNew(New):
    pass


SubNew(3)


class InitReturns:
    def __init__(self):
        return 5


attempt(InitReturns)


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


attempt(lambda: type(OnlyNew(1)).__name__)
attempt(lambda: OnlyNew())


class BadNew:
    def __new__(cls, a):
        return object.__new__(cls, a)


attempt(lambda: BadNew(1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(1))
attempt(lambda: object.__new__(int))

# type() with three arguments
T = type("T", (A,), {"v": 5, "m": lambda self: self.v})
print(T.__name__, T(1).m(), T.__mro__[1] is A, T(1).method())
attempt(lambda: type("T", (A,)))
attempt(lambda: type(1, (), {}))
attempt(lambda: type("T", [], {}))
attempt(lambda: type())
attempt(lambda: type("T", (1,), {}))

# a class is an object
def make(n):
    class Local:
        val = n

        def get(self):
            return n, self.val
    return Local


L1, L2 = make(1), make(2)
print(L1().get(), L2().get(), L1 is L2, L1.__qualname__, L1)
registry = {cls.__name__: cls for cls in (A, B)}
print(registry["B"](5).who())


# super in other functions
class Base:
    @classmethod
    def cm(cls):
        return ("Base.cm", cls.__name__)

    @staticmethod
    def sm():
        return "Base.sm"

    @property
    def prop(self):
        return "Base.prop"

    def __repr__(self):
        return "Base()"

    def gen(self):
        yield "Base.gen"

    def __getitem__(self, k):
        return ("Base", k)


class Derived(Base):
    @classmethod
    def cm(cls):
        return ("Derived",) + super().cm()

    @staticmethod
    def sm():
        return "Derived>" + super(Derived, Derived).sm()

    @property
    def prop(self):
        return "Derived>" + super().prop

    def __repr__(self):
        return f"<{super().__repr__()}>"

    def gen(self):
        yield "Derived.gen"
        yield from super().gen()

    def closure(self):
        return [lambda: super(Derived, self).prop, (lambda: __class__)()]

    def comp(self):
        return [super(Derived, self).prop for _ in range(2)]

    def nested(self):
        def inner(me):
            return super().prop
        return inner(self)

    def __getitem__(self, k):
        return super().__getitem__(k)

    def own(self):
        return __class__


d = Derived()
print(d.cm(), Derived.cm(), d.sm(), d.prop, d, list(d.gen()), d.closure()[0](), d.closure()[1], d.comp(), d.nested(), d[1], d.own())
s = super(Derived, d)
print(s.prop, s.__thisclass__, s.__self__ is d, s.__self_class__, repr(s))
attempt(lambda: s[1])
attempt(lambda: setattr(s, "x", 1))
print(object.__repr__(d).startswith("<__main__.Derived object"), object().__class__, object.__bases__, object.__base__)
