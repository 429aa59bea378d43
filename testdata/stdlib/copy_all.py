"""copy and copyreg."""
import copy
import copyreg


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


print(copy.__all__, copy.error is copy.Error, copyreg.__all__)
for x in (1, 1.5, 'a', b'a', None, True, (), (1, 2), frozenset({1}), int, len, attempt, range(3), ..., NotImplemented, 2j, slice(1, 2), 10**30, property()):
    print(copy.copy(x) is x, copy.deepcopy(x) is x, end=' ')
print()
for x in ([1, [2]], {'a': [1]}, {1, 2}, bytearray(b'ab'), ([1],), {1: (2, [3])}):
    c, d = copy.copy(x), copy.deepcopy(x)
    print(c, d, c is x, d is x)
l = [[1], [2]]
c = copy.copy(l)
d = copy.deepcopy(l)
print(c[0] is l[0], d[0] is l[0])
shared = [1]
x = [shared, shared, {'k': shared}]
d = copy.deepcopy(x)
print(d[0] is d[1] is d[2]['k'], d[0] is shared)
r = [1]
r.append(r)
d = copy.deepcopy(r)
print(d, d[1] is d)
t = ([],)
t[0].append(t)
d = copy.deepcopy(t)
print(d[0][0] is d, d is t)
m = {}
m['me'] = m
d = copy.deepcopy(m)
print(d['me'] is d)


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def meth(self):
        return self.x

    __hash__ = None


p = P([1, 2])
c, d = copy.copy(p), copy.deepcopy(p)
print(c == p, d == p, c.x is p.x, d.x is p.x, type(c))
p.me = p
d = copy.deepcopy(p)
print(d.me is d)
m = copy.deepcopy(P([5]).meth)
print(m())


class Slots:
    __slots__ = ('a', 'b', '__dict__')

    def __init__(self):
        self.a = [1]
        self.c = 3


s = Slots()
d = copy.deepcopy(s)
print(d.a, d.c, hasattr(d, 'b'), d.a is s.a)


class Sub(list):
    pass


s = Sub([1, [2]])
s.attr = 'x'
c, d = copy.copy(s), copy.deepcopy(s)
print(c, type(c), c.attr, d, d.attr, c[1] is s[1], d[1] is s[1])


class SubD(dict):
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)


s = SubD(a=1)
c = copy.copy(s)
d = copy.deepcopy(s)
print(c, d, type(d))


class SubT(tuple):
    pass


print(copy.deepcopy(SubT(([1], 2))), type(copy.copy(SubT((1,)))))


class Own:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        print(type(memo))
        return 'deep'


print(copy.copy(Own()), copy.deepcopy([Own(), Own()]))


class Tree:
    def __init__(self, kids):
        self.kids = kids

    def __deepcopy__(self, memo):
        new = Tree.__new__(Tree)
        memo[id(self)] = new
        new.kids = copy.deepcopy(self.kids, memo)
        return new


t = Tree([])
t.kids.append(t)
t.kids.append(Tree([1]))
d = copy.deepcopy(t)
print(d.kids[0] is d, d.kids[1].kids, d.kids[1] is t.kids[1])


class State:
    def __init__(self):
        self.v = 1

    def __getstate__(self):
        return {'v': self.v * 10}

    def __setstate__(self, s):
        print('setstate', s)
        self.__dict__.update(s)


print(copy.copy(State()).v, copy.deepcopy(State()).v)


class NewArgs:
    def __new__(cls, a, b=0):
        print('new', a, b)
        return super().__new__(cls)

    def __getnewargs_ex__(self):
        return (1,), {'b': 2}


copy.copy(NewArgs(5))


class Red:
    def __reduce__(self):
        return (list, ('abc',))


print(copy.copy(Red()), copy.deepcopy(Red()))


class RedS:
    def __reduce__(self):
        return 'a string'


r = RedS()
print(copy.copy(r) is r, copy.deepcopy(r) is r)


class RedBad:
    def __reduce_ex__(self, p):
        return (1, 2)


class RedFull:
    def __reduce_ex__(self, proto):
        print('proto', proto)
        return (Sub, (), {'q': 1}, iter([1, 2]), None)


x = copy.copy(RedFull())
print(x, x.q)
gen = (i for i in [1])
attempt(copy.copy, gen)
attempt(copy.deepcopy, [gen])


class NoReduce:
    __reduce_ex__ = None
    __reduce__ = None


attempt(copy.copy, NoReduce())
attempt(copy.deepcopy)
attempt(copy.copy, 1, 2)


class Repl:
    def __init__(self, a):
        self.a = a

    def __replace__(self, /, **kw):
        return Repl(**kw)


print(copy.replace(Repl(1), a=3).a)
attempt(copy.replace, 3, a=1)
attempt(copy.replace, [])
from collections import namedtuple, OrderedDict, defaultdict, deque, Counter
NT = namedtuple('NT', 'a b')
print(copy.replace(NT(1, 2), b=5), copy.deepcopy(NT([1], 2)), copy.copy(NT(1, 2)))
for x in (OrderedDict(a=[1]), defaultdict(list, a=[1]), deque([[1]], 3), Counter('aab')):
    c, d = copy.copy(x), copy.deepcopy(x)
    print(c, d, type(d) is type(x), c == d)
e = ValueError('x', 3)
e.extra = [1]
d = copy.deepcopy(e)
print(repr(d), d.extra, d.extra is e.extra, repr(copy.copy(e)))
print(copy.deepcopy({(1, 2): {3: [4]}}))
import types
print(copy.deepcopy(types.SimpleNamespace(a=[1])), copy.deepcopy(int | str), copy.copy(list[int]))


# --- copyreg ---

class C:
    def __init__(self, n):
        self.n = n


copyreg.pickle(C, lambda c: (C, (c.n + 1,)))
print(copy.copy(C(1)).n, copy.deepcopy(C(5)).n)
attempt(copyreg.pickle, C, 3)
attempt(copyreg.constructor, 3)
attempt(copyreg.add_extension, 'm', 'n', 0)
copyreg.add_extension('m', 'n', 5)
attempt(copyreg.add_extension, 'm', 'n', 6)
attempt(copyreg.add_extension, 'm', 'o', 5)
attempt(copyreg.remove_extension, 'm', 'n', 6)
copyreg.remove_extension('m', 'n', 5)


class SlotsA:
    __slots__ = 'one'


class SlotsB(SlotsA):
    __slots__ = ('two', '__private', '__weakref__')


print(copyreg._slotnames(SlotsB), complex in copyreg.dispatch_table)
print(object().__reduce_ex__(2)[0] is copyreg.__newobj__, copyreg.__newobj__(list))
deep = []
for i in range(100000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError as e:
    print('RecursionError')
