# set, frozenset: the order of items whose hash is fixed, through all operations.
def numbers(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) & (2 ** 64 - 1)
        yield seed >> 33


total = 0


def note(s):
    global total
    total = hash((total, tuple(s), len(s)))


def run(seed):
    g = numbers(seed)
    r = lambda m: next(g) % m
    frozen = r(3)

    def val():
        k = r(6)
        if k == 0:
            return r(20)
        if k == 1:
            return r(10 ** 6) - 500000
        if k == 2:
            return r(1000) * 2 ** 32
        if k == 3:
            return (r(10), r(10))
        if k == 4:
            return r(1000) / 8
        return frozenset([r(9), r(9) * 1024]) if frozen else r(100) * 64

    a, b = set(), set()
    for step in range(100):
        op = r(22)
        if op < 6: a.add(val())
        elif op < 8: b.add(val())
        elif op == 8: a.discard(val())
        elif op == 9 and a: note([a.pop()])
        elif op == 10: a.update([val() for _ in range(r(40))])
        elif op == 11: a |= b
        elif op == 12: a -= b
        elif op == 13: a ^= b
        elif op == 14: b = a.copy()
        elif op == 15: b = a | b
        elif op == 16: b = a & b
        elif op == 17: a = b - a
        elif op == 18: a = a ^ b
        elif op == 19: a.update({val(): 1 for _ in range(r(30))})
        elif op == 20: a = set(list(a)); b = set(b)
        elif op == 21:
            a.difference_update([val() for _ in range(r(30))])
            b = a.intersection(list(b))
            a = a.union(b, [val()])
            b = b.difference(dict.fromkeys(a))
            b.symmetric_difference_update([val()] * 2)
        note(a)
        note(b)
        note([a == b, a <= b, hash(frozenset(a))])


for seed in range(30):
    run(seed)
    print(seed, total)

print({5, 13, 21}, {1000, 500, 1}, {-1, -2, -3, 0}, {(1, 2), 3, (4, 5)}, {1 + 1, 8 * 8, 3}, {16, 0, 8, 24, 32})
a = 5
print({a, 13, 21}, {*[5, 13, 21]}, {5, 13})
for i in range(2):
    s = {5, 13, 21}
    s.add(i)
    print(s)
s = set(range(100000))
s.difference_update(range(0, 100000, 2))
print(list(s)[:20], [s.pop() for _ in range(20)])
print(list(set(range(0, 2000000, 37)))[:30])
print({(i, j) for i in range(4) for j in range(4)})
print(set(range(10)) - {3}, frozenset(range(0, 64, 8)), {2 ** 61 - 1, 2 ** 61, 2 ** 64, -2 ** 61})
