# Pairs as keys: looked up without the tuple, with the same answers.
class Same:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        print("eq", type(other).__name__, other)
        return True


class Loud(int):
    def __hash__(self):
        print("hash", int(self))
        return int.__hash__(self)

    def __eq__(self, other):
        print("loud eq", int(self), other)
        return int(self) == other


def ask(d, x, y):
    out = [(x, y) in d, (x, y) not in d]
    if isinstance(d, dict):
        out += [d.get((x, y)), d.get((x, y), "none")]
        try:
            out.append(d[x, y])
        except KeyError as e:
            out.append(repr(e))
    return out


small = {(1, 2): "a", ("x", 3): "b", (1.0, 5): "c", (True, 7): "d", 12: "e", "s": "f"}
large = dict(small)
for i in range(40):
    large[i, -i] = i
for d in small, large, set(small), frozenset(large), {"only": 1, "strs": 2}, {}, set():
    for x, y in (1, 2), ("x", 3), (1, 5), (1.0, 5), (1, 7), (True, 7), (True, 2), (39, -39), (40, -40), ("x", "y"), (None, 0), ((1, 2), 3), (10**30, 1), (float("nan"), 1):
        print(ask(d, x, y), end=" ")
    print()

# An entry with the pair's hash and a will of its own.
d = {Same(hash((1, 2))): "same"}
print(ask(d, 1, 2))
s = {Same(hash((1, 2)))}
print((1, 2) in s)
d = {(Loud(1), 2): "loud"}
print(ask(d, 1, 2))
print(ask({(1, 2): 3}, Loud(1), 2))

# Order of evaluation, and what raises.
def say(x):
    print("say", x, end=" ")
    return x


d = {(1, 2): 3}
print(say(d)[say(1), say(2)], (say(1), say(2)) in say(d), say(d).get((say(1), say(2)), say(0)))
for f in (
    lambda: ([], 1) in d,
    lambda: d[[], 1],
    lambda: d.get(({}, 1)),
    lambda: d[1, 2, 3],
    lambda: (1, 2) in 5,
    lambda: (1, 2) in "ab",
    lambda: [1][0, 0],
    lambda: d.get((1, 2), 3, 4),
    lambda: d.get((1, unknown)),
    lambda: d[unknown, 1],
    lambda: (1, unknown) in d,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

x = 1
print((x, 2) in [(1, 2)], (x, 2) in ((1, 2), 3), (x, 2) in {(1, 2): 0}.keys(), (x, 3) in {1: 3}.items(), (x, 2) in iter([(1, 2)]))


class Default(dict):
    def __missing__(self, key):
        return "missing", key

    def get(self, key, default=None):
        return "own get", key, default


m = Default()
print(m[x, 2], m.get((x, 2)), m.get((x, 2), 5), (x, 2) in m)


class Grid:
    def __getitem__(self, key):
        return key

    def __contains__(self, key):
        return key

    def get(self, *args):
        return args


g = Grid()
print(g[x, 2], (x, 2) in g, g.get((x, 2)), g.get((x, 2), x))
memo = {}


def paths(r, c):
    if (r, c) in memo:
        return memo[r, c]
    v = 1 if not r or not c else paths(r - 1, c) + paths(r, c - 1)
    memo[r, c] = v
    return v


print(paths(12, 12), len(memo))
