import sys
def f(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
        if i % 100 == 50:
            t = s
            s += "X"
            assert t + "X" == s, i
    return s
r = f(2000)
print(len(r), hash(r) == hash(str(r)), r[:60], r[-20:])
def g():
    s = ""
    for w in ["é", "日本", "a", "😀"] * 50:
        s += w
    print(len(s), s[3], s[1::7][:20])
    try:
        for i in range(3):
            s += "q"
            s += i
    except TypeError as e:
        print(e)
    print(len(s), s[-3:])
    for i in range(3):
        s += (s := "zz")
    print(s)
    for i in range(2):
        s += s
    print(s)
    x = ""
    for i in range(3):
        x += "ab"
    print(locals()["x"])
    del x
    try:
        for i in range(2):
            x += "a"
    except UnboundLocalError as e:
        print(e)
    x = "1"
    for k in range(3):
        x += "2"
        y = x
        x += "3"
    print(x, y)
    n = ""
    n = 5
    for i in range(4):
        n += 1
    print(n)
    n = ""
    for i in range(2):
        n += str(i)
        f = lambda: 1
        print(f"{n}", "%s" % n, n * 2, [n for _ in range(2)], {n: n})
    def gen():
        s = ""
        for i in range(4):
            s += "g"
            yield s
    print(list(gen()))
    class S(str):
        def __add__(self, o): return "S+" + o
    m = ""
    m = S("a")
    for i in range(3):
        m += "b"
    print(m, type(m))
    m = ""
    for i in range(3):
        m += S("c")
    print(m, type(m))
    m = "q"
    for i in range(1):
        m += S("c")
    print(m, type(m))
def depth():
    s = ""
    for i in range(3):
        s += "ab"
        print(sys._getframe().f_locals["s"])
g(); depth()
print("%d:%s" % (1, None), "%s" % (2,), "%d" % (True,), "%s-%d" % ("x", 10**30))
try:
    "%d" % ("x",)
except TypeError as e: print(e)
d = {"a": 1, "b": 2}
for k, v in d.items(): print(k, v)
for (i, [a, b]) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
for i, x in enumerate("ab", 5): print(i, x)
for a, b in zip("ab", range(9)): print(a, b)
try:
    for k, v in d.items():
        d[k + "x"] = 1
except RuntimeError as e: print(e)
for i in range(3):
    for j in range(i): print(i, j)
def rec(n):
    for i in range(n):
        rec(n - 1)
        print(n, i, end=" ")
rec(3)
print()
try:
    for i in range(1, 2, 0): pass
except ValueError as e: print(e)
try:
    for i in range("a"): pass
except TypeError as e: print(e)
for i in range(2**63 - 2, 2**63 + 1): print(i)
for i in range(True): print(i)
print([i*j for i in range(3) for j in range(i, 5, 2)])
def range(n): return [n, n]
for i in range(3): print(i)
try:
    for a, b in enumerate([1]):
        raise KeyError(a, b)
except KeyError as e: print(e)
