"""Ways of re, math, sort, deque, pickle, str and itertools that are taken for simple cases only."""
import re, math, random, pickle
from collections import deque, Counter
r = random.Random(3)
for pat in (r"^\S+", r"^", r"^$", r"^\s*x|y", r"(?:^a|b)", r"^(?=b)"):
    for s in ("a b\nc d\n\n b\nba\n", "", "\n", "\n\n", "x\ny\nbé\nb"):
        p = re.compile(pat, re.M)
        print(pat, [m.span() for m in p.finditer(s)], p.sub("-", s), p.split(s), [p.search(s, i) and p.search(s, i).start() for i in range(len(s)+1)])
for n in range(0, 70, 7):
    for k in range(0, n + 2, 3): print(math.comb(n, k), math.perm(n, k), end=" ")
print([math.factorial(i) for i in range(25)], [math.isqrt(i) for i in (0, 1, 2, 3, 2**52-1, 2**52, 2**52+1, 94906265**2-1, 94906265**2, 67108863**2, 67108863**2-1)])
print(math.comb(True, False), math.factorial(True), math.isqrt(True), math.perm(4096, 2), math.comb(4095, 4))
for f in (lambda: math.comb(-1, 0), lambda: math.comb(3, -1), lambda: math.perm(-1), lambda: math.isqrt(-1), lambda: math.factorial(-1)):
    try: print(f())
    except Exception as e: print(e)
for rev in (False, True):
    for l in ([], [1], [1, 2, 3], [3, 2, 1], [2, 2, 1], [1, 1, 2], [1.5, 2.5], [2.5, 1.5], [0.0, -0.0, 1.0], ["a", "b"], ["b", "a"], ["b", "b", "a"], [1, 1.0, True], [float("nan"), 1.0]):
        print(sorted(l, reverse=rev), sorted(l, key=lambda x: 0, reverse=rev), sorted(l, key=str, reverse=rev))
for ml in (None, 0, 3):
    for init in ((), (1, 2)):
        for src in ([], [7, 8, 9, 10], (7, 8), "ab", range(20)):
            d = deque(init, ml); d.extend(src); d.extendleft(src); d.rotate(2); print(list(d), len(d))
c = Counter("abracadabra"); print(c.most_common(), c.most_common(2), c.most_common(0), list(c.elements()), type(c.elements()))
class L(list):
    def extend(self, x): print("extend", x); super().extend(x)
for proto in range(6):
    for o in ([1, 300, 70000, -5, 2**40, "é", "\ud800", b"x" * 300, {"a": [1, (2, 3, 4, 5)]}, {1, 2}, frozenset({3}), L([1, 2])], L()):
        print(pickle.loads(pickle.dumps(o, proto)))
for w in ("hello WORLD it's 3rd", "ÀÉ straße ǅ", "", "a", "ABC", "x1y"): print(w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold())
import itertools as it
a, b, c3 = it.tee(range(100), 3); print(list(it.islice(a, 45)), list(b)[-3:], sum(c3), list(a)[:2])
print(list(it.batched(range(40), 17)), [list(zip(*[range(3)] * k)) for k in range(1, 8)], list(it.starmap(max, [(1, 2), [3, 4], "ab", (5, 6, 7)])))
print(len(list(it.islice(it.count(), 5000))), list(it.product("ab", repeat=6))[-1], list(x for x in map(lambda x: list(map(str, range(x))), range(60)))[-1][-1])
