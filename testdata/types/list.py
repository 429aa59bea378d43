# list: every method and operator, mutation while sorting and iterating, errors.
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


def do(l, f):
    l = list(l)
    try:
        r = f(l)
        print(repr(r), l, end="; ")
    except Exception as e:
        print(f"{type(e).__name__}: {e}", l, end="; ")


def changes(name, l, *fs):
    print(name, end=": ")
    for f in fs:
        do(l, f)
    print()


section("make", lambda: list(), lambda: list("ab"), lambda: list((1, 2)), lambda: list({1: 2}), lambda: list(range(3)), lambda: list(x for x in "a"), lambda: [1, [2, [3]]], lambda: [1, "a", None, 1.5, True], lambda: list(5), lambda: list(None), lambda: [None] * 3, lambda: [[]] * 2, lambda: [1, 2] + [3], lambda: [1] * 0, lambda: [1] * -1, lambda: 2 * [1, 2], lambda: [1] + (2,), lambda: [1] + 2, lambda: [1] * "a", lambda: [1] * [1], lambda: [1] - [1], lambda: -[1], lambda: [1] + None, lambda: (1,) + [1], lambda: [1] * 1.0, lambda: [1] * True)
changes("append", [1, 2], lambda l: l.append(3), lambda l: l.append([3]), lambda l: l.append(l) or len(l), lambda l: l.append(), lambda l: l.append(1, 2))
changes("extend", [1, 2], lambda l: l.extend([3, 4]), lambda l: l.extend("ab"), lambda l: l.extend(l), lambda l: l.extend(x for x in l[:1]), lambda l: l.extend(()), lambda l: l.extend(5), lambda l: l.extend(None), lambda l: l.extend({"k": 1}), lambda l: l.extend(range(3)), lambda l: l.__iadd__("ab"))
changes("insert", [1, 2, 3], lambda l: l.insert(0, "x"), lambda l: l.insert(1, "x"), lambda l: l.insert(100, "x"), lambda l: l.insert(-1, "x"), lambda l: l.insert(-100, "x"), lambda l: l.insert("a", 1), lambda l: l.insert(1), lambda l: l.insert(True, "x"), lambda l: l.insert(1.0, 1))
changes("pop", [1, 2, 3], lambda l: l.pop(), lambda l: l.pop(0), lambda l: l.pop(-2), lambda l: l.pop(3), lambda l: l.pop(-4), lambda l: l.pop("a"), lambda l: l.pop(1.0), lambda l: [l.pop(), l.pop(), l.pop()], lambda l: [].pop(), lambda l: l.pop(10 ** 30), lambda l: l.pop(None))
changes("remove", [1, 2, 1, 3.0], lambda l: l.remove(1), lambda l: l.remove(3), lambda l: l.remove(5), lambda l: l.remove("1"), lambda l: l.remove(True), lambda l: l.remove())
changes("clear reverse copy", [3, 1, 2], lambda l: l.clear(), lambda l: l.reverse(), lambda l: l.copy() is l, lambda l: l.copy(), lambda l: list(l) == l, lambda l: l[:] is l)
section("index", lambda: [1, 2, 1].index(1), lambda: [1, 2, 1].index(1, 1), lambda: [1, 2, 1].index(1, -1), lambda: [1, 2, 1].index(2, 2), lambda: [1, 2].index(3), lambda: [1, 2, 1].index(1, 1, 2), lambda: [1.0].index(True), lambda: ["a"].index("b"), lambda: [1].index(1, "x"), lambda: [[]].index([]), lambda: [1, 2].index(2, -100, 100), lambda: [1].index(), lambda: [].index(None))
section("count", lambda: [1, 1.0, True, 2].count(1), lambda: [].count(1), lambda: ["a", "b"].count("a"), lambda: [None].count(None), lambda: [[1], [1]].count([1]))
changes("sort", [3, 1, 2], lambda l: l.sort(), lambda l: l.sort(reverse=True), lambda l: l.sort(key=lambda x: -x), lambda l: l.sort(key=None), lambda l: l.sort(reverse=5), lambda l: l.sort(reverse=None), lambda l: l.sort(reverse="x"), lambda l: l.sort(key=5), lambda l: l.sort(1), lambda l: l.sort(cmp=1), lambda l: l.sort(key=lambda x: 1 / (x - 2)), lambda l: l.sort(key=lambda x: l.append(x)), lambda l: l.sort(key=lambda x: len(l)), lambda l: l.sort(key=str), lambda l: l.sort(key=lambda x: None))
changes("sort mixed", [3, "a", 1], lambda l: l.sort(), lambda l: l.sort(key=str), lambda l: l.sort(key=lambda x: isinstance(x, str)))
changes("sort pairs", [("b", 1), ("a", 1), ("c", 0)], lambda l: l.sort(), lambda l: l.sort(key=lambda p: p[1]), lambda l: l.sort(key=lambda p: p[1], reverse=True), lambda l: l.sort(key=lambda p: (-p[1], p[0])))
changes("sort others", [[2], [1, 5], []], lambda l: l.sort(), lambda l: l.sort(key=len), lambda l: l.sort(reverse=True))
changes("sort floats", [2.5, float("inf"), -1, True, 0.0], lambda l: l.sort(), lambda l: l.sort(reverse=True))
changes("sort strings", ["b", "A", "é", "a", ""], lambda l: l.sort(), lambda l: l.sort(key=str.lower))


