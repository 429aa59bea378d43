"""dataclasses: every option, every rule, every message."""
import dataclasses
from dataclasses import *
from dataclasses import dataclass, field, fields, asdict, astuple, replace
import sys


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


print(sorted(dataclasses.__all__))
print(MISSING.__class__, KW_ONLY.__class__)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)


p = Point(1)
print(p, p == Point(1), p != Point(1, 2), p == (1, 0))
print(Point.__doc__)
print(Point.__match_args__)
print(Point.__init__.__annotations__, Point.__init__.__qualname__, Point.__init__.__module__)
print(Point.__init__.__name__, Point.__init__.__defaults__, Point.__init__.__kwdefaults__)
print(Point.__eq__.__qualname__, Point.__repr__.__qualname__, Point.__repr__.__wrapped__.__qualname__, Point.__replace__.__qualname__)
print(Point.__hash__, Point.x if hasattr(Point, 'x') else 'no x', Point.y, hasattr(Point, 'tags'))
attempt(Point)
attempt(Point, 1, 2, 3, 4)
attempt(Point, 1, z=3)
attempt(hash, p)
attempt(lambda: p < p)
for f in fields(Point):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.metadata, f.kw_only, f._field_type)
print(str(fields(p)[1]).replace(repr(MISSING), 'MISSING'))
print(Point.__dataclass_params__)
attempt(fields, 3)
attempt(fields, int)
attempt(asdict, Point)
attempt(astuple, 3)
attempt(replace, Point, x=1)
attempt(replace, p, q=1)
print(replace(p, y=9), is_dataclass(p), is_dataclass(Point), is_dataclass(3), is_dataclass(list[int]))
print(p.__replace__(x=5))
match p:
    case Point(a, b):
        print('matched', a, b)


# --- orders, hashes ---

@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(compare=False, default='z')
    c: float = field(default=1.5, hash=False)


print(V(1) < V(2), V(1, 'q') <= V(1, 'a'), V(3) > V(2), V(1) >= V(1), sorted([V(3), V(1), V(2)]))
print(hash(V(1)) == hash((1,)), hash(V(1, 'x', 2.0)) == hash(V(1, 'y', 3.0)))
attempt(lambda: V(1) < 3)
attempt(setattr, V(1), 'a', 2)
attempt(setattr, V(1), 'new', 2)
attempt(delattr, V(1), 'a')
attempt(delattr, V(1), 'nothing')
try:
    V(1).a = 2
except AttributeError as e:
    print(type(e), isinstance(e, FrozenInstanceError), e.args)


class W(V):
    pass


w = W(1)
w.extra = 3
print(w, w.extra)
attempt(setattr, w, 'a', 3)
del w.extra
attempt(delattr, w, 'extra')

attempt(lambda: dataclass(order=True, eq=False)(type('X', (), {})))


def hash_rules():
    for unsafe in (False, True):
        for eq in (False, True):
            for frozen in (False, True):
                for has in (None, 'hash', 'eq', 'hashnone'):
                    ns = {'__annotations__': {'x': int}, '__module__': __name__}
                    if has == 'hash':
                        ns['__hash__'] = lambda self: 7
                    elif has == 'eq':
                        ns['__eq__'] = lambda a, b: True
                    elif has == 'hashnone':
                        ns['__hash__'] = None
                    try:
                        C = dataclass(unsafe_hash=unsafe, eq=eq, frozen=frozen)(type('C', (), ns))
                        h = C.__hash__
                        if h is None:
                            r = 'None'
                        elif h is object.__hash__:
                            r = 'object'
                        else:
                            r = 'own' if hash(C(1) if has != 'x' else 0) == 7 else 'made'
                    except Exception as e:
                        r = f'{type(e).__name__}: {e}'
                    print(unsafe, eq, frozen, has, r)


hash_rules()

for name in ('__lt__', '__le__', '__gt__', '__ge__'):
    attempt(lambda: dataclass(order=True)(type('C', (), {name: lambda a, b: 1})))
for name in ('__setattr__', '__delattr__'):
    attempt(lambda: dataclass(frozen=True)(type('C', (), {name: lambda *a: 1})))


@dataclass(repr=False, init=False, eq=False)
class Bare:
    x: int = 3

    def __repr__(self):
        return 'bare'


print(Bare(), Bare().x, Bare() == Bare(), Bare.__doc__)


@dataclass
class Keeps:
    x: int

    def __init__(self):
        self.x = 'own init'

    def __repr__(self):
        return 'own repr ' + self.x

    def __eq__(self, other):
        return 'own eq'


