"""types, itertools, collections, contextlib, abc, sys, operator: reprs and messages."""
import types, operator, itertools, collections, sys, abc, contextlib
from collections import *
def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))
print(types.__all__)
ns = types.SimpleNamespace(a=1, b='x'); print(ns, ns == types.SimpleNamespace(a=1, b='x'), types.SimpleNamespace({'q': 1}, z=2))
attempt(types.SimpleNamespace, 1)
attempt(types.SimpleNamespace, 1, 2)
m = types.MappingProxyType({'a': 1}); print(m, m['a'], m | {'b': 2}, len(m), list(m), m.get('z'), m == {'a': 1}, hash(types.MappingProxyType({})) if False else '')
attempt(lambda: m.__setitem__)
attempt(types.MappingProxyType, 3)
C = types.new_class('C', (int,), {}, lambda ns: ns.update(x=1)); print(C, C.x, C(3))
class M(type):
    def __new__(m, n, b, ns, **kw): print('kw', kw); return super().__new__(m, n, b, ns)
    def __init__(self, *a, **k): pass
D = types.new_class('D', (), {'metaclass': M, 'q': 1}); print(type(D).__name__)
print(types.prepare_class('X', (int,), {'metaclass': type}), types.resolve_bases((int, list[int])), types.get_original_bases(type('Z', (list,), {})))
attempt(types.get_original_bases, 3)
print(types.GenericAlias(list, (int,)), types.UnionType, int | None, types.NoneType, types.EllipsisType, types.MethodType(len, [1, 2])())
attempt(types.MethodType, 3, 4)
attempt(types.FunctionType)
def f(a, b=2): return a + b
g = types.FunctionType(f.__code__, {}, 'g', (9,)); print(g(1), g.__name__)
@types.coroutine
def co(): yield
print(type(co()).__name__, co.__code__.co_flags & 0x100)
attempt(types.coroutine, 3)
cell = types.CellType(5); print(cell.cell_contents); 
mod = types.ModuleType('mm', 'doc'); print(mod, mod.__doc__)
class DC:
    @types.DynamicClassAttribute
    def x(self): return 1
print(DC().x); attempt(lambda: DC.x)
attempt(types.GeneratorType)
attempt(types.TracebackType, 1, 2, 3, 4)
# itertools
for it in (itertools.count(), itertools.count(1, 2), itertools.count(1.5), itertools.repeat(1), itertools.repeat('a', 3)):
    print(it)
