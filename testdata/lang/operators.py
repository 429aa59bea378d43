# Operator overloading: forward, reflected, NotImplemented, unary, and the built-in functions that use them.


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


OPS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>"}


class All:
    def __repr__(self):
        return "All"


for name in OPS:
    def forward(self, other, name=name):
        return f"{name}({self},{other})"

    def reflected(self, other, name=name):
        return f"r{name}({self},{other})"
    setattr(All, f"__{name}__", forward)
    setattr(All, f"__r{name}__", reflected)


class Nothing:
    def __repr__(self):
        return "Nothing"


a, n, b = All(), Nothing(), {1}
for name, op in OPS.items():
    print(eval(f"a {op} 1"), eval(f"1 {op} a"), eval(f"a {op} n"), eval(f"n {op} a"), eval(f"b {op} a"), eval(f"[] {op} a"), eval(f"None {op} a"), eval(f"a {op} a"), eval(f"1.5 {op} a"), eval(f"{{}} {op} a"), eval(f"() {op} a"), eval(f"True {op} a"))
for op in OPS.values():
    for l, r in (("n", "1"), ("1", "n"), ("n", "n"), ("1", "'a'"), ("'a'", "1"), ("None", "1"), ("[]", "1"), ("1", "[]"), ("{}", "1"), ("1.5", "'a'"), ("()", "[]"), ("[]", "()"), ("'a'", "b'a'"), ("b'a'", "'a'"), ("'a'", "None"), ("[]", "None"), ("{1}", "[1]"), ("int", "str")):
        if op == "%" and l in ("'a'", "b'a'") or op == "|" and l == "int":
            continue
        attempt(lambda: eval(f"{l} {op} {r}"))


class Gives:
    "Returns NotImplemented from everything."
    for _n in OPS:
        locals()[f"__{_n}__"] = lambda self, o: (print("fwd", end=" "), NotImplemented)[1]
        locals()[f"__r{_n}__"] = lambda self, o: (print("ref", end=" "), NotImplemented)[1]


g = Gives()


class Gives2(Gives):
    pass


class Gives3(Gives):
    __radd__ = lambda self, o: (print("ref3", end=" "), NotImplemented)[1]


for l, r in ((g, 1), (1, g), (g, Gives()), (g, Gives2()), (g, Gives3()), (Gives3(), g), (g, "s"), ("s", g), ([], g), (g, a), (a, g)):
    attempt(lambda: l + r)
attempt(lambda: g ** 2)
attempt(lambda: g @ 2)
attempt(lambda: pow(g, 2))
attempt(lambda: divmod(g, 2))


# a subclass's reflected method goes first
class Base:
    def __add__(self, o):
        return "Base.add"

    def __radd__(self, o):
        return "Base.radd"


class Same(Base):
    pass


class Over(Base):
    def __radd__(self, o):
        return "Over.radd"


print(Base() + Base(), Base() + Same(), Base() + Over(), Over() + Base(), 1 + Over(), Over() + 1)


class MyInt(int):
    def __radd__(self, o):
        return f"radd {o}"

    def __mul__(self, o):
        return "mul"


print(1 + MyInt(2), MyInt(2) + 1, MyInt(2) * 3, 3 * MyInt(2), MyInt(1) + MyInt(2), type(MyInt(1) - MyInt(2)).__name__)


class OnlyRef:
    def __rsub__(self, o):
        return ("rsub", o)


print(5 - OnlyRef(), "x" - OnlyRef())
attempt(lambda: OnlyRef() - 5)
attempt(lambda: OnlyRef() - OnlyRef())


# unary and conversions
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 1 + 2j
    def __index__(self): return 3
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __divmod__(self, o): return f"divmod {o}"
    def __rdivmod__(self, o): return f"rdivmod {o}"
    def __pow__(self, o, m=None): return f"pow {o} {m}"
    def __bytes__(self): return b"bytes"
    def __hash__(self): return 42
    def __len__(self): return 3
    def __length_hint__(self): return 3
    def __contains__(self, x): return x == 1
    def __reversed__(self): return "reversed"


