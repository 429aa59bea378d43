# One class pattern that meets many objects, while classes change under it.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def see(v):
    match v:
        case P(a, b):
            return ("P", a, b)
        case P():
            return "P without"
        case _:
            return "other"


class Q(P):
    pass


class R:
    pass


for v in (P(1, 2), Q(3, 4), R(), 5, P(6, 7), Q(8, 9), R(), R(), None):
    print(see(v), see(v))

p = P(1, 2)
del p.y
print(see(p), see(P(1, 2)))
p.y = 5
print(see(p))

P.__match_args__ = ("y", "x")
print(see(P(1, 2)), see(Q(1, 2)))
Q.__match_args__ = ("x", "x2")
print(see(Q(1, 2)), see(P(1, 2)))
P.x = property(lambda self: "made")
try:
    P(1, 2)
except AttributeError as e:
    print(e)
p = object.__new__(P)
p.__dict__.update(x=1, y=2)
print(see(p))
del P.x
print(see(p))
P.x = 12  # hidden by the instances' own
print(see(p), see(P(3, 4)))
P.__match_args__ = ()
try:
    see(p)
except TypeError as e:
    print(e)
P.__match_args__ = ["x", "y"]
try:
    see(p)
except TypeError as e:
    print(e)
P.__match_args__ = ("x", 1)
try:
    see(p)
except TypeError as e:
    print(e)
P.__match_args__ = ("x", "x")
try:
    see(p)
except TypeError as e:
    print(e)
del P.__match_args__
try:
    see(p)
except TypeError as e:
    print(e)


class Liar:
    x, y = 1, 2

    @property
    def __class__(self):
        return P


P.__match_args__ = ("x", "y")
print(see(Liar()), see(Liar()), see(R()))


class Meta(type):
    asked = 0

    def __instancecheck__(cls, v):
        Meta.asked += 1
        return hasattr(v, "odd")


class Odd(metaclass=Meta):
    __match_args__ = ("odd",)


def odd(v):
    match v:
        case Odd(n):
            return n
    return "no"


r = R()
print(odd(r), odd(r))
r.odd = 3
print(odd(r), odd(r), odd(R()), Meta.asked)


class Slots:
    __slots__ = ("a", "b", "c", "d", "e")
    __match_args__ = ("a", "b", "c", "d", "e")


def few(v):
    match v:
        case Slots(a, b):
            return a, b
    return "no"


def many(v):
    match v:
        case Slots(a, b, c, d, e):
            return a, b, c, d, e
        case Slots(a, e=e):
            return a, e
    return "no"


s = Slots()
print(few(s), many(s))
s.a, s.b = 1, 2
print(few(s), few(s), many(s))
s.e = 5
print(few(s), many(s), many(s))
s.c = s.d = 0
print(few(s), many(s), many(s))
del s.a
print(few(s), many(s))


class Get:
    __match_args__ = ("u", "v")

    def __init__(self):
        self.u = 1

    def __getattr__(self, name):
        print("asked", name)
        if name == "v":
            return 2
        raise AttributeError(name)


def got(v):
    match v:
        case Get(u, v):
            return u, v
    return "no"


g = Get()
print(got(g), got(g))


class Eq:
    # The values are taken before the first sub-pattern runs code.
    __match_args__ = ("first", "second")

    def __init__(self):
        self.first, self.second = self, 2

    def __eq__(self, other):
        self.second = "changed"
        return True


def eq(v):
    match v:
        case Eq(1, s):
            return s
    return "no"


print(eq(Eq()), eq(Eq()), eq(Eq()))


def dup(v):
    match v:
        case P(1, x=2):
            return 1


try:
    dup(P(1, 2))
except TypeError as e:
    print(e)
R.__match_args__ = ("odd",)


def any_class(v, c):
    match v:
        case c(n):
            return n
    return "no"


print(any_class(r, R), any_class(r, P), any_class(P(7, 8), P), any_class(r, R), any_class(5, int), any_class(P(9, 9), R))
try:
    any_class(r, 5)
except TypeError as e:
    print(e)