print(Keeps(), Keeps() == 1, Keeps.__doc__)


# --- fields ---

attempt(field, default=1, default_factory=int)
attempt(lambda: type('C', (), {}) and dataclass(type('C', (), {'__annotations__': {'x': list}, 'x': []})))
attempt(lambda: dataclass(type('C', (), {'__annotations__': {'x': dict}, 'x': {}})))
attempt(lambda: dataclass(type('C', (), {'__annotations__': {'x': set}, 'x': field(default=set())})))
attempt(lambda: dataclass(type('C', (), {'__annotations__': {'x': int, 'y': int}, 'x': 1})))
attempt(lambda: dataclass(type('C', (), {'x': field()})))
attempt(field, 1)
attempt(lambda: field(nothing=1))


@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int = field()
    d: int = field(default=4, kw_only=False)


print(Kw.__doc__, Kw(1, 2, c=3), Kw.__match_args__)
attempt(Kw, 1, 2, 3)
attempt(Kw, 1)


@dataclass(kw_only=True)
class AllKw:
    a: int
    b: str = 'x'
    c: float = field(kw_only=False)


print(AllKw.__doc__, AllKw(1.5, a=1), AllKw.__match_args__)
attempt(AllKw, 1, 2)


def two_marks():
    @dataclass
    class C:
        _: KW_ONLY
        x: int
        __: KW_ONLY
        y: int


attempt(two_marks)


@dataclass
class WithInit:
    a: int
    seed: InitVar[int]
    other: InitVar[str] = 'dflt'
    total: int = field(init=False)
    const: int = field(init=False, default=10)
    made: list = field(init=False, default_factory=lambda: [1])

    def __post_init__(self, seed, other):
        self.total = self.a + seed
        print('post', seed, other)


wi = WithInit(1, 2)
print(wi, WithInit.__doc__, WithInit.other)
print(InitVar[int], InitVar[list[int]], InitVar['x'], InitVar[int | str], InitVar(int).type)
print([f.name for f in fields(wi)])
attempt(replace, wi, a=3)
attempt(replace, wi, a=3, seed=4)
attempt(replace, wi, a=3, seed=4, total=4)


def bad_factory():
    @dataclass
    class C:
        x: InitVar[list] = field(default_factory=list)


attempt(bad_factory)


# --- text annotations ---

@dataclass
class Text:
    a: 'int'
    b: 'InitVar[int]'
    c: 'dataclasses.InitVar[int]' = 3
    d: ' dataclasses . InitVar' = 4
    e: 'KW_ONLY' = None
    f: 'list[int]' = field(default_factory=list)

    def __post_init__(self, b, c, d):
        print('post', b, c, d)


print(Text(1, 2), Text.__doc__, [f.name for f in fields(Text)])


# --- inheritance ---

@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Child(Base):
    z: int = 3
    x: str = 'new'


print(Child(), Child.__doc__, [f.name for f in fields(Child)])
print(Child() == Base('new', 2))


class Plain(Base):
    z: int = 3


print(Plain(), Plain.__qualname__, [f.name for f in fields(Plain)])


@dataclass(frozen=True)
class FrozenBase:
    x: int


def inherit(frozen, base):
    @dataclass(frozen=frozen)
    class C(base):
        y: int = 2
    return C


attempt(inherit, False, FrozenBase)
attempt(inherit, True, Base)
print(inherit(True, FrozenBase)(1, 2))


class Mix:
    pass


def nonframe():
    @dataclass
    class C(Base):
        w: int
    return C


attempt(nonframe)


# --- slots ---

@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5
    z: list = field(default_factory=list)


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, '__dict__'), Slotted.__qualname__)
try:
    s.new = 1
except AttributeError as e:
    print('AttributeError', str(e)[:40])
attempt(lambda: s.__dict__)


@dataclass(slots=True)
class SlottedChild(Slotted):
    w: int = 1


print(SlottedChild(1), SlottedChild.__slots__)


@dataclass(slots=True, weakref_slot=True)
class Weak:
    x: int


print(Weak.__slots__)
attempt(lambda: dataclass(weakref_slot=True)(type('C', (), {})))


def both():
    @dataclass(slots=True)
    class C:
        __slots__ = ('x',)
        x: int


attempt(both)


@dataclass(slots=True, frozen=True)
class SF:
    x: int
    y: str = 'q'


