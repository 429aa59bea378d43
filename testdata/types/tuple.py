# tuple: making, operators, methods, errors.
def attempt(f):
    try:
        r = f()
        print(repr(r), end="; ")
    except Exception as e:
        print(f"{type(e).__name__}: {e}", end="; ")


def section(name, *fs):
    print(name, end=": ")
    for f in fs:
        attempt(f)
    print()


t = (1, "a", 2.5)
section("make", lambda: (), lambda: (1,), lambda: (1, 2), lambda: tuple(), lambda: tuple("ab"), lambda: tuple([1]), lambda: tuple(x for x in range(2)), lambda: tuple(5), lambda: tuple(t) is t, lambda: ((),), lambda: (1, (2, (3,))), lambda: t + (3,), lambda: t * 2, lambda: 0 * t, lambda: t + [1], lambda: t + 1, lambda: t * "a", lambda: t * 1.5, lambda: (1, 2) - (1,), lambda: tuple(1, 2), lambda: tuple({1: 2}), lambda: 1, lambda: (1))
section("index", lambda: t[0], lambda: t[-1], lambda: t[3], lambda: t[-4], lambda: t["a"], lambda: t[1:], lambda: t[::-1], lambda: t[::2], lambda: t[:] is t, lambda: t[5:], lambda: t[True], lambda: t[None], lambda: t.index("a"), lambda: t.index(9), lambda: t.index(1, 1), lambda: t.count(1), lambda: (1, 1.0, True).count(1), lambda: t.index(), lambda: (1, 2, 1).index(1, 1, 3), lambda: t[10 ** 30])
section("compare", lambda: (1, 2) == (1, 2), lambda: (1,) == [1], lambda: (1, 2) < (1, 3), lambda: (1,) < (1, 0), lambda: () < (0,), lambda: (1, "a") < (1, 2), lambda: (1, "a") < (2, 2), lambda: (1,) < 1, lambda: (1, 2) != (2, 1), lambda: 1 in t, lambda: "a" in t, lambda: 2.5 not in t, lambda: max((1, 2), (1, 3)), lambda: sorted([(2, 1), (1, 2), (1, 1)]), lambda: (1, [2]) == (1, [2]))
section("hash", lambda: hash((1, 2)) == hash((1, 2)), lambda: hash((1, [2])), lambda: {(1, 2): "x"}[1, 2], lambda: {(1, (2, 3)), (1, (2, 3))}, lambda: hash(()) == hash(()), lambda: hash((1, 2)), lambda: hash(()), lambda: hash((0,)), lambda: hash((1.0, True)) == hash((1, 1)), lambda: hash((1, 2, 3)), lambda: hash((-1,)), lambda: hash((1, (2, 3))))
section("errors", lambda: t.append(1), lambda: t.nope, lambda: setattr(t, "x", 1), lambda: t(), lambda: len(t), lambda: bool(()), lambda: str(()), lambda: repr((1,)), lambda: sum((1, 2)), lambda: sum(((1,), (2,)), ()), lambda: list(reversed(t)), lambda: tuple[int, str], lambda: t.__len__(), lambda: t.__contains__(1), lambda: t.__getitem__(0), lambda: t.__add__((1,)), lambda: t.__mul__(0), lambda: type(t), lambda: -t, lambda: ~t)
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
x = [1]
y = (x,)
x.append(2)
print(y)
x = ([],)
x[0].append(1)
print(x)
r = []
q = (r,)
r.append(q)
print(q, r)
print(tuple(sorted("hello")), *(1, 2), (lambda *a: a)(*t), dict([("a", 1), ("b", 2)]), "%s %s" % (1, 2), (1, 2)[0], tuple(enumerate("ab")))
for i, j in ((1, 2), (3, 4)):
    print(i, j, end=" ")
print()
