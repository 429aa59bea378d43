# Unpacking in assignments, loops and calls; what goes wrong and how it is said.
a, b = 1, 2
(c, d) = (3, 4)
[e, f] = [5, 6]
g, = [7]
[h] = {8}
() = []
[] = ()
print(a, b, c, d, e, f, g, h)
a, b = b, a
a, b, c = c, a, b
print(a, b, c)
a, (b, [c, (d, e)]) = 1, (2, [3, (4, 5)])
print(a, b, c, d, e)
a, b, c = "xyz"
print(a, b, c)
a, b = {"k1": 1, "k2": 2}
print(a, b)
a, b, c = range(3)
print(a, b, c)
a, b = (i * 2 for i in (1, 2))
print(a, b)
a, b = b"AB"
print(a, b)
a = b = c = 5
print(a, b, c)
a = b, c = 1, 2
print(a, b, c)
(a, b), c = d = (1, 2), 3
print(a, b, c, d)

# starred
for src in ("abcd", "ab", [1, 2, 3], range(5), (x for x in "gen")):
    first, *rest = src
    print(first, rest)
*init, last = [1, 2, 3]
print(init, last)
a, *m, z = "ab"
print(a, m, z)
a, *m, z = range(6)
print(a, m, z)
*all_, = "abc"
print(all_)
[*all_] = ()
print(all_)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)
*(a, b), c = [1, 2, 3]
print(a, b, c)
*[x, *y], z = "pqrs"
print(x, y, z)
class O:
    pass


o = O()
o.a, *o.b, o.c = range(4)
print(o.a, o.b, o.c)
l = [0] * 3
l[0], *l[1], l[2] = "wxyz"
print(l)
*l[:2], k = "mno"
print(l, k)
a, b, *c, d, e = range(4)
print(a, b, c, d, e)

# errors


def attempt(src):
    try:
        exec(src)
        print("fine", src)
    except Exception as e:
        print(f"{src}: {type(e).__name__}: {e}")


attempt("a, b = 1")
attempt("a, b = None")
attempt("a, b = 1.5")
attempt("a, b = [1]")
attempt("a, b = []")
attempt("a, = []")
attempt("a, = [1, 2]")
attempt("a, b = [1, 2, 3]")
attempt("a, b = (1, 2, 3, 4, 5)")
attempt("a, b = 'abc'")
attempt("a, b = range(10)")
attempt("a, b = (i for i in range(10))")
attempt("a, b = {1: 1, 2: 2, 3: 3}")
attempt("a, b, c = 'ab'")
attempt("a, b, c = {1}")
attempt("() = [1]")
attempt("[] = 'x'")
attempt("() = 1")
attempt("a, *b = []")
attempt("a, *b, c = [1]")
attempt("a, b, *c, d = 'ab'")
attempt("*a, = 5")
attempt("*a, b = None")
attempt("(a, b), c = 1, 2")
attempt("(a, b), c = [(1,), 2]")
attempt("a, (b, *c) = 1, ()")
attempt("for a, b in [(1, 2), (3,)]: pass")
attempt("for a, b in [1]: pass")
attempt("[x for x, y in [1]]")
attempt("a, b = object()")
attempt("a, b = int")
attempt("a, b = lambda: 0")


# partial assignment before an error is visible, but only for the targets already stored
class Log:
    def __init__(self):
        self.log = []

    def __setattr__(self, k, v):
        object.__setattr__(self, k, v)
        if k != "log":
            self.log.append((k, v))


w = Log()
try:
    w.a, (w.b, w.c), w.d = 1, (2,), 3
except ValueError as e:
    print(e, w.log)


# the iterator is asked exactly once more than there are names
def count(n):
    for i in range(n):
        print("give", i)
        yield i
    print("end")


a, b = count(2)
try:
    a, b = count(5)
except ValueError as e:
    print(e)
a, *b = count(2)


class Failing:
    def __iter__(self):
        return self

    def __next__(self):
        raise RuntimeError("next")


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return object()


class OldStyle:
    def __getitem__(self, i):
        if i < 3:
            return i * 10
        raise IndexError


for src in (Failing(), BadIter(), NoNext(), OldStyle()):
    try:
        a, b, c = src
        print(a, b, c)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")

# displays
print([*"ab", *[1], 2, *()], (*"ab", *range(2)), {*[1, 2], *(2, 3)} == {1, 2, 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(*"abc", *[1], sep=",")
t = *"xy", 1
print(t)
t = *(), *[]
print(t)
t = 1, *range(3), *"z"
print(t)


def ret():
    return 1, *[2, 3]


def gen():
    yield 1, *[2]
    yield *"ab", 3


print(ret(), list(gen()))
for x in *"ab", 1:
    print(x, end=" ")
print()
attempt("[*1]")
attempt("(*None,)")
attempt("{*5}")
attempt("{**1}")
attempt("{**[1]}")
attempt("{*[[]]}")
attempt("{**{1: 2}, **None}")
attempt("print(*1, *2)")


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k * 2


print({**Mapping()}, dict(**Mapping()), dict(Mapping()))

# swap through subscripts sees the first store
i, l = 0, [1, 0]
i, l[i] = 1, "z"
print(i, l)
x = [0, 1, 2]
x[0], x[x[0]] = 2, 9
print(x)