u = U()
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), [0, 1, 2, 3][u], round(u), round(u, 2), divmod(u, 2), divmod(2, u), pow(u, 2), pow(u, 2, 3), bytes(u), hash(u), len(u), 1 in u, reversed(u), hex(u), bin(u), oct(u), "a" * u, range(u), chr(u) == "\x03", not u)
for f in (lambda: -n, lambda: +n, lambda: ~n, lambda: abs(n), lambda: int(n), lambda: float(n), lambda: complex(n), lambda: [][n], lambda: round(n), lambda: divmod(n, 1), lambda: pow(n, 2), lambda: bytes(n), lambda: len(n), lambda: 1 in n, lambda: reversed(n), lambda: hex(n), lambda: iter(n), lambda: next(n), lambda: n(), lambda: n[0], lambda: -"a", lambda: ~1.5, lambda: +[], lambda: -None, lambda: abs("x"), lambda: "a" * n, lambda: range(n), lambda: chr(n), lambda: ord(n), lambda: sum([n]), lambda: sorted([n, n]), lambda: max(n, n), lambda: round("x"), lambda: hex(1.5)):
    attempt(f)


class BadReturns:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __len__(self): return "x"
    def __bool__(self): return None
    def __str__(self): return 5
    def __repr__(self): return 5
    def __bytes__(self): return "x"
    def __hash__(self): return "x"
    def __iter__(self): return 5
    def __contains__(self, x): return "truthy"
    def __format__(self, spec): return 5
    def __complex__(self): return 1
    def __dir__(self): return 5
    def __reversed__(self): return 5


bad = BadReturns()
for f in (lambda: int(bad), lambda: float(bad), lambda: [][bad], lambda: len(bad), lambda: bool(bad), lambda: str(bad), lambda: repr(bad), lambda: bytes(bad), lambda: hash(bad), lambda: iter(bad), lambda: 1 in bad, lambda: format(bad), lambda: f"{bad}", lambda: complex(bad), lambda: dir(bad), lambda: reversed(bad), lambda: print(bad), lambda: "%s" % bad, lambda: range(bad), lambda: {bad: 1}):
    attempt(f)


# __call__, __getitem__ and friends
class Call:
    def __call__(self, *a, **k):
        return a, k


print(Call()(1, x=2), callable(Call()), callable(n), callable(len), callable(int), list(map(Call(), [1])))


class Item:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __missing__(self, k):
        return "never"


i = Item()
i["a"] = 1
i["a"] += 5
print(i["a"])
del i["a"]
attempt(lambda: i["a"])


class Class:
    def __class_getitem__(cls, k):
        return f"{cls.__name__}[{k}]"


print(Class[int], Class["x", 1])
attempt(lambda: Nothing[int])


# hash and equality
class K:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return isinstance(o, K) and self.v == o.v

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"K({self.v})"


print({K(1): "a", K(1): "b", K(2): "c"}, len({K(1), K(1)}), K(1) in {K(1)}, K(1) in [K(1)], [K(1), K(2)].index(K(2)), {K(1): 5}[K(1)])


class NoHash:
    __hash__ = None


attempt(lambda: hash(NoHash()))
attempt(lambda: {NoHash()})


class Sortable:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v

    def __repr__(self):
        return f"S{self.v}"


print(sorted([Sortable(3), Sortable(1), Sortable(2)]), max(Sortable(1), Sortable(5)), min([Sortable(4), Sortable(2)]))


# str, repr, format
class Txt:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format[{spec}]"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class OnlyStr:
    def __str__(self):
        return "only str"


t, r, s = Txt(), OnlyRepr(), OnlyStr()
print(t, [t], str(t), repr(t), f"{t} {t!r} {t!s} {t:x>5}", "%s %r" % (t, t), "{} {!r} {:abc}".format(t, t, t), format(t), format(t, "z"))
print(r, [r], str(r), f"{r} {r!s}")
print(s, repr(s).startswith("<__main__.OnlyStr object"))
attempt(lambda: f"{s:>5}")
attempt(lambda: format(r, ""))
attempt(lambda: {1: t, t: (t,)})


# sum, in-place fall back, numbers mixed with our own
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, o):
        return self + -o

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


v = Vec(1, 2)
v += Vec(1, 1)
print(v, sum([Vec(1, 1), Vec(2, 2)]), 2 * v * 3, -v, v - v, bool(v - v), v == Vec(2, 3), list(v), [*v], max(v))
x, y = v
print(x, y)
attempt(lambda: v + 1)
attempt(lambda: 1 + v)
