# The message of every way to call a function wrongly.


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as e:
        print(f"{type(e).__name__}: {e}")


def none():
    return "ok"


def one(a):
    return "ok"


def two(a, b):
    return "ok"


def three(a, b, c):
    return "ok"


def four(a, b, c, d):
    return "ok"


def default(a, b=2):
    return "ok"


def defaults(a=1, b=2):
    return "ok"


def star(a, *args):
    return "ok"


def kwonly(*, k):
    return "ok"


def kwonly2(a, *, k, m):
    return "ok"


def kwonly_default(a, *, k=1):
    return "ok"


def kwonly3(*, k, m, n):
    return "ok"


def posonly(a, b, /):
    return "ok"


def posonly_default(a, b=1, /, c=2):
    return "ok"


def posonly_kw(a, /, **kw):
    return "ok"


def kwargs(**kw):
    return "ok"


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, a=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, 1, a=2)
attempt(one, b=1)
attempt(one, 1, b=1)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(two, 1, 2, 3)
attempt(two, 1, a=1)
attempt(three)
attempt(three, 1)
attempt(three, 1, 2)
attempt(three, b=2)
attempt(four)
attempt(four, 1)
attempt(four, d=4)
attempt(default)
attempt(default, 1, 2, 3)
attempt(default, b=3)
attempt(defaults, 1, 2, 3)
attempt(defaults, 1, 2, 3, 4)
attempt(star)
attempt(star, a=1)
attempt(star, 1, 2, a=1)
attempt(kwonly)
attempt(kwonly, 1)
attempt(kwonly, 1, 2)
attempt(kwonly, 1, k=2)
attempt(kwonly, j=2)
attempt(kwonly2)
attempt(kwonly2, 1)
attempt(kwonly2, 1, k=1)
attempt(kwonly2, 1, 2, k=1, m=1)
attempt(kwonly2, 1, 2, k=1)
attempt(kwonly3)
attempt(kwonly3, m=1)
attempt(kwonly_default, 1, 2)
attempt(kwonly_default, 1, 2, k=3)
attempt(kwonly_default, 1, 2, 3, k=3)
attempt(posonly)
attempt(posonly, 1)
attempt(posonly, a=1, b=2)
attempt(posonly, 1, b=2)
attempt(posonly, 1, 2, 3)
attempt(posonly_default, a=1)
attempt(posonly_default, 1, b=1)
attempt(posonly_default, 1, a=1, b=1)
attempt(posonly_kw, a=1)
attempt(posonly_kw)
attempt(kwargs, 1)
attempt(kwargs, 1, a=1)
attempt(lambda: 1, 1)
attempt(lambda x: 1)
attempt(lambda x, *, y: 1, 1)

# names close to a parameter's are suggested since 3.13
attempt(lambda first, second: 1, first=1, secnd=2)
attempt(lambda first, second: 1, 1, 2, thrd=2)


# methods count self, and carry the class's name
class C:
    def m(self, a):
        return "ok"

    def none():
        return "ok"

    @classmethod
    def c(cls, a):
        return "ok"

    @staticmethod
    def s(a):
        return "ok"

    def __call__(self, a):
        return "ok"


attempt(C().m)
attempt(C().m, 1, 2)
attempt(C().m, b=1)
attempt(C().m, 1, self=1)
attempt(C.m)
attempt(C.m, 1)
attempt(C().none)
attempt(C.c)
attempt(C.c, 1, 2)
attempt(C.s)
attempt(C.s, 1, 2)
attempt(C())
attempt(C(), 1, 2)
attempt(C, 1)
attempt(C, a=1)


class D:
    def __init__(self, a):
        self.a = a


attempt(D)
attempt(D, 1, 2)
attempt(D, b=1)


def outer():
    def inner(a):
        return "ok"
    return inner


attempt(outer())
attempt(outer(), 1, 2)

# calling what cannot be called


def call(v):
    v()


for v in (1, 1.5, "s", None, [], {}, (), object(), True, b"", range(3), slice(1)):
    attempt(call, v)

# stars
cases = [
    lambda: two(*1),
    lambda: two(*None),
    lambda: two(1, *2),
    lambda: two(**1),
    lambda: two(**[1]),
    lambda: two(**None),
    lambda: two(**{1: 2}),
    lambda: two(**{"a": 1, 2: 2}),
    lambda: two(**{"a": 1}, **{"a": 2}),
    lambda: two(a=1, **{"a": 2}),
    lambda: two(1, **{"a": 2}),
    lambda: two(1, 2, **{"c": 2}),
    lambda: C().m(**{"a": 1}, **{"a": 2}),
    lambda: print(*5),
    lambda: print(**5),
    lambda: print(nope=1),
    lambda: print(sep=1),
    lambda: print(end=1),
    lambda: len(),
    lambda: len(1, 2),
    lambda: len([], x=1),
    lambda: len(obj=[]),
    lambda: int(1, 2, 3),
    lambda: int("1", foo=1),
    lambda: isinstance(1),
    lambda: [].append(),
    lambda: [].append(1, 2),
    lambda: [].append(object=1),
    lambda: [].pop(1, 2),
    lambda: [].index(),
    lambda: [].sort(1),
    lambda: [].sort(foo=1),
    lambda: "".join(),
    lambda: "".join(1, 2),
    lambda: "".split(1, 2, 3),
    lambda: {}.get(),
    lambda: {}.get(1, 2, 3),
    lambda: {}.pop(),
    lambda: "".startswith(),
    lambda: "".replace("a"),
    lambda: range(),
    lambda: range(1, 2, 3, 4),
    lambda: range(1, stop=2),
    lambda: slice(),
    lambda: sorted(),
    lambda: sorted([], 1),
    lambda: sorted([], nope=1),
    lambda: sum(),
    lambda: sum([], 1, 2),
    lambda: enumerate(),
    lambda: zip([1], nope=1),
    lambda: max(),
    lambda: max([], nope=1),
    lambda: abs(),
    lambda: abs(1, 2),
    lambda: ord(),
    lambda: chr(1, 2),
    lambda: getattr(1),
    lambda: iter(),
    lambda: next(),
    lambda: next(iter([]), 1, 2),
    lambda: object(1),
    lambda: bool(1, 2),
    lambda: bool(x=1),
    lambda: float(1, 2),
    lambda: float(x=1),
    lambda: list(1, 2),
    lambda: list(x=1),
    lambda: tuple(x=1),
    lambda: str(1, 2, 3, 4),
    lambda: dict(1, 2),
    lambda: set(1, 2),
    lambda: set(x=1),
    lambda: divmod(1),
    lambda: pow(1),
    lambda: round(),
    lambda: hash(),
    lambda: id(1, 2),
    lambda: callable(),
    lambda: repr(),
]
for i, case in enumerate(cases):
    try:
        print(i, case())
    except TypeError as e:
        print(i, f"TypeError: {e}")
