# List, set, dict comprehensions and generator expressions.
print([x for x in range(5)])
print([x * x for x in range(10) if x % 2])
print([x for x in range(30) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)])
print([(x, y, z) for x in range(3) if x for y in "ab" for z in [x] if y == "b"])
print([[j for j in range(i)] for i in range(4)])
print([x for row in [[1, 2], [3], []] for x in row])
print({x % 3 for x in range(10)} == {0, 1, 2})
print({k: v for k, v in zip("abc", range(3))})
print({k: v for k, v in [("a", 1), ("a", 2)]})
print({v: k for k, v in {"a": 1, "b": 2}.items()})
print(sum(x for x in range(5)), max((x for x in [1, 5, 3]), default=0), list(x for x in ()))
print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", [1]]], [t for h, *t in ["abc", [1]]])
print([i for i, in [(1,), (2,)]], [x for x in (1, 2, 3)], [x for x in {1: 2}])
print([x if x % 2 else -x for x in range(4)], [x and y for x in (0, 1) for y in (2, 3)])
print([lambda x=x: x for x in range(3)][1]())
print([x for x in [y for y in [z for z in range(3)]]])
print([y for x in range(3) for y in [x + 1]])
print([(x, x2) for x in range(4) if (x2 := x * x) > 1], x2)
print([last := x for x in "abc"], last)
print([x for x in range(3)] + [x for x in range(2)], [*[x for x in "ab"], *(x for x in "cd")])
print({**{k: 1 for k in "a"}, **{k: 2 for k in "b"}}, {*[x for x in (1, 1)]})

# scoping
x = "outer"
[x for x in range(3)]
{x: x for x in range(3)}
{x for x in range(3)}
list(x for x in range(3))
print(x)


def f(x):
    r = [x for x in x]
    return r, x


print(f("ab"))


def g():
    y = 1
    inner = [y + z for z in range(3)]
    y = 2
    fs = [lambda: y + z for z in range(3)]
    return inner, [f() for f in fs]


print(g())


def nested():
    n = 10
    return [[n * i + j for j in range(i)] for i in range(3)]


print(nested())


class C:
    a = [1, 2]
    b = [i * 2 for i in a]
    try:
        c = [i for i in range(2) for _ in a]
    except NameError as e:
        print(e)
    d = [x for x in "z"]


print(C.b, C.d, hasattr(C, "i"))


# a generator expression evaluates its first iterable at once, the rest later
def source(name):
    print("source", name)
    return [1, 2]


gen = ((a, b) for a in source("a") for b in source("b"))
print("made")
print(next(gen))
print(list(gen))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
late = (i for j in [1] for i in 5)
try:
    next(late)
except TypeError as e:
    print(e)
k = 1
gen = (k for _ in range(2))
k = 2
print(next(gen))
k = 3
print(next(gen), next(gen, "end"))

# errors inside, and what is left of the names
try:
    [1 / q for q in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    print(q)
except NameError as e:
    print(e)
try:
    [a for a, b in [(1, 2), (3,)]]
except ValueError as e:
    print(e)
try:
    {[]: 1 for _ in "a"}
except TypeError as e:
    print(e)
try:
    {[] for _ in "a"}
except TypeError as e:
    print(e)
try:
    [unknown for _ in range(1)]
except NameError as e:
    print(e)
print([unknown for _ in range(0)])

# order: condition before element, in the order of the clauses


def note(*a):
    print(*a)
    return a[-1]


[note("element", x) for x in note("iter", [1, 2, 3]) if note("cond", x) > 1]
{note("k", x): note("v", x) for x in (1, 2)}
any(note("any", x) for x in (0, 1, 2))
all(note("all", x) for x in (1, 0, 2))

# the exception does not spoil an outer name of the same spelling
x = "kept"
try:
    [1 / 0 for x in range(3)]
except ZeroDivisionError:
    print(x)


def local():
    x = "kept"
    try:
        [1 / 0 for x in range(3)]
    except ZeroDivisionError:
        return x


print(local())


# comprehension inside a generator
def gen2():
    got = [x * 2 for x in (yield "first")]
    yield got


it = gen2()
print(next(it), it.send([1, 2]))
print(list(map(lambda v: [v for _ in range(v)], range(3))))

# targets that are not names
d = {}
print([d["k"] for d["k"] in "ab"], d)


class O:
    pass


o = O()
print([o.v * 2 for o.v in range(3)], o.v)
print(len([0 for _ in range(1000)]), sum([1 for _ in range(100) for _ in range(100)]))
print([_ for _ in "ab"], type(_ for _ in ()).__name__)
print({i: [j for j in range(i)] for i in range(3)})
print(dict((k, v) for k, v in [("x", 1)]), set(c for c in "a"), tuple(c for c in "ab"), sorted(c for c in "ba"))
print(*(i for i in range(3)), sep="-")
print([i for i in range(5) if not i % 2 or i == 3], [i for i in range(3) if True], [i for i in range(3) if None])
