"""enum: classes, members, look-ups, reprs, messages."""
import enum
from enum import *
import enum as _e


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name} is {self.value}'

    @classmethod
    def favourite(cls):
        return cls.BLUE

    @staticmethod
    def zero():
        return 0


print(Color.RED, repr(Color.RED), Color.CRIMSON, Color, type(Color), type(Color.RED))
print(list(Color), len(Color), list(reversed(Color)), Color.__members__)
print(Color(1), Color['GREEN'], Color(Color.RED), Color.RED.describe(), Color.favourite(), Color.zero())
attempt(Color, 7)
attempt(lambda: Color['PINK'])
attempt(lambda: Color.PINK)
attempt(Color, 'RED')
attempt(Color, [1])
attempt(Color)
attempt(Color, 1, 2)
print(Color.RED in Color, 1 in Color, 9 in Color, 'RED' in Color, [] in Color)
print(Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED != Color.GREEN, Color.RED == Color.RED)
attempt(lambda: Color.RED < Color.GREEN)
attempt(setattr, Color, 'RED', 3)
attempt(delattr, Color, 'RED')
attempt(setattr, Color.RED, 'name', 'x')
attempt(setattr, Color.RED, 'value', 'x')
attempt(delattr, Color.RED, 'value')
Color.extra = 5
print(Color.extra, Color.RED.extra)
Color.RED.thing = 3
print(Color.RED.thing)
print(hash(Color.RED) == hash('RED'), {Color.RED: 1}[Color.CRIMSON], bool(Color.RED), bool(Color))
print(f'{Color.RED} {Color.RED!r} {Color.RED:>12}|%s %r' % (Color.RED, Color.RED))
print(dir(Color))
print(dir(Color.RED))
print(Color.__doc__, Color.__module__, Color.__qualname__, Color.__name__)
print(Color.RED.name, Color.RED.value, Color.RED._name_, Color.RED._value_, Color.RED._sort_order_, Color.RED.__objclass__)
print(Color._member_names_, Color._member_map_, Color._value2member_map_, Color._member_type_)
print(Color.RED.GREEN)
attempt(lambda: Color.RED.nothing)
attempt(lambda: Color.name)
attempt(lambda: Color.value)
print(Color.RED.__class__, isinstance(Color.RED, Color), isinstance(Color.RED, Enum), issubclass(Color, Enum))


def extend():
    class More(Color):
        PINK = 4


attempt(extend)


def again():
    class C(Enum):
        A = 1
        A = 2


attempt(again)


def overwrite():
    class C(Enum):
        A = 1

        def A(self):
            pass


attempt(overwrite)


def overwrite2():
    class C(Enum):
        def A(self):
            pass
        A = 1


try:
    overwrite2()
except TypeError as e:
    print(str(e)[:60])


def bad_name():
    class C(Enum):
        mro = 1


attempt(bad_name)


def sunder():
    class C(Enum):
        _bad_ = 1


attempt(sunder)
attempt(lambda: EnumType('X', (), {}))
attempt(Enum, 'X')
attempt(Enum)
attempt(lambda: type('X', (Enum,), {}))


# --- auto ---

class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()
    T = (auto(), 'text')
    U = auto()


print(list(A))


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, list(last_values))
    A = auto()
    B = auto()
    C = 5
    D = auto()


print(list(Named))


def late():
    class C(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last):
            return 1


attempt(late)


def unsortable():
    class C(Enum):
        A = 'x'
        B = 1
        C = auto()


attempt(unsortable)


def increment():
    class C(Enum):
        A = 'x'
        B = auto()


attempt(increment)
print(auto(), auto(3))


# --- mixed in types ---

class I(IntEnum):
    ONE = 1
    TWO = 2


print(I.ONE, repr(I.ONE), I.ONE + 1, I.ONE == 1, I.ONE < I.TWO, f'{I.ONE:03}', '%d' % I.TWO, I(1), type(I.ONE + I.TWO))
print([10, 20, 30][I.ONE], sorted([I.TWO, I.ONE]), hash(I.ONE) == hash(1), I.ONE.bit_length(), str(I.TWO), format(I.TWO))
attempt(I, 3)
attempt(lambda: IntEnum('Q', 'a b')(0))
print(I.ONE.real, I.__members__, isinstance(I.ONE, int))


class S(StrEnum):
    A = auto()
    B = 'bee'
    LongName = auto()


print(S.A, repr(S.B), S.LongName, S.A == 'a', S('bee'), S.A.upper(), f'{S.B:>5}', 'x' + S.A, ','.join(S))


def not_str():
    class S2(StrEnum):
        A = 1


attempt(not_str)


def enc():
    class S2(StrEnum):
        A = b'abc', 'ascii'
        B = b'abc', 3


attempt(enc)


class F(float, Enum):
    PI = 3.25
    E = 2.5


print(F.PI, repr(F.PI), F.PI + 1, F(2.5), f'{F.PI}', F.PI.is_integer())


class T(tuple, Enum):
    A = 1, 2
    B = 3, 4


print(T.A, repr(T.A), T.A[0], T((3, 4)), T.A.value)


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @enum.property
    def surface(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 2)


print(Planet.EARTH, Planet.EARTH.surface, Planet.MERCURY.mass, Planet((3.303e+23, 2.4397e6)))
attempt(lambda: Planet.surface)
attempt(lambda: setattr(Planet.EARTH, 'surface', 1))
attempt(Planet, 3.303e+23, 2.4397e6)


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


print(Coord.PY, Coord(1), Coord.PY.label, bytes(Coord.PY))


def unset():
    class C(int, Enum):
        def __new__(cls, a, b):
            return int.__new__(cls, a)
        X = 1, 'q'


