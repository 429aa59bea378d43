# range: arguments, indexing, slices, comparison, membership, big numbers.
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


B = 2 ** 63
section("make", lambda: range(5), lambda: range(1, 5), lambda: range(1, 10, 3), lambda: range(5, 0, -1), lambda: range(0), lambda: range(-3), lambda: range(5, 5), lambda: range(True), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("5"), lambda: range(None), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(stop=5), lambda: range(1, None), lambda: range(10 ** 30), lambda: range(B, B + 3), lambda: range(-B - 1, -B + 1))
section("list", lambda: list(range(5)), lambda: list(range(1, 10, 3)), lambda: list(range(10, 0, -3)), lambda: list(range(0, -5, -2)), lambda: list(range(0, 5, -1)), lambda: list(range(B - 1, B + 2)), lambda: list(range(B + 1, B - 2, -1)), lambda: list(range(-B - 1, -B + 2)), lambda: list(range(10 ** 30, 10 ** 30 + 3)), lambda: list(range(0, 10 ** 20, 10 ** 19))[-2:], lambda: list(range(B - 2, B - 1, 1)), lambda: list(range(B - 3, B - 1, 5)))
section("len", lambda: len(range(5)), lambda: len(range(0, 10, 3)), lambda: len(range(10, 0, -3)), lambda: len(range(0)), lambda: len(range(B - 1)), lambda: len(range(B)), lambda: len(range(-B, B - 1)), lambda: len(range(-5, 10 ** 30, 10 ** 29)), lambda: bool(range(0)), lambda: bool(range(B)))
r = range(10, 50, 7)
section("index", lambda: r[0], lambda: r[-1], lambda: r[5], lambda: r[6], lambda: r[-7], lambda: r["a"], lambda: r[1.0], lambda: range(10 ** 30)[10 ** 29], lambda: range(B)[B - 1], lambda: range(B)[-1], lambda: range(B)[B], lambda: r[1:3], lambda: r[::-1], lambda: r[::2], lambda: r[-2:], lambda: r[5:1], lambda: r[5:1:-1], lambda: r[100:], lambda: range(10 ** 30)[10 ** 29:], lambda: range(0)[::-1], lambda: r[True], lambda: range(10)[2:8:3][1:], lambda: r[::0])
section("in", lambda: 17 in r, lambda: 18 in r, lambda: 50 in r, lambda: 17.0 in r, lambda: 17.5 in r, lambda: "17" in r, lambda: None in r, lambda: True in range(2), lambda: 10 ** 29 in range(10 ** 30), lambda: B in range(B), lambda: -1 in range(0, -5, -1), lambda: 3 in range(5, 0, -2), lambda: 4 in range(5, 0, -2), lambda: 5 in range(0), lambda: [] in r)
section("methods", lambda: r.index(17), lambda: r.index(18), lambda: r.count(17), lambda: r.count(18), lambda: r.count(17.0), lambda: r.index(17.0), lambda: r.index("a"), lambda: (r.start, r.stop, r.step), lambda: setattr(r, "start", 1), lambda: r.nope, lambda: r.index(10 ** 30), lambda: range(10 ** 30).index(10 ** 29), lambda: r.count([]), lambda: r.index())
section("compare", lambda: range(3) == range(0, 3), lambda: range(0) == range(5, 1), lambda: range(0, 3, 2) == range(0, 4, 2), lambda: range(1) == range(0, 1, 5), lambda: range(2) == [0, 1], lambda: range(3) != range(4), lambda: range(3) < range(4), lambda: hash(range(3)) == hash(range(0, 3)), lambda: hash(range(0)) == hash(range(9, 3)), lambda: {range(3): 1}[range(0, 3, 1)], lambda: range(3) + range(3), lambda: range(3) * 2, lambda: range(B) == range(0, B))
section("iter", lambda: list(reversed(range(5))), lambda: list(reversed(range(0, 10, 3))), lambda: list(reversed(range(0))), lambda: sum(range(101)), lambda: max(range(5)), lambda: min(range(5, 0, -1)), lambda: [*range(3)], lambda: dict(zip(range(2), "ab")), lambda: sorted(range(5), key=lambda x: -x), lambda: next(iter(range(5, 6))), lambda: list(reversed(range(B - 1, B + 2))), lambda: type(iter(range(B + 5))).__name__, lambda: iter(range(5)).__length_hint__(), lambda: list(zip(range(3), range(5, 8))), lambda: list(map(str, range(2))), lambda: tuple(range(2)), lambda: sum(range(-5, 6)), lambda: any(range(1)), lambda: all(range(1, 3)), lambda: len(list(range(0, 1000, 7))), lambda: iter(range(3)).nope, lambda: range(3)(), lambda: str(range(3)), lambda: f"{range(3)}", lambda: isinstance(range(3), range))
a, b, c = range(3)
print(a, b, c)
it = iter(range(3))
print(next(it), list(it), list(it), next(it, "end"))
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
for i in range(5, 0, -2):
    print(i, end=" ")
for i in range(B - 1, B + 2):
    print(i, end=" ")
print(i)
n = 3
for i in range(n):
    n = 10
    print(i, end=" ")
print(n)