sf = SF(1)
print(sf, hash(sf) == hash((1, 'q')))
attempt(setattr, sf, 'x', 2)
print(sf.__getstate__())
other = SF.__new__(SF)
other.__setstate__([7, 8])
print(other, SF.__getstate__.__name__)


@dataclass
class HandSlots:
    __slots__ = ('x', 'y')
    x: int
    y: int


print(HandSlots(1, 2))


# --- asdict, astuple ---

@dataclass
class Node:
    name: str
    kids: list = field(default_factory=list)
    extra: dict = field(default_factory=dict)
    pair: tuple = ()


from collections import namedtuple, OrderedDict, defaultdict
NT = namedtuple('NT', 'a b')
dd = defaultdict(list, {'k': [Point(1)]})
n = Node('r', [Node('a'), Node('b', pair=(Node('c'), 1))], {'p': Point(1, 2), 'dd': dd}, NT(Point(3), 4))
print(asdict(n))
print(astuple(n))
print(asdict(n, dict_factory=OrderedDict))
print(astuple(Point(1, 2, [Point(3)]), tuple_factory=list))


class L(list):
    pass


class D(dict):
    pass


n2 = Node('x', L([Point(1)]), D(a=Point(2)), {1, 2}.__class__([3]))
a = asdict(n2)
print(a, type(a['kids']), type(a['extra']), a['pair'] is n2.pair)
kids = [1, 2]
print(asdict(Node('x', kids))['kids'] is kids)


# --- repr of what holds itself ---

@dataclass
class Rec:
    me: object = None


r = Rec()
r.me = r
print(r)
r.me = [r, Rec(3)]
print(r)


# --- make_dataclass ---

C = make_dataclass('C', [('x', int), 'y', ('z', int, field(default=5))], namespace={'add': lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).add(), C.__doc__, C.__annotations__, C.__module__)
D2 = make_dataclass('D2', ['q'], bases=(Base,), frozen=False, kw_only=True, module='elsewhere')
print(D2(q=3), D2.__module__, D2.__mro__)
attempt(make_dataclass, 'C', ['for'])
attempt(make_dataclass, 'C', ['1x'])
attempt(make_dataclass, 'C', ['x', 'x'])
attempt(make_dataclass, 'C', [('x',)])
attempt(make_dataclass, 'C', [('x', 1, 2, 3)])
attempt(make_dataclass, 'C', [3])
attempt(make_dataclass, 'C', [(3, int)])
E3 = make_dataclass('E3', [('a', int)], order=True, slots=True, frozen=True)
print(E3(1) < E3(2), E3.__slots__)


# --- odd names ---

@dataclass
class Odd:
    self: int
    cls: int = 2
    object: int = 3
    MISSING: int = 4
    hash: int = 5


print(Odd(1), Odd.__doc__)


@dataclass
class Descr:
    class D:
        def __set_name__(self, owner, name):
            print('set_name', owner.__name__, name)

        def __get__(self, obj, cls=None):
            return 42 if obj is None else obj.__dict__.get('_x')

        def __set__(self, obj, v):
            obj._x = v * 2
    x: int = D()
    y: int = field(default=D())


print(Descr(3, 4))


# --- generics, properties, super, abstract ---

from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def __lt__(self, other):
        ...

    @property
    @abstractmethod
    def x(self):
        ...


@dataclass(order=True)
class Sq(Shape):
    x: int = 1


print(Sq.__abstractmethods__, Sq(2) < Sq(3))


@dataclass
class Parent:
    a: int

    def __post_init__(self):
        print('parent post', self.a)


@dataclass
class Kid(Parent):
    b: int = 0

    def __post_init__(self):
        super().__post_init__()
        print('kid post', self.b)


Kid(1, 2)
print(Field[int], Point.__dataclass_fields__.keys())


@dataclass(match_args=False)
class NoMatch:
    x: int


print(hasattr(NoMatch, '__match_args__'))


@dataclass
class Given:
    __match_args__ = ('zzz',)
    x: int


print(Given.__match_args__)
f1 = field(metadata={'a': 1})
print(f1.metadata, f1.name, f1.type)
attempt(lambda: f1.metadata.update({}))
attempt(lambda: f1.metadata.__setitem__('a', 2))
attempt(dataclass, 3)
attempt(dataclass, Point, True)


class Nested:
    @dataclass
    class Inner:
        v: int


print(Nested.Inner(1), Nested.Inner.__init__.__qualname__)
print(eval('Point')(1, 2).__eq__(3))