class Lt:
    asked = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        Lt.asked += 1
        if self.v == "bad" or o.v == "bad":
            raise RuntimeError("cmp")
        return self.v < o.v

    def __repr__(self):
        return f"Lt({self.v})"


changes("sort objects", [Lt(3), Lt(1), Lt(2)], lambda l: l.sort(), lambda l: l.sort(reverse=True))
changes("sort fails", [Lt(3), Lt("bad"), Lt(2)], lambda l: l.sort(), lambda l: sorted(l))
rnd = [(i * 7919 + 13) % 1009 for i in range(1000)]
s = sorted(rnd)
print(all(a <= b for a, b in zip(s, s[1:])), s[:5], s[-5:], sorted(rnd, reverse=True)[:5], sorted(s) == s, sorted(s[::-1]) == s, sorted(rnd, key=lambda v: v % 10)[:12], sorted(rnd, key=lambda v: v % 10, reverse=True)[:12], sorted(map(str, rnd))[:5])
m = [3, 1, 2]


class Mut:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        mut.append(1)
        return self.v < o.v


mut = [Mut(2), Mut(1), Mut(3)]
attempt(lambda: mut.sort())
print(len(mut))
# comparison, membership
section("compare", lambda: [1, 2] == [1, 2], lambda: [1] != [1.0], lambda: [1, 2] < [1, 3], lambda: [1] < [1, 0], lambda: [] < [1], lambda: [2] > [1, 9], lambda: [1, "a"] < [1, "b"], lambda: [1, "a"] < ["a", 1], lambda: [1] < (1,), lambda: [1] == (1,), lambda: [[1]] == [[1]], lambda: 1 in [1], lambda: [1] in [[1]], lambda: "a" in ["ab"], lambda: [1, 2] >= [1, 2], lambda: [None] < [None, 1], lambda: [None, 1] < [None, 2], lambda: hash([1]), lambda: [1] < 5, lambda: [[1, 2], 3] <= [[1, 2], 2])
# recursion
l = [1]
l.append(l)
print(l, repr(l), l[1] is l, [l], str([l, l]), l in [l])
attempt(lambda: l == [1, l])
m = [1]
m.append(m)
try:
    l == m
except RecursionError as e:
    print(type(e).__name__)
d = {}
d["self"] = d
d["l"] = [d]
print(d)
# aliases
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
a = [1, 2]
b = a
a = a + [3]
print(a, b)
b += [4]
print(b)


def default(x, acc=[]):
    acc.append(x)
    return acc


print(default(1), default(2))
# changing while iterating
l = [1, 2, 3, 4, 5]
for x in l:
    if x % 2:
        l.remove(x)
print(l)
l = [1, 2, 3]
for i, x in enumerate(l):
    if i < 5:
        l.append(x)
print(l)
l = [1, 2, 3]
print([l.pop() for _ in l], l)
l = [0, 1, 2, 3]
it = iter(l)
next(it)
del l[0]
print(list(it))
l = [1, 2, 3]
r = reversed(l)
l.append(4)
print(list(r))
l = [1, 2, 3]
r = reversed(l)
next(r)
l.clear()
print(list(r))


class Evil:
    "Clears the list from inside a comparison."

    def __eq__(self, o):
        evil.clear()
        return False


evil = [Evil(), Evil(), Evil()]
attempt(lambda: evil.index(5))
evil = [Evil(), Evil(), Evil()]
attempt(lambda: evil.remove(5))
evil = [Evil(), Evil()]
attempt(lambda: evil.count(5))
evil = [Evil(), Evil()]
attempt(lambda: 5 in evil)
evil = [Evil(), 1]
attempt(lambda: evil == [2, 1])
print()
section("misc", lambda: len([]), lambda: bool([0]), lambda: str([]), lambda: sum([[1], [2]], []), lambda: max([1, 5, 3]), lambda: min([[2], [1, 2]]), lambda: [1, 2, 3][True], lambda: [x for x in [1]][0], lambda: [1].__len__(), lambda: [1, 2].__contains__(2), lambda: [1].__add__([2]), lambda: [1].__eq__(1), lambda: [1].__reversed__().__next__(), lambda: list.append, lambda: [].append.__name__, lambda: [].nope, lambda: setattr([], "x", 1), lambda: list.__doc__ is not None, lambda: list.index([1], 1), lambda: list.sort(5), lambda: isinstance([], list), lambda: type([]).__name__, lambda: [3, 1].__class__ is list, lambda: list[int], lambda: any([[], [0]]), lambda: [*[1], *[2]], lambda: print(*[1, 2]), lambda: list(zip([1, 2], "ab")), lambda: [1, 2, 3][::2], lambda: [[1, 2], [3, 4]][1][0], lambda: ["a", 'b"', "c'", b"d"], lambda: [1.0, 1e100, float("inf")], lambda: [True, None, ...], lambda: [(1,), (), {1}, {}, set()])

# a list extended by itself, also when it is a subclass's
class Extended(list):
    pass


own = Extended([1, 2])
own += own
own.extend(own)
print(own, len(own))
