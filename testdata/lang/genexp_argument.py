# Generator expressions that are the only argument of a built-in.
import sys, traceback

print(sum(x * x for x in range(10)), sum((x / 2 for x in range(5)), 1), sum([[1], [2]], []))
print(any(x > 3 for x in range(10)), all(x > 3 for x in range(10)), any(x for x in ()), all(x for x in ()))
print(min(-x for x in range(5)), max((x % 7 for x in range(20)), key=lambda v: -v), max((x for x in ()), default="none"))
print(sorted((x % 3, x) for x in range(6)), sorted((c for c in "bca"), reverse=True))
print(list(x for x in "abc"), tuple(x for x in (1, 2)), set(x % 2 for x in range(9)), dict((x, x) for x in "ab"), frozenset(x for x in "a"))
print(dict(((x, 1) for x in "ab"), c=2))
print("-".join(str(x) for x in range(4)), "".join(c for w in ("ab", "cd") for c in w if c != "b"))
l = [0]
l.extend(x for x in range(3))
print(l)
s = {1}
s.update(x for x in "q")
print(sorted(map(str, s)))


def gen(name):
    try:
        for i in range(5):
            yield i
    finally:
        print("closed", name)


print(any(x == 2 for x in gen("a")))
print(any(x == 2 and y == 1 for x in gen("b") for y in gen("c")))


def fail(n):
    if n == 3:
        raise ValueError("three")
    return n


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
        for entry in traceback.extract_tb(e.__traceback__)[1:]:
            print("   ", entry.lineno, entry.name, entry.line)


show(lambda: sum(fail(x) for x in range(5)))
show(lambda: sum(x for x in ["a"]))
show(lambda: sum(x for x in [1, "a"]))
show(lambda: "".join(x for x in [1]))
show(lambda: dict(x for x in [1]))
show(lambda: dict(x for x in [(1, 2), (1, 2, 3)]))
show(lambda: set(x for x in [[]]))
show(lambda: max(x for x in [1, "a"]))
show(lambda: max((x for x in [1, 2]), key=fail.x))
show(lambda: max((x for x in [1, 3]), key=fail))
show(lambda: list(next(iter(())) for x in range(3)))
show(lambda: list(x for x in range(3) if fail(3)))
show(lambda: sum(x for x in 5))
show(lambda: sum(1 / 0 for x in [1]))
show(lambda: any(1 // x for x in [0]))
show(lambda: list(a for a, b in [(1, 2), (3,)]))


def own(f):
    # A Python function gets an ordinary generator.
    g = f(x for x in range(5))
    return g


def keep(g):
    print(type(g).__name__, next(g), any(x == 2 for x in g), list(g))


own(keep)
fs = list((lambda: x) for x in range(3))
print([f() for f in fs])
print(sum(sum(y for y in range(x)) for x in range(5)), [sum(i * j for i in range(j)) for j in range(4)])
total = 0
print(max((total := total + x) for x in range(5)), total)


def frames():
    return [sys._getframe().f_code.co_name for _ in range(1)], list(sys._getframe().f_code.co_name for _ in range(1))


print(frames())


def deep(n):
    return 0 if n == 0 else 1 + sum(deep(n - 1) for _ in range(1))


print(deep(100))
try:
    deep(10**6)
except RecursionError as e:
    print(e)


class C:
    items = [1, 2, 3]
    total = sum(x for x in items)


print(C.total)


def shadow():
    sum = lambda g: [type(g).__name__, list(g)]
    return sum(x for x in "ab")


print(shadow())


def early():
    it = iter(range(10))
    print(any(x == 3 for x in it), next(it))
    it = enumerate("abc")
    print(all(i < 1 for i, _ in it), next(it))


early()


def nested_any():
    return [any(x == y for y in range(3)) for x in range(5)]


print(nested_any())


def exc_info():
    try:
        raise KeyError("outer")
    except KeyError:
        print(list(sys.exception() for _ in range(1)))
        try:
            sum(fail(3) for _ in range(1))
        except ValueError as e:
            print(repr(e.__context__))


exc_info()
print(max(len(w) for w in "a bb ccc".split()), min((v, k) for k, v in {"a": 2, "b": 1}.items()))
g = (x for x in range(4))
print(any(x == 1 for x in g), list(g))
print(sum(x for x in (y for y in range(4))), sum((x) for x in [True, 2.5, 1j]))
print(sum(0.1 for _ in range(10)), sum(x for x in [2**62, 2**62, 1]), sum(x for x in [1, 2.5, 2**70]))
