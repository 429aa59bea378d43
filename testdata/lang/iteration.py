# The iteration protocol, and the built-ins that iterate.


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class Up:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", end=" ")
        self.i = 0
        return self

    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise StopIteration
        return self.i


for x in Up(2):
    print(x)
print(list(Up(3)), tuple(Up(1)), sum(Up(4)), max(Up(2)), 2 in Up(3), 5 in Up(3), [*Up(2)], dict(zip(Up(2), "ab")), sorted(Up(3), reverse=True))
a, b = Up(2)
print(a, b)


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("stop")
        return i * i


print(list(Old()), 4 in Old(), iter(Old()).__class__.__name__)
for x in Old():
    if x:
        break
print(x)


class OldBad:
    def __getitem__(self, i):
        raise ValueError("no")


class NoneIter:
    __iter__ = None


class BadIter:
    def __iter__(self):
        return [1]


class RaisesIter:
    def __iter__(self):
        raise RuntimeError("iter")


class RaisesNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise RuntimeError("next")


class NextOnly:
    def __next__(self):
        return 1


for v in (OldBad(), NoneIter(), BadIter(), RaisesIter(), RaisesNext(), NextOnly(), object(), 5, int, len):
    attempt(lambda: list(v))
    attempt(lambda: iter(v) and "iterable")
attempt(lambda: next(NextOnly()))
attempt(lambda: next([1]))
attempt(lambda: next(5))
attempt(lambda: next(iter([])))
attempt(lambda: next(iter([]), None))
attempt(lambda: iter(5, 5))
n = 0


def tick():
    global n
    n += 1
    return n


print(list(iter(tick, 4)), list(iter("abc".__len__, 3)))

# built-in iterators
for it in (iter([1]), iter((1,)), iter("a"), iter({1: 2}), iter({1: 2}.values()), iter({1: 2}.items()), iter({1}), iter(range(1)), iter(b"a"), reversed([1]), reversed((1,)), reversed("a"), reversed(range(1)), reversed({1: 2}), enumerate("a"), zip("a"), map(str, "a"), filter(None, "a"), iter(range(2 ** 70))):
    print(type(it).__name__, iter(it) is it, next(it), next(it, "end") if "long" not in type(it).__name__ else "")
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "e"))
it = iter("héy")
print(next(it), next(it), "".join(it))
l = [1, 2]
it = iter(l)
print(next(it))
l.append(3)
print(list(it))
l.append(4)
print(list(it))
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(list(it))

# enumerate, zip, map, filter, reversed
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate("ab", 2 ** 63))[1])
attempt(lambda: enumerate("ab", "x"))
attempt(lambda: enumerate(5))
print(list(zip()), list(zip("ab", [1, 2, 3])), list(zip("abc", range(2), [True])), list(zip("ab", "cd", strict=True)))
attempt(lambda: list(zip("ab", "c", strict=True)))
attempt(lambda: list(zip("a", "bc", strict=True)))
attempt(lambda: list(zip("a", "b", "cd", strict=True)))
attempt(lambda: list(zip("ab", "ab", "c", strict=True)))
attempt(lambda: zip(5))
attempt(lambda: zip("a", None))
z = zip(*[(1, 2), (3, 4)])
print(list(z), list(zip(*[iter("abcdef")] * 2)))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(str, [])), list(map(len, ["a", "bb"])))
attempt(lambda: map(str))
attempt(lambda: map())
attempt(lambda: map(str, 5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(lambda x: 1 / x, [1, 0])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x % 2, range(5))), list(filter(str.isalpha, "a1b")))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: list(filter(5, [1])))
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(5))
attempt(lambda: reversed(x for x in "a"))


class Rev:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


print(list(reversed(Rev())))

# any, all, sum, min, max, sorted
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in range(5)), all("abc"))
attempt(lambda: any(5))
print(sum([1, 2]), sum([1.5, 2]), sum([[1], [2]], []), sum([], 5), sum((x for x in range(4)), start=10), sum([True, True]), sum([0.1] * 10), sum([1, 2.5, 3]), sum([10 ** 20, 1.0]))
attempt(lambda: sum(["a"]))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: sum([1], "x"))
attempt(lambda: sum(5))
attempt(lambda: sum([[1]]))
print(min(3, 1, 2), max([3, 1, 2]), min("bca"), max("a", "b", key=lambda c: -ord(c)), min([], default="d"), max([1, 2, 3], key=lambda v: v % 3), min((1, "a"), (1, "b")), max([[1], [1, 0]]), min([1.0, 1]), max(1, True))
attempt(lambda: min([]))
attempt(lambda: max(()))
attempt(lambda: max(5))
attempt(lambda: max(1, "a"))
attempt(lambda: max(1, 2, default=5))
attempt(lambda: max([1], key=5))
attempt(lambda: max([None, None]))
attempt(lambda: max())
print(sorted([3, 1, 2]), sorted("bca"), sorted([3, 1, 2], reverse=True), sorted(["b", "A", "c"], key=str.lower), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([]), sorted([1, 2.5, True]), sorted([[2], [1, 5]]))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: sorted([{}, {}]))
# stability
people = [("a", 3), ("b", 1), ("c", 3), ("d", 1)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))

# iter of an iterator in nested loops shares it
it = iter(range(6))
for x in it:
    for y in it:
        print((x, y), end=" ")
        break
print()
it = iter(range(5))
print([(x, next(it, None)) for x in it])


# StopIteration raised by user code inside a for over an iterator ends the loop; inside the body it does not
class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("ignored value")


print(list(Stops()))


def body():
    for x in [1, 2]:
        raise StopIteration("from body")


attempt(body)


class Hint:
    def __init__(self, h):
        self.h = h

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return self.h


print(list(Hint(5)), list(Hint(NotImplemented)))
attempt(lambda: list(Hint(-1)))
attempt(lambda: list(Hint("x")))