attempt(unset)


def two_types():
    class C(int, str, Enum):
        A = 1


try:
    two_types()
except TypeError as e:
    print(str(e)[:28])


def two_types2():
    class P(int, Enum):
        pass

    class C(str, P):
        A = 1


try:
    two_types2()
except TypeError as e:
    print(str(e)[:28])


def wrong_order():
    class C(Enum, int):
        A = 1


attempt(wrong_order)


def bare_repr():
    class C(ReprEnum):
        A = 1


attempt(bare_repr)


def super_new():
    class C(Enum):
        def __new__(cls, v):
            return super().__new__(cls, v)
        A = 1


attempt(super_new)


# --- functional ---

Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(Enum('B', ['x', 'y'])), list(Enum('B', [('x', 5), ('y', 'z')])), list(Enum('B', {'p': 1, 'q': 2})), list(Enum('B', 'a, b', start=5)))
print(list(IntEnum('N', 'a b')), list(Flag('N', 'a b c')), list(IntFlag('N', 'a b c')), list(StrEnum('N', 'Aa Bb')))
X = Enum('X', 'a b', module='some.mod', qualname='Outer.X', type=int)
print(X.__module__, X.__qualname__, X.a + 1, repr(X.b), X)
attempt(Enum, 'X', 'a a')
print(list(Enum('Empty', ())), Enum('Empty', names=()))


# --- missing, ignore, order, nonmember, member ---

class M(Enum):
    A = 1
    B = 'b'

    @classmethod
    def _missing_(cls, value):
        if value == 'none':
            return None
        if value == 'bad':
            return 3
        if value == 'raise':
            raise KeyError('from missing')
        if value == 'value':
            raise ValueError('from missing')
        return cls.A


print(M('anything'))
for v in ('none', 'bad', 'raise', 'value'):
    try:
        M(v)
    except Exception as e:
        print(type(e), e, '| context', repr(e.__context__))


class Ig(Enum):
    _ignore_ = 'i var'
    var = vars()
    for i in range(3):
        var[f'N{i}'] = i


print(list(Ig), hasattr(Ig, 'i'), hasattr(Ig, '_ignore_'))


def ignore_set():
    class C(Enum):
        A = 1
        _ignore_ = ['A']


attempt(ignore_set)


class Ordered(Enum):
    _order_ = 'B A'
    B = 2
    A = 1


print(list(Ordered))


def misordered():
    class C(Enum):
        _order_ = 'A B'
        B = 2
        A = 1


attempt(misordered)


class NM(Enum):
    A = 1
    data = nonmember({'x': 1})
    lst = nonmember([])

    @member
    def func(self):
        return 'called'

    class Inner:
        pass

    lam = lambda self: 'lambda'
    import functools
    part = member(functools.partial(int, '7'))


print(list(NM._member_names_), NM.data, NM.lst, NM.Inner, NM.A.lam())
print(NM.part.value())


class Priv(Enum):
    __secret = 3
    A = 1

    def get(self):
        return self.__secret


print(list(Priv), Priv.A.get(), Priv._Priv__secret)


class Unh(Enum):
    A = [1]
    B = {'x': 2}
    C = [1]


print(list(Unh), Unh([1]), Unh({'x': 2}), Unh.C, [1] in Unh, [2] in Unh)
attempt(Unh, [5])


class Alias(Enum):
    A = 1
    B = 2


Alias.A._add_alias_('AA')
Alias.B._add_value_alias_(22)
print(Alias.AA, Alias(22), Alias.__members__)
attempt(Alias.A._add_alias_, 'B')
attempt(Alias.A._add_value_alias_, 2)


# --- members named like attributes ---

class Nm(Enum):
    name = 'the name'
    value = 'the value'
    other = 3


print(list(Nm), Nm.name, Nm.name.name, Nm.value.value, Nm.other.name)


# --- unique, verify ---

attempt(lambda: unique(Color))
print(unique(I))
attempt(lambda: verify(UNIQUE)(Color))


class Gap(Enum):
    A = 1
    B = 3
    C = 6


attempt(lambda: verify(CONTINUOUS)(Gap))


class GapF(Flag):
    A = 1
    B = 8


attempt(lambda: verify(CONTINUOUS)(GapF))


class Unnamed(Flag, boundary=KEEP):
    A = 1
    B = 7
    C = 32 + 16 + 1


attempt(lambda: verify(NAMED_FLAGS)(Unnamed))
attempt(lambda: verify(UNIQUE)(3))
attempt(lambda: verify(UNIQUE)(int))
print(verify(UNIQUE, CONTINUOUS)(I), list(EnumCheck), EnumCheck.UNIQUE)


# --- init_subclass, dataclass, abstract methods ---

class Hook(Enum):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.seen = [m.name for m in cls]
        cls.kw = kw


class Hooked(Hook, key=3):
    A = 1
    B = 2


print(Hooked.seen, Hooked.kw)


class NoDoc(Enum):
    A = 1

    def __str__(self):
        return 'own str'

    def __repr__(self):
        return 'own repr'

    def __eq__(self, other):
        return NotImplemented

    def __hash__(self):
        return 5


print(NoDoc.A, [NoDoc.A], f'{NoDoc.A}')


class Call(Enum):
    A = 1

    def __call__(self, x):
        return x + self.value


print(Call.A(4))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
print(Color.RED.__reduce_ex__(2))
print([_e._is_dunder(n) for n in ('__a__', '__', '___a__')], [_e._is_sunder(n) for n in ('_a_', '__a__', '_')])
match Color.GREEN:
    case Color.RED:
        print('red')
    case Color.GREEN:
        print('green')
