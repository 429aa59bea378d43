"""co_consts, as CPython's compiler collects them."""
import types


def show(code, depth=0):
    inside = [c for c in code.co_consts if isinstance(c, types.CodeType)]
    print("  " * depth + code.co_qualname, [c.co_name + "()" if isinstance(c, types.CodeType) else c for c in code.co_consts])
    for c in inside:
        show(c, depth + 1)


def of(text, mode="exec"):
    show(compile(text, "text", mode))


# Functions: the docstring or None first, constants in order of use.
of('''
def documented(a, b=2, c="x", *, k=None, l=3.5):
    """Says
       what."""
    d = 1, 2, (3, "four")
    return a + 10 - 10.0 + 10j, True, ..., b"bytes", "Says\\nwhat."
def plain(): pass
def early(x):
    if x: return 5
    else: return -5
    unreachable = "never"
async def co():
    await co()
def gen():
    got = yield
    yield from got
double = lambda x, y=1, z=(1, 2): x * 2
''')

# What the optimizer folds, and what it leaves alone.
of("""
a = 2 ** 10, 2 ** 200, 60 * 60 * 24, -1, ~5, +True, not None
b = "ab" * 3 + "c", (1, 2) * 3, "x" * 5000, (0,) * 300
c = "text"[1], (1, 2, 3)[0], 1 / 0, "%d" % 5, 1 << 100, 1 << 200
d = 7 // 2, 7 % 2, 7 / 2, 2 ** -1, 0.0, -0.0, 0, False
e = "%s and %r" % (a, b), "%5s|%-6a|%%" % (a, b), "%d" % (a,), "%s" % (1,)
""")

# Displays, calls, subscripts.
of("""
x = [1, 2], [1, 2, 3], {1, 2}, {1, 2, 3}, {}, {"a": 1}, {"a": 1, "b": 2}, {"a": x, **y, "b": 1, "c": 2}
for i in [1, x]: pass
for i in ["p", "q"]: pass
y = i in [1, 2], i in {5}, i not in [x]
f(1, k=2, l=3); f(*x, k=2); f(1, 2, 3, **y); f(**y); f(1, *x, a=1, b=2, **y, c=3)
z = x[1:2], x[:], x[::2], x[1, 2], x[...], f"{x}", f"{x!r:>10}a{y}", f"plain", f""
""")

# Code that cannot run leaves nothing behind.
of("""
def dead(x):
    if 0: y = "if"
    elif 1: y = 1
    else: y = "else"
    while False: y = "while"
    while True:
        if x: y = 2; continue
        break
    else: y = "no break"
    while 1:
        z = 3
    w = "after"
def dead2(x):
    a = 1 and x, 0 and x, 0 or x, "" or "last", x and 5 and x
    assert x is None, "message"
    assert 1, "no"
    b = "yes" if True else "no"
    if x is not None: return 1
    "a string"; 5; ...; 1 + 1; f"text"
    raise x
    c = "after raise"
""")

# Clean-up code is compiled where it is needed.
of("""
def tries(x):
    try:
        return "first"
    except KeyError as e:
        a = "second"
    else:
        b = "not reached"
    finally:
        c = "last"
def loops(x):
    for i in x:
        with x as y:
            try: break
            finally: d = "cleaned"
        e = "after"
    else: return "else"
def star(x):
    try: x = 1
    except* KeyError: x = 2
    else: x = 3
async def awith():
    async with a as b: return 1
    async for c in d: return 2
    return [e async for e in f if e is None]
""")

# Classes, imports, patterns, annotations, type parameters.
of('''
import os, sys.path as p
from a.b import c as d, e
from .. import *
class Named(Base, metaclass=Meta, key=1):
    """Doc."""
    x: int = 1
    y: "text"
    def m(self): self.z = 1
class Bare: pass
class Celled:
    def m(self): return __class__
def annotated(a: "A", b: "B" = 1, /, c: "C" = 2, *, d: "D" = 3) -> "E": v: int = 5
def annotated2(a: A) -> "E": pass
def matches(x):
    match x:
        case 1 | "two": pass
        case None | True: pass
        case [1, _, *_, 5]: pass
        case [a, *b]: pass
        case {"k": 1, "j": v, **rest}: pass
        case P(1, x=2, y=3) if x is None: return "guard"
        case _: return "wild"
type X = int
type Y[T] = list[T]
def generic[T: int = bool, *Ts, **P](x: T = 5) -> T: return x
class Gen[T]: pass
''')
of("from __future__ import annotations\ndef f(a: int, b: str) -> None: x: int\ny: int = 1")
of("1 + x * 3", "eval")
of("5", "single")
of("[(lambda: i, (j for j in (2,))) for i in (1, 2) if 0 or i]", "eval")


# The code objects are those of the functions.
def outer():
    def inner(): pass
    return inner


print(outer().__code__ in outer.__code__.co_consts, outer().__code__ is outer.__code__.co_consts[1])
print(outer.__code__.replace(co_consts=outer.__code__.co_consts).co_consts[0])


# Names of what is defined in generator expressions and bounds.
print([f.__qualname__ for f in ((lambda: i) for i in [1])], [g.__qualname__ for g in ((j for j in [1]) for i in [1])])


def bounded[T: (lambda: int)](): pass


print(bounded.__type_params__[0].__bound__.__qualname__)


# CPython comes to the annotations of positional-only parameters late.
def note(x):
    print("note", x)
    return x


def order(a: note(1), b: note(2), /, c: note(3), *d: note(4), e: note(5), **f: note(6)) -> note(7): pass


print(order.__annotations__)


class Static:
    def m(self):
        self.b, self.a = 1, 2
        self.c += 1
        (lambda: [self := 1])
        def inner():
            self.d = 1
            class In:
                def n(self): self.e = 1

    def n(this): this.f = 1


print(sorted(Static.__static_attributes__))
