"""heapq and bisect."""
import heapq
import bisect
import operator


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


def lcg(n, m, seed=7):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        out.append(seed % m)
    return out


data = lcg(50, 30)
h = []
for x in data:
    heapq.heappush(h, x)
    assert all(h[(i - 1) // 2] <= h[i] for i in range(1, len(h)))
print(h)
print([heapq.heappop(h) for _ in range(len(h))] == sorted(data))
h = data[:]
print(heapq.heapify(h), h)
print(heapq.heapreplace(h, -5), heapq.heapreplace(h, 100), heapq.heappushpop(h, -9), heapq.heappushpop(h, 50), h)
h = [(x % 5, str(x)) for x in data]
heapq.heapify(h)
print(h[:10])
m = data[:]
heapq._heapify_max(m)
print(m, heapq._heappop_max(m), heapq._heapreplace_max(m, 1), m[:5])
print(heapq.heappushpop([], 3))
for n in (0, 1, 2, 5, 49, 50, 60, -1):
    print(n, heapq.nsmallest(n, data), heapq.nlargest(n, data))
words = 'the quick brown fox jumps over the lazy dog and runs far away'.split()
for n in (1, 3, 5, 20):
    print(heapq.nsmallest(n, words, key=len), heapq.nlargest(n, words, key=len), heapq.nlargest(n, iter(words)))
print(heapq.nsmallest(2, [(1, 'b'), (1, 'a'), (0, 'z')], key=operator.itemgetter(0)))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 9, 10])), list(heapq.merge([7, 4], [9, 2], reverse=True)), list(heapq.merge()), list(heapq.merge([3, 5])))
print(list(heapq.merge(['aa', 'b'], ['cc', 'd'], key=lambda s: -len(s))), list(heapq.merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
print(list(heapq.merge([(1, 'a')], [(1, 'b')], key=lambda t: t[0], reverse=True)))
attempt(heapq.heappush, (), 1)
attempt(heapq.heappop, 3)
attempt(heapq.heapify, 'abc')
attempt(heapq.heappop, [])
attempt(heapq.heapreplace, [], 1)
attempt(heapq.heappush, [1], 'a')
attempt(heapq.heappush, [1])
attempt(heapq.heapify)
attempt(lambda: list(heapq.merge([1], 3)))
attempt(heapq.nsmallest, 2)
attempt(heapq.nlargest, 2, 3)


class Odd:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v

    def __repr__(self):
        return f'O{self.v}'


h = [Odd(x) for x in data[:10]]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.nlargest(3, h))


class Evil:
    def __init__(self, h):
        self.h = h

    def __lt__(self, o):
        self.h.clear()
        return True


h = []
h.extend(Evil(h) for _ in range(5))
attempt(heapq.heapify, h)
h.extend(Evil(h) for _ in range(5))
attempt(heapq.heappop, h)
h.extend(Evil(h) for _ in range(5))
attempt(heapq.heappush, h, Evil(h))

# --- bisect ---

a = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 5, 8, 9):
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x), bisect.bisect(a, x, 2), bisect.bisect_left(a, x, 1, 3))
for f in (bisect.insort, bisect.insort_left, bisect.insort_right):
    b = [(1, 'a'), (2, 'b')]
    f(b, (2, 'new'), key=lambda t: t[0])
    c = a[:]
    print(f(c, 4), b, c)
print(bisect.bisect('abcd', 'c'), bisect.bisect_left((1, 3, 5), 3), bisect.bisect(range(100), 50), bisect.bisect([3, 2, 1], -2, key=operator.neg))
attempt(bisect.bisect, a, 1, -1)
attempt(bisect.bisect, a, 1, 0, 100)
attempt(bisect.bisect, a, 9, 0, 100)
attempt(bisect.bisect, 3, 1)
attempt(bisect.insort, (1, 2), 3)
attempt(bisect.bisect, a, 'x')
attempt(bisect.bisect, a)
attempt(bisect.bisect, a, 1, key=3)
attempt(bisect.bisect, a, 1, 0, None, 5)
print(bisect.bisect(a=a, x=2, lo=0, hi=3))


class Seq:
    def __len__(self):
        return 10

    def __getitem__(self, i):
        return i * 10

    def insert(self, i, x):
        print('insert', i, x)


print(bisect.bisect(Seq(), 35))
bisect.insort(Seq(), 35)


def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
