# set and frozenset: operators, methods, errors, and the order of small integers.
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


def changes(name, s, *fs):
    print(name, end=": ")
    for f in fs:
        c = set(s)
        try:
            r = f(c)
            print(repr(r), sorted(c, key=repr), end="; ")
        except Exception as e:
            print(f"{type(e).__name__}: {e}", sorted(c, key=repr), end="; ")
    print()


F = frozenset
section("make", lambda: set(), lambda: {1}, lambda: {1, 2, 1}, lambda: set([3, 1, 2]), lambda: sorted(set("hello")), lambda: set(range(5)), lambda: set({1: 2}), lambda: {1, 1.0, True}, lambda: {True, 1}, lambda: {0, False, 0.0}, lambda: set(5), lambda: set(None), lambda: {[]}, lambda: {{1}}, lambda: {F([1])}, lambda: set([[1]]), lambda: F(), lambda: F([1, 2]), lambda: F("a"), lambda: F(5), lambda: {(1, 2)}, lambda: {None}, lambda: set(x for x in (1, 2)), lambda: {x % 2 for x in range(4)}, lambda: set(set([1])), lambda: set(1, 2), lambda: {*[1, 2], 3}, lambda: F(F([1])), lambda: {1: 2}.keys() | set())
a, b = {1, 2, 3}, {3, 4}
section("operators", lambda: a | b, lambda: a & b, lambda: a - b, lambda: a ^ b, lambda: b - a, lambda: a | F([9]), lambda: F([9]) | a, lambda: type(F([1]) | {2}), lambda: type({1} | F([2])), lambda: a | [1], lambda: a & [1], lambda: a - [1], lambda: [1] | a, lambda: a + b, lambda: a == {3, 2, 1}, lambda: a == F([1, 2, 3]), lambda: a != b, lambda: a == [1, 2, 3], lambda: a < b, lambda: {1} < a, lambda: a <= a, lambda: a < a, lambda: a > {1}, lambda: a >= a, lambda: a < [1], lambda: a < 5, lambda: {1} > set(), lambda: hash(a), lambda: hash(F([1, 2])) == hash(F([2, 1])), lambda: F([1]) in {F([1])}, lambda: {1} in {F([1])}, lambda: 1 in a, lambda: [] in a, lambda: a * 2, lambda: -a, lambda: a[0], lambda: a())
section("methods", lambda: a.union(b, [7], "x") == {1, 2, 3, 4, 7, "x"}, lambda: a.union(), lambda: a.intersection(b, [3]), lambda: a.intersection(), lambda: a.intersection([1, 9]), lambda: a.difference(b), lambda: a.difference([1], [2]), lambda: a.symmetric_difference([3, 9]), lambda: a.issubset([1, 2, 3, 4]), lambda: a.issuperset([1]), lambda: a.isdisjoint([7]), lambda: a.isdisjoint([1]), lambda: a.copy() == a, lambda: a.copy() is a, lambda: F([1]).copy(), lambda: a.union(5), lambda: a.intersection(None), lambda: a.intersection([[]]), lambda: a.union([[]]), lambda: a.difference([[]]), lambda: a.issubset(5), lambda: a.isdisjoint(5), lambda: a.symmetric_difference(), lambda: a.symmetric_difference([1], [2]), lambda: F([1]).union([2]), lambda: F([1]).add(2), lambda: a.nope, lambda: len(a), lambda: sum(a), lambda: max(a), lambda: sorted(a, reverse=True), lambda: bool(set()), lambda: list({5}), lambda: str(set()), lambda: repr(F()), lambda: repr(F([1])), lambda: {1, 2}.__contains__(1), lambda: {1}.__or__([1]), lambda: set.union({1}, {2}), lambda: type(a).__name__, lambda: set[int], lambda: a.__len__())
changes("change", {1, 2, 3}, lambda s: s.add(4), lambda s: s.add(1), lambda s: s.add([]), lambda s: s.remove(1), lambda s: s.remove(9), lambda s: s.remove([]), lambda s: s.discard(1), lambda s: s.discard(9), lambda s: s.discard([]), lambda s: s.clear(), lambda s: s.update([4], "a"), lambda s: s.update(), lambda s: s.update(5), lambda s: s.update([[]]), lambda s: s.intersection_update([1, 9]), lambda s: s.difference_update([1]), lambda s: s.symmetric_difference_update([1, 9]), lambda s: len([s.pop() for _ in range(3)]), lambda s: [s.pop() for _ in range(4)], lambda s: set().pop(), lambda s: s.update(s), lambda s: s.difference_update(s), lambda s: s.symmetric_difference_update(s), lambda s: s.intersection_update(s), lambda s: s.add(), lambda s: s.add(1, 2), lambda s: s.remove({1}), lambda s: {1} in s, lambda s: s.add(F([1])), lambda s: s.pop(1))
x = {1, 2}
y = x
x |= {3}
x &= {2, 3, 4}
x -= {2}
x ^= {5, 3}
print(x, y is x)
for op in ("|=", "&=", "-=", "^="):
    try:
        exec(f"x {op} [1]")
    except TypeError as e:
        print(e)
f = g = F([1])
f |= {2}
print(f, g)
# the order of integers is that of CPython's table
print({3, 1, 2}, {10, 9, 8, 7}, {100, 5, 33}, set(range(10, 0, -1)), {-1, -2, 0}, {8, 0, 16}, {64, 32, 0, 1}, {5, 13, 21}, {1000, 1, 500}, set([7, 3, 11, 15, 19]), {2 ** 61 - 1, 0, 1}, {2 ** 62, 3}, {1.5, 2, 3}, {0.5, 1}, F([9, 1, 17]), {31, 63, 95, 127})
s = set()
for i in (40, 8, 16, 24, 32, 0, 48, 56, 1, 9):
    s.add(i)
    print(s, end=" ")
print()
s.discard(8)
s.discard(16)
s.add(16)
s.add(72)
print(s, list(s), s.pop(), s.pop(), s)
print({i * 7 % 50 for i in range(40)}, set(range(0, 200, 10)), {1, 2, 3} | {100, 200, 50}, {1, 50, 3} & {50, 3, 8}, {30, 20, 10} - {20}, set([5, 4, 3]) ^ {4, 9}, {i * i for i in range(12)}, set(range(6)).union(range(60, 70)), {1, 2, 3}.copy(), set({30: 1, 20: 2, 10: 3}))
print(set(range(30)) - set(range(0, 30, 2)), {x for x in range(100) if x % 9 == 0}, set(list(range(20))[::-1]), {True, 2, 0})
# changes while iterating
s = {1, 2, 3}
try:
    for v in s:
        s.add(v + 10)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for v in s:
        s.discard(v)
except RuntimeError as e:
    print(e)
it = iter({1})
print(next(it), next(it, "end"), next(it, "end"))
