# What is evaluated before what.


class Box:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, attr):
        print("getattr", self.name, attr)
        return Box(self.name + "." + attr)

    def __setattr__(self, attr, value):
        if attr == "name":
            object.__setattr__(self, attr, value)
        else:
            print("setattr", self.name, attr, value)

    def __delattr__(self, attr):
        print("delattr", self.name, attr)

    def __getitem__(self, key):
        print("getitem", self.name, key)
        return Box(f"{self.name}[{key}]")

    def __setitem__(self, key, value):
        print("setitem", self.name, key, value)

    def __delitem__(self, key):
        print("delitem", self.name, key)

    def __add__(self, other):
        print("add", self.name, other)
        return Box("sum")

    def __iadd__(self, other):
        print("iadd", self.name, other)
        return self

    def __call__(self, *args, **kw):
        print("call", self.name, args, kw)
        return self

    def __lt__(self, other):
        print("lt", self.name, other)
        return True

    def __contains__(self, other):
        print("contains", self.name, other)
        return False

    def __bool__(self):
        print("bool", self.name)
        return True

    def __repr__(self):
        return f"<{self.name}>"


def n(v):
    print("eval", v)
    return v


def b(name):
    print("box", name)
    return Box(name)


def title(t):
    print("--", t)


title("binary")
n(1) + n(2) * n(3) - n(4)
n(2) ** n(3) ** n(0)
title("comparison chain")
print(n(1) < n(2) < n(3) > n(0))
print(n(1) < n(0) < n(3))
print(n(1) == n(1) != n(2) in [n(3), n(2)])
title("and or not")
print(n(0) and n(1))
print(n(1) and n(0) or n(2))
print(n(0) or n(0) or n(0))
print(not n(0) or n(1))
title("conditional")
print(n("a") if n(True) else n("b"))
print(n("a") if n(0) else n("b"))
title("call")
b("f")(n(1), n(2), k=n(3))
b("f")(n(1), *[n(2)], n(3), k=n(4), **{"m": n(5)}, z=n(6))
b("f")(k=n(1), *[n(2)])
b("f").method(n(1)).other(n(2))
title("displays")
[n(1), n(2), *[n(3)]]
(n(1), n(2))
print({n(1), n(2)})
print({n("a"): n(1), n("b"): n(2), **{n("c"): n(3)}, n("d"): n(4)})
title("subscript")
b("a")[n(1)]
b("a")[n(1) : n(2) : n(3)]
b("a")[n(1), n(2)]
title("dict comprehension: key first")
print({n(i): n(i * i) for i in n([1, 2])})
title("assignment: value first, targets left to right")
b("a")[n(1)] = n("v")
b("a").x = n("v")
b("a")[n(1)] = b("b").y = n("v")
b("a")[n(1)], b("b")[n(2)] = n("v"), n("w")
[b("a").x, (b("b").y, b("c").z)] = n([1, [2, 3]])
b("a")[n(1)], *b("b")[n(2)].rest = n([1, 2, 3])
title("the first target is bound before the second is evaluated")
i = 0
items = [10, 20, 30]
i, items[i] = 2, 99
print(i, items)
i = items[i] = 1
print(i, items)
title("swap")
items[0], items[1] = items[1], items[0]
print(items)
title("augmented: target once, then value")
v = b("a")
v += n(1)
b("a")[n(1)] += n(2)
b("a").x += n(2)
b("a").x[n(1)].y += n(2)
title("annotated")
b("a").x: n(int) = n(1)
title("del")
del b("a")[n(1)], b("b").x
title("slices as targets")
b("a")[n(1) : n(2)] = n("v")
b("a")[n(1) :, n(2)] += n("v")
del b("a")[: n(1)]
title("decorators: top first, applied from below")


def deco(name):
    print("make", name)

    def apply(f):
        print("apply", name)
        return f
    return apply


@deco(1)
@deco(2)
def decorated(a=n("default")):
    pass


@deco(1)
class Decorated(n(object)):
    n("body")


title("class: bases, keywords, body")


class Meta:
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)


class Sub(n(Meta), k=n(1)):
    n("body")


title("f-string")
print(f"{n(1)}{n(2)!r:>{n(4)}}{n(3)}")
title("walrus")
print((w := n(1)) + (w := n(2)) + w)
title("in, is")
print(n(1) in n([1]), n(1) not in n([1]))
n(1) in b("c")
title("lambda default")
f = lambda a=n("default"): n("body")
f()
title("assert")
assert n(1), n("message")
try:
    assert n(0), n("message")
except AssertionError as e:
    print(e)
title("raise from")
try:
    raise n(ValueError) from n(KeyError("k"))
except ValueError as e:
    print(repr(e), repr(e.__cause__))
title("return in try")


def ret():
    try:
        return n("try")
    finally:
        n("finally")


ret()
title("for target")
for b("a")[n(1)] in n([1, 2]):
    pass
title("with target")


class CM:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, *args):
        print("exit", self.name)


def cm(name):
    print("make", name)
    return CM(name)


with cm("x") as b("a")[n(1)], cm("y") as b("b").attr:
    n("body")
title("operator error stops the rest")
try:
    n(1) + n("x") + n(3)
except TypeError as e:
    print(e)
try:
    undefined_name(n(1))
except NameError as e:
    print(e)
try:
    None.attr(n(1))
except AttributeError as e:
    print(e)
try:
    n(None)(n(1))
except TypeError as e:
    print(e)
try:
    [][n(0)] = n(1)
except IndexError as e:
    print(e)
