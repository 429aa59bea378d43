# The weakref module.
import copy
import gc
import weakref
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class C:
    def __init__(self, n=0):
        self.n = n

    def m(self):
        return self.n

    def __repr__(self):
        return f'C({self.n})'


def check(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


# --- references ---
o = C(1)
r = ref(o)
print(r() is o, ref(o) is r, type(r), r.__callback__, r == ref(o), hash(r) == hash(ref(o)), weakref.getweakrefcount(o))
r2 = ref(o, lambda x: print('gone', x is r2, x()))
print(r2 is r, r2 == r, weakref.getweakrefcount(o), weakref.getweakrefs(o) == [r, r2], r2.__callback__ is not None)
del o
print(r(), r2(), r == r2, r.__callback__, r2.__callback__)
print(weakref.getweakrefcount(1), weakref.getweakrefs('x'))
for bad in (1, 'x', (), [], {}, None, 1.5, object()):
    check(ref, bad)
check(ref)
check(ref, C(), 1, 2)
check(lambda: ref(C(), callback=1))
check(lambda: r(1))
for good in (C, len, check, {1}, frozenset(), (x for x in ()), gc, lambda: 1, C().m):
    print(type(ref(good)).__name__, end=' ')
print()

a, b = C(1), C(1)
ra, rb = ref(a), ref(b)
print(ra == rb, ra != rb, ra == ra, {ra: 1}[ref(a)])
try:
    ra < rb
except TypeError as e:
    print(e)


class E(C):
    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


x, y = E(5), E(5)
print(ref(x) == ref(y), hash(ref(x)) == hash(5), len({ref(x), ref(y)}))


class R(ref):
    extra = 7


q = R(x)
q.attr = 3
print(q() is x, q.extra, q.attr, type(q).__name__, R(x) is q, ref(x) is q)


class S:
    __slots__ = ('a',)


class W:
    __slots__ = ('a', '__weakref__')


check(ref, S())
w = W()
print(ref(w)() is w)

# order of callbacks
o = C(2)
keep = [ref(o, lambda _, i=i: print('callback', i)) for i in range(3)]
o = None
gc.collect()
o = C(3)
bad = ref(o, lambda _: print('first'))
del o
print(bad())


def inner():
    local = C(4)
    return ref(local)


print(inner()())

# --- proxies ---
o = C(5)
p = proxy(o)
print(p.n, p.m(), type(p), isinstance(p, C), p.__class__ is C, str(p), proxy(o) is p)
p.n = 6
p.new = 7
print(o.n, o.new, hasattr(p, 'zzz'))
del p.new
check(hash, p)
print(p == o, p != o, bool(p))
del o
check(lambda: p.n)
check(lambda: p == 1)
check(lambda: str(p))
check(lambda: bool(p))


class Num(int):
    pass


class L(list):
    def __call__(self, *a, **k):
        return a, k


lst = L([3, 1, 2])
p = proxy(lst)
print(type(p), p[0], len(p), 3 in p, list(p), p + [1], p * 2, sorted(p), p(1, a=2), p[1:], [*p])
p.append(9)
p[0] = 'x'
del p[1]
p += [8]
print(lst, p == lst)
check(proxy, 1)
check(proxy)

# --- methods ---
o = C(8)
wm = WeakMethod(o.m)
print(wm()() == 8, wm == WeakMethod(o.m), hash(wm) == hash(WeakMethod(o.m)), wm != WeakMethod(C(1).m))
print(ref(o.m)() is None)
check(WeakMethod, check)
cb = WeakMethod(o.m, lambda m: print('method gone', m()))
del o
print(wm(), cb(), wm == cb, wm == wm)

# --- WeakValueDictionary ---
d = WeakValueDictionary()
v1, v2, v3 = C(1), C(2), C(3)
d['a'] = v1
d['b'] = v2
d.update(c=v3)
print(len(d), sorted(d), list(d.items()), list(d.values()), 'a' in d, 'z' in d, d['a'], d.get('z'), d.get('z', 5))
check(lambda: d['z'])
check(lambda: d.__setitem__('x', 1))
print(sorted(type(x).__name__ for x in d.valuerefs()), [x.key for x in d.itervaluerefs()])
del v1
print(len(d), list(d), d.get('a'), 'a' in d)
for k in d.keys():
    v2 = None
    print(k, end=' ')
v = None
print(len(d), list(d.items()))
print(d.setdefault('c', 1), d.pop('c'), d.pop('c', None), len(d))
check(d.pop, 'c')
check(d.popitem)
v4 = C(4)
e = WeakValueDictionary({'a': v4}) | {'b': v3}
print(sorted(e.items()), type(e).__name__, sorted(({'z': v4} | e).items()), sorted(e.copy().items()), sorted(copy.copy(e)), sorted(copy.deepcopy(e)))
e |= {'q': v3}
print(sorted(e), e == {'a': v4, 'b': v3, 'q': v3}, dict(e) == {'a': v4, 'b': v3, 'q': v3})
del e['a']
check(lambda: e.__delitem__('a'))
e.clear()
print(len(e), bool(e), isinstance(e, dict))

# --- WeakKeyDictionary ---
d = WeakKeyDictionary()
k1, k2 = C(1), C(2)
d[k1] = 'one'
d[k2] = 'two'
print(len(d), list(d.items()), list(d.keys()), list(d.values()), k1 in d, 1 in d, d[k1], d.get(k2), d.get(C(9), 0), len(d.keyrefs()))
check(lambda: C(3) in d)
check(lambda: d[1])
check(lambda: d.__setitem__(1, 2))
del k1
print(len(d), list(d))
for k in d:
    d_len = len(d)
del k, k2
print(d_len, len(d), list(d))
k3 = C(3)
print(d.setdefault(k3, 5), d.setdefault(k3, 6), d.pop(k3), d.pop(k3, 0), sorted((d | {k3: 1}).values()), len(WeakKeyDictionary({k3: 2})))
check(d.popitem)

# --- WeakSet ---
s = WeakSet()
i1, i2, i3 = E(1), E(2), E(3)
s.add(i1)
s.update([i2, i3, i1])
print(len(s), sorted(x.n for x in s), i1 in s, E(1) in s, 5 in s, sorted(x.n for x in s | [E(9)]))
print(s == WeakSet([i1, i2, i3]), s <= {i1, i2, i3, E(4)}, s < {i1, i2, i3}, s >= [i1], s.isdisjoint([E(7)]), s != WeakSet(), s.issubset([i1]))
print(sorted(x.n for x in s & [i1]), sorted(x.n for x in s - [i1]), sorted(x.n for x in s ^ [i1, i2]), sorted(x.n for x in s.copy()))
i1 = None
print(len(s), sorted(x.n for x in s))
s.discard(i2)
check(lambda: i2 in s)
s -= s
check(s.pop)
check(s.add, 1)
print(len(s), WeakSet[int])

# --- finalize ---
o = C(1)
f = finalize(o, print, 'finalized', 1, sep='-')
print(f.alive, f.atexit, f.peek()[1:], f.peek()[0] is o)
del o
print(f.alive, f(), f.peek(), f.detach(), f.atexit)
o = C(2)
f = finalize(o, lambda *a, **k: (a, k), 1, x=2)
print(f(), f(), f.alive)
f = finalize(o, print, 'never')
print(f.detach()[1:], f.alive, f())
f = finalize(o, print, 'not at exit')
f.atexit = False
print(f.atexit)
g = finalize(o, print, 'at exit')
h = finalize(o, print, 'at exit, later')
check(finalize, 1, print)
check(finalize)
