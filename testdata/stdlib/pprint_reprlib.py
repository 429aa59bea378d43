import pprint, reprlib, types
from collections import *
from dataclasses import dataclass
D = {'key%d' % i: {'nested': list(range(i)), 'text': 'lorem ipsum ' * i} for i in range(8)}
pprint.pprint(D)
pprint.pprint(D, width=40, indent=4)
pprint.pprint(D, compact=True, width=60, depth=2)
pprint.pp({'b': 1, 'a': 2}); pprint.pprint({'b': 1, 'a': 2})
pprint.pprint([list(range(30)), tuple(range(3)), (1,), ()], width=30)
pprint.pprint(list(range(100)), compact=True)
pprint.pprint({1, 'a', None, 2.5} - {None})
pprint.pprint({frozenset({1}), frozenset({2})}, width=5)
pprint.pprint(set(range(40)), width=30)
pprint.pprint('word ' * 40); pprint.pprint(['word ' * 40, 'x\ny\n' * 20], width=50)
pprint.pprint(b'bytes' * 30); pprint.pprint([bytearray(b'bytes' * 30)], width=40)
pprint.pprint(OrderedDict((i, 'v' * 10) for i in range(9)), width=40)
pprint.pprint(defaultdict(list, {i: ['v' * 10] for i in range(9)}), width=40)
pprint.pprint(Counter('abracadabra' * 3), width=10)
pprint.pprint(ChainMap({'a': 'x' * 30}, {'b': 'y' * 30}), width=40)
pprint.pprint(deque(range(30)), width=40); pprint.pprint(deque(range(30), 50), width=40)
pprint.pprint(UserDict({i: 'v' * 10 for i in range(9)}), width=40); pprint.pprint(UserList(range(50)), width=40)
pprint.pprint(types.MappingProxyType({i: 'v' * 10 for i in range(9)}), width=40)
pprint.pprint(types.SimpleNamespace(aaaa='x' * 30, bbbb=['y' * 30]), width=40)
@dataclass
class P:
    x: int
    name: str
    items: list
pprint.pprint(P(1, 'n' * 30, list(range(30))), width=40)
pprint.pprint([1234567, {123456789: 1}], underscore_numbers=True)
print(pprint.pformat({'a': [1, 2, {'b': (3, [4, [5]])}]}, depth=3), pprint.saferepr([1, 'a']), pprint.isreadable([1]), pprint.isreadable([object()]), pprint.isrecursive([1]))
x = [1]; x.append(x)
print(pprint.isrecursive(x), pprint.isreadable(x), pprint.pformat(x).startswith('[1, <Recursion on list with id='))
for f in (lambda: pprint.PrettyPrinter(indent=-1), lambda: pprint.PrettyPrinter(depth=0), lambda: pprint.PrettyPrinter(width=0)):
    try:
        f()
    except ValueError as e:
        print(e)
class MyPP(pprint.PrettyPrinter):
    def format(self, obj, context, maxlevels, level):
        if isinstance(obj, int):
            return hex(obj), True, False
        return super().format(obj, context, maxlevels, level)
MyPP(width=20).pprint([1, 255, {'a': 16}, 'text', 100000, 2000000])
pprint.pprint({'a': 1, 2: 3, None: 4, (1,): 5}); pprint.pprint({}, width=1); pprint.pprint([[]], width=1); pprint.pprint('', width=1)
print(reprlib.repr('x' * 100), reprlib.repr(list(range(100))), reprlib.repr({i: i for i in range(20)}), reprlib.repr((1,)), reprlib.repr(10**100), reprlib.repr({3, 1, 2}), reprlib.repr(set()), reprlib.repr(frozenset(range(10))), reprlib.repr(deque(range(10))), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({'a': {'b': {'c': {'d': {'e': {'f': {'g': 1}}}}}}}))
r = reprlib.Repr(maxlist=2, maxstring=10, indent=2)
print(r.repr([1, 2, 3, ['a', {'k': (1, 2)}]])); print(reprlib.Repr(indent='->', maxlevel=2, fillvalue='###').repr({'a': [1, [2, [3]]], 'b': ()}))
class L(list):
    @reprlib.recursive_repr('<...>')
    def __repr__(self):
        return 'L(' + ', '.join(map(repr, self)) + ')'
l = L([1]); l.append(l); print(l)
class Long:
    def __repr__(self): return 'L' * 100
class Bad:
    def __repr__(self): raise ValueError
print(reprlib.repr(Long()), reprlib.repr(Bad()).startswith('<Bad instance at 0x'), reprlib.repr(True), reprlib.repr(None), reprlib.repr(1.5), reprlib.repr("it's " * 20))
class M(reprlib.Repr):
    def repr_int(self, x, level): return 'I%d' % x
    def repr_Long(self, x, level): return 'long'
print(M().repr([1, Long(), 'a']))