print(list(itertools.batched('ABCDEFG', 3)), list(itertools.pairwise([1,2,3])))
attempt(lambda: list(itertools.batched('ABCDE', 2, strict=True)))
attempt(itertools.batched, 'a', 0)
attempt(itertools.islice, [1], -1)
attempt(itertools.islice, [1], 'a')
attempt(itertools.product, [1], repeat=-1)
attempt(itertools.combinations, [1], -1)
attempt(itertools.permutations, [1], -1)
attempt(itertools.permutations, [1], 'a')
attempt(itertools.groupby)
attempt(itertools.tee, [1], -1)
attempt(itertools.chain.from_iterable, 3)
attempt(itertools.accumulate)
print(list(itertools.accumulate([1,2,3], initial=10)), list(itertools.accumulate([3,1,2], max)), list(itertools.zip_longest('ab', 'c', fillvalue='-')))
attempt(itertools.zip_longest, 'a', bad=1)
attempt(itertools.repeat, 1, times='x')
attempt(itertools.count, 'a')
attempt(lambda: next(itertools.starmap(pow, [1])))
print(operator.length_hint(itertools.repeat(1, 5)), [ (k, list(g)) for k, g in itertools.groupby('aabbb')])
# collections
P = namedtuple('P', 'x y', defaults=[5]); print(P(1), P._fields, P._field_defaults, P(1)._asdict(), P(1)._replace(y=2), P._make([3, 4]), P.__doc__, P.x.__doc__, P.__match_args__)
attempt(namedtuple, 'P', 'x x'); attempt(namedtuple, 'P', '_x'); attempt(namedtuple, 'P', 'for'); attempt(namedtuple, '1P', 'x'); attempt(namedtuple, 'P', 'x', defaults=[1, 2]); print(namedtuple('P', 'x for x', rename=True)._fields)
attempt(P); attempt(P, 1, 2, 3); attempt(P(1)._replace, z=1); attempt(P._make, [1])
c = Counter('abracadabra'); print(c, c.most_common(2), c.total(), c - Counter('aab'), c & Counter('ab'), c | Counter('zz'), +c, -c, c['zz'], list(c.elements())[:4])
attempt(Counter.fromkeys, 'a'); attempt(Counter, 1); attempt(Counter, 'a', 'b')
c.subtract('aaa'); c.update(b=10); print(c, c == Counter(c), c <= c, Counter(a=1) < Counter(a=2), Counter(a=0) == Counter())
od = OrderedDict(a=1, b=2, c=3); od.move_to_end('a'); print(od, od.popitem(last=False), list(reversed(od)), od == OrderedDict(c=3, a=1), od == {'a': 1, 'c': 3}); attempt(od.move_to_end, 'z'); attempt(OrderedDict().popitem)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd | {'b': 2}, dd.default_factory, dd.copy()); attempt(lambda: defaultdict()['x']); attempt(defaultdict, 3)
dq = deque([1,2,3], 3); dq.append(4); dq.appendleft(0); dq.rotate(1); print(dq, dq.maxlen, dq.index(2), dq.count(9), dq * 2, dq + deque([1]), dq[1], dq == deque([3,0,2])); attempt(dq.remove, 99); attempt(deque().pop); attempt(dq.insert, 0, 1); attempt(lambda: dq[9]); attempt(deque, [1], -1); attempt(dq.index, 42); attempt(deque, 1)
cm = ChainMap({'a': 1}, {'b': 2}); cm['c'] = 3; print(cm, cm['b'], cm.maps, cm.new_child({'z': 1}), cm.parents, len(cm), sorted(cm)); attempt(lambda: cm['q']); attempt(cm.pop, 'b'); attempt(ChainMap().popitem); attempt(lambda: cm.__delitem__('b'))
print(UserDict(a=1), UserList([1]) + [2], UserString('ab') * 2, UserDict({'a': 1}) | {'b': 2})
# contextlib
@contextlib.contextmanager
def cmg():
    yield
    yield
attempt(lambda: cmg().__enter__() or 1)
def run():
    with cmg(): pass
attempt(run)
@contextlib.contextmanager
def noyield():
    return
    yield
attempt(lambda: noyield().__enter__())
# abc
class A(abc.ABC):
    @abc.abstractmethod
    def m(self): pass
    @property
    @abc.abstractmethod
    def p(self): pass
attempt(A); print(A.__abstractmethods__ == {'m', 'p'})
A.register(int); print(issubclass(int, A), isinstance(3, A)); attempt(A.register, 3)
# sys
print(sys.getsizeof(0) > 0, sys.intern('a') == 'a', sys.maxsize, sys.float_info.max, sys.hash_info.width, sys.int_info, sys.version_info[:3], sys.byteorder, sys.getrecursionlimit(), sys.get_int_max_str_digits(), 'json' in sys.stdlib_module_names, sys.exc_info(), sys.getdefaultencoding(), sys.implementation.name == 'ouro' or True, sys.flags.optimize)
attempt(sys.intern, 3); attempt(sys.setrecursionlimit, -1); attempt(sys.getsizeof); attempt(sys.set_int_max_str_digits, 5); attempt(sys.exit, 3) if False else None
sys.displayhook(3); sys.displayhook(None)
print(operator.attrgetter('a.b'), operator.itemgetter(1, 2), operator.methodcaller('x', 1, k=2), operator.itemgetter(slice(1, 3))([1,2,3,4]))
attempt(operator.itemgetter); attempt(operator.attrgetter, 3); attempt(operator.index, 1.5); attempt(operator.indexOf, [1], 2); attempt(operator.concat, 1, 2); attempt(operator.length_hint, [], 'x'); print(operator.countOf([1,1,2], 1), operator.call(int, '3'), operator.is_none(None) if hasattr(operator, 'is_none') else '')
