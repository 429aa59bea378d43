# Every kind of parameter, and which argument goes where.


def plain(a, b, c):
    return (a, b, c)


def defaults(a, b=2, c=3):
    return (a, b, c)


def stars(*args):
    return args


def keywords(**kw):
    return kw


def mixed(a, b=2, *args, c, d=4, **kw):
    return (a, b, args, c, d, kw)


def positional_only(a, b=2, /):
    return (a, b)


def keyword_only(*, a, b=2):
    return (a, b)


def all_kinds(a, b=2, /, c=3, d=4, *args, e, f=6, **kw):
    return (a, b, c, d, args, e, f, kw)


def slash_star(a, /, b, *, c):
    return (a, b, c)


def same_name(a, /, **kw):
    return (a, kw)


print(plain(1, 2, 3))
print(plain(1, 2, c=3))
print(plain(c=3, b=2, a=1))
print(plain(1, c=3, b=2))
print(defaults(1))
print(defaults(1, 5))
print(defaults(1, c=5))
print(defaults(c=1, a=2))
print(stars())
print(stars(1))
print(stars(1, 2, 3))
print(keywords())
print(keywords(b=1, a=2))
print(mixed(1, c=3))
print(mixed(1, 5, 6, 7, c=3))
print(mixed(1, c=3, z=26, y=25))
print(mixed(c=1, a=2))
print(mixed(1, 2, 3, c=4, d=5, e=6))
print(positional_only(1))
print(positional_only(1, 3))
print(keyword_only(a=1))
print(keyword_only(b=1, a=2))
print(all_kinds(1, e=5))
print(all_kinds(1, 2, 3, 4, 5, 6, e=7, f=8, g=9))
print(all_kinds(1, e=5, d=0, c=0))
print(all_kinds(1, 9, e=5, a=10, b=11))
print(slash_star(1, 2, c=3))
print(slash_star(1, b=2, c=3))
print(same_name(1, a=2))

# arguments with stars
print(plain(*[1, 2, 3]))
print(plain(*(1, 2), 3))
print(plain(1, *[2], *[3]))
print(plain(**{"a": 1, "b": 2, "c": 3}))
print(plain(1, **{"c": 3}, **{"b": 2}))
print(plain(1, *[2], **{"c": 3}))
print(plain(*[1], c=3, *[2]))
print(stars(*[], *(), *{}))
print(stars(*"abc", *range(3)))
print(stars(*{"x": 1, "y": 2}))
print(stars(*(i * i for i in range(4))))
print(keywords(**{}, **{"a": 1}, b=2, **{"c": 3}))
print(keywords(**{"not a name": 1, "": 2}))
print(mixed(*range(5), **{"c": "C", "x": "X"}))

# an *args tuple and a **kw dict are the callee's own
shared = {"a": 1}
got = keywords(**shared)
got["b"] = 2
print(shared, got)
numbers = [1, 2]
print(stars(*numbers) is numbers, type(stars(*numbers)).__name__)


# defaults are evaluated once, when def runs
def grow(item, to=[]):
    to.append(item)
    return to


print(grow(1), grow(2), grow(3, []), grow(4))

x = 1


def early(v=x):
    return v


x = 2
print(early())

fs = []
for i in range(3):
    def f(i=i):
        return i
    fs.append(f)
print([f() for f in fs], [f(10) for f in fs])


# order of evaluation of defaults and annotations
def note(name):
    print("eval", name)
    return name


def ordered(a=note("a"), b=note("b"), *, c=note("c"), d=note("d")):
    return (a, b, c, d)


print(ordered())
print(plain.__name__, plain.__qualname__, defaults.__defaults__, mixed.__kwdefaults__, plain.__defaults__)


# parameters are plain local names
def rebind(a, *args, b=1, **kw):
    a += 1
    args = list(args)
    args.append(a)
    b = kw
    kw = None
    return (a, args, b, kw)


print(rebind(1, 2, 3, z=4))


# deleting a parameter
def drop(a):
    del a
    try:
        return a
    except UnboundLocalError as e:
        return f"{type(e).__name__}: {e}"


print(drop(1))


def nothing():
    pass


def bare():
    return


print(nothing(), bare())


# trailing commas
def trailing(a, b,):
    return (a, b)


print(trailing(1, 2,))
print(trailing(*[1, 2],))
print(trailing(**{"a": 1, "b": 2},))


# a tuple, not many arguments
def one(a):
    return a


print(one((1, 2)))
print(one(()))
print(one((yes := 5)), yes)
print(one(i for i in [1, 2]).__class__.__name__)
