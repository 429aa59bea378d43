# The typing module: generic classes, protocols, named tuples, typed dicts, hints, decorators.
import sys
import typing
from collections.abc import Sized
from typing import (Annotated, Any, Callable, ClassVar, Dict, Final, ForwardRef, Generic, List, Literal, NamedTuple, NewType,
                    NotRequired, Optional, Protocol, ReadOnly, Required, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat,
                    SupportsIndex, SupportsInt, SupportsRound, TypedDict, TypeVar, TypeVarTuple, Union, Unpack, assert_never,
                    clear_overloads, dataclass_transform, final, get_overloads, get_protocol_members, get_type_hints, is_protocol,
                    is_typeddict, no_type_check, overload, override, reveal_type, runtime_checkable)


def check(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar('T')
S = TypeVar('S')
Ts = TypeVarTuple('Ts')

# --- generic classes ---


class A(Generic[T]):
    x: T

    def __init__(self, v: T = None):
        self.v = v


class B(A[int]):
    pass


class C(A[S], Generic[S, T]):
    pass


class D(List[T], Sized):
    pass


class E(Dict[str, T]):
    pass


for k in (A, B, C, D, E):
    print(k.__name__, k.__bases__, k.__orig_bases__, k.__parameters__, [c.__name__ for c in k.__mro__])
print(D([1, 2]), E(a=1), A[int](3).v, A[int](3).__orig_class__, D[int], C[int, str], isinstance(D(), list))
check(lambda: A[int, str])
check(lambda: B[int])
check(lambda: isinstance(A(), A[int]))


def bad(*bases, **kw):
    try:
        class X(*bases, **kw):
            pass
        print(X.__bases__, X.__parameters__ if hasattr(X, '__parameters__') else None)
    except Exception as e:
        print(type(e).__name__, e)


bad(Generic)
bad(Generic[T], Generic[S])
bad(List[T], Generic[S])
bad(Union[int, str])
bad(Optional[int])
bad(Literal[1])
bad(Callable[[int], int])
bad(Callable)
bad(ClassVar[int])
bad(Any)
bad(Annotated[int, 3])
bad(A[T], B)
bad(B, A[T])
bad(A[T], Dict[T, S])
bad(Protocol[T], Generic[T])
bad(Protocol, Generic[T])
bad(Generic[T], Protocol)
bad(Protocol[T], Protocol[S])
bad(Protocol, int)
bad(Protocol, Sized)
bad(typing.NewType('N', int))
bad(NamedTuple, int)
bad(TypedDict, int)
bad(ForwardRef('x'))


class Child[K, V = int](A[K]):
    def m[W](self, w: W) -> tuple[K, V, W]: ...


print(Child.__parameters__, Child.__type_params__, Child.__orig_bases__, Child[str], Child[str, bool], Child.m.__annotations__)


class HasInit(A[T]):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print('init_subclass', cls.__name__, kw, getattr(cls, '__parameters__', None))


class HasInit2(HasInit[S], flag=1):
    pass


# --- protocols ---


class Closable(Protocol):
    def close(self): ...


@runtime_checkable
class Named(Protocol):
    name: str

    def close(self) -> None: ...


@runtime_checkable
class Fly(Protocol):
    def fly(self, x: int) -> str: ...


class Bird:
    def fly(self, x):
        return 'f'


class Stone:
    fly = None


class File:
    def __init__(self):
        self.name = 'n'

    def close(self):
        pass


class Impl(Named):
    pass


class Impl2(Closable):
    def __init__(self, a):
        self.a = a


check(lambda: isinstance(File(), Closable))
check(lambda: issubclass(File, Closable))
check(lambda: isinstance(File(), Named))
check(lambda: issubclass(File, Named))
check(lambda: isinstance(Bird(), Fly))
check(lambda: issubclass(Bird, Fly))
check(lambda: isinstance(Stone(), Fly))
check(lambda: issubclass(3, Fly))
check(lambda: issubclass(3, Closable))
check(lambda: isinstance(1, Fly))
check(lambda: Closable())
check(lambda: Impl() and isinstance(Impl(), Named))
check(lambda: Impl2(3).a)
check(lambda: Impl2())
check(lambda: runtime_checkable(int))
check(lambda: runtime_checkable(A))
check(lambda: is_protocol(Closable), )
check(lambda: [is_protocol(x) for x in (Closable, Impl, Protocol, int, 3, Named)])
check(lambda: sorted(get_protocol_members(Named)))
check(lambda: get_protocol_members(int))
check(lambda: get_protocol_members(Impl))
check(lambda: Closable._is_protocol, )
check(lambda: Impl._is_protocol)


@runtime_checkable
class GenProto[T](Protocol):
    def get(self) -> T: ...


class Get:
    get = staticmethod(lambda: 1)


check(lambda: (isinstance(Get(), GenProto), GenProto[int], GenProto.__parameters__, GenProto.__bases__))
check(lambda: isinstance(Get(), GenProto[int]))
check(lambda: [isinstance(x, SupportsInt) for x in (1, 1.5, 'x', 1j)])
check(lambda: [isinstance(x, SupportsIndex) for x in (1, 1.5, 'x', True)])
check(lambda: [isinstance(x, SupportsAbs) for x in (1, 1.5, 'x', 1j)])
check(lambda: [isinstance(x, SupportsFloat) for x in (1, 1.5, 'x', 1j)])
check(lambda: [isinstance(x, SupportsBytes) for x in (1, b'', 'x')])
check(lambda: [isinstance(x, SupportsRound) for x in (1, 1.5, 'x')])
check(lambda: [isinstance(x, SupportsComplex) for x in (1, 1j)])
check(lambda: issubclass(int, SupportsInt))
check(lambda: SupportsInt())

# --- named tuples ---


class Point(NamedTuple):
    """A point."""
    x: int
    y: 'int' = 0

    def norm(self):
        return self.x + self.y

    @property
    def both(self):
        return self.x, self.y


p = Point(1)
print(p, p.norm(), p.both, Point._fields, Point._field_defaults, Point.__annotations__, Point.__bases__, Point.__orig_bases__ == (NamedTuple,), Point.__doc__)
print(Point.__module__, Point.__qualname__, p == (1, 0), p._replace(y=3), Point._make([4, 5]), p._asdict())
print(get_type_hints(Point))
check(lambda: Point())
check(lambda: Point(1, 2, 3))
N = NamedTuple('N', [('a', int), ('b', str)])
print(N(1, 'x'), N.__annotations__, N.__module__, N.__orig_bases__ == (NamedTuple,))
check(lambda: NamedTuple('N', [('a', 3)]))
check(lambda: NamedTuple('N', [('a', int)], b=str))
check(lambda: NamedTuple('N', [('_a', int)]))
check(lambda: NamedTuple())
check(lambda: NamedTuple('class', []))
check(lambda: NamedTuple('X', [])())


def nt(body):
    ns = {'NamedTuple': NamedTuple, 'Generic': Generic, 'T': T, '__name__': 'm'}
    try:
        exec('class X(NamedTuple):\n' + '\n'.join('    ' + x for x in body.split('|')), ns)
        print(ns['X'].__dict__.keys() - object.__dict__.keys() - {'_replace'} and ns['X']._fields)
    except Exception as e:
        print(type(e).__name__, e)


nt('a: int = 1|b: int')
nt('a: int = 1|b: int = 2|c: str')
nt('def __new__(cls): pass')
nt('_fields = 3')
nt('_a: int')
nt('a: 3')
nt('x = 3')
nt('a: int|__slots__ = ()')


class Pair(NamedTuple, Generic[T]):
    a: T
    b: T


print(Pair(1, 2), Pair[int], Pair[int](1, 2), Pair.__bases__, Pair.__orig_bases__[1:], Pair.__parameters__)


class Pair2[T](NamedTuple):
    a: T


print(Pair2[int](1), Pair2.__type_params__)

# --- typed dicts ---


class Movie(TypedDict):
    name: str
    year: 'int'


class More(Movie, total=False):
    extra: Required[int]
    other: NotRequired[str]
    third: ReadOnly[bytes]
    fourth: Annotated[Required[ReadOnly[int]], 'x']


for td in (Movie, More):
    print(td.__name__, td.__total__, sorted(td.__required_keys__), sorted(td.__optional_keys__), sorted(td.__readonly_keys__),
          sorted(td.__mutable_keys__), td.__annotations__, td.__bases__, td.__mro__)
print(Movie(name='x', year=1), type(Movie(name='x', year=1)), Movie({'a': 1}), is_typeddict(Movie), is_typeddict(dict), is_typeddict(TypedDict))
print(get_type_hints(More), get_type_hints(More, include_extras=True))
check(lambda: isinstance({}, Movie))
check(lambda: issubclass(dict, Movie))
F = TypedDict('F', {'in': int, 'x-y': str}, total=False)
print(F.__annotations__, F.__total__, F.__module__, F.__orig_bases__ == (TypedDict,), F)
check(lambda: TypedDict('F', {'a': 3}))
check(lambda: TypedDict('F', {'a': ClassVar[int]}))
check(lambda: TypedDict('F', a=int))
check(lambda: TypedDict())
bad(Movie, A)


class GM(TypedDict, Generic[T]):
    a: T


class GM2[T](TypedDict):
    a: list[T]


print(GM[int], GM.__parameters__, GM2[int], GM2.__type_params__, GM2(a=[1]), GM.__mro__)


class RO(TypedDict):
    a: int


def f():
    class RO2(RO):
        a: ReadOnly[int]


check(f)

# --- NewType ---

UserId = NewType('UserId', int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId.__qualname__, UserId.__module__, UserId | None, List[UserId], UserId.__reduce__())
check(lambda: UserId())
check(lambda: isinstance(1, UserId))
print(NewType('a.b', str).__name__, NewType('a.b', str).__qualname__, NewType('X', UserId))

# --- type hints ---


class Node:
    left: 'Node'
    right: Optional['Node']
    kids: 'list[Node]' = ()
    c: ClassVar['int'] = 1
    f: Final[str] = ''
    n: None

    def m(self, a: 'int', b: Annotated[str, 1], *args: 'Node', **kw: 'Undefined') -> 'Optional[Node]': ...

    def d(self, a: 'int' = None) -> None: ...


print(get_type_hints(Node))
print(get_type_hints(Node.d))
check(lambda: get_type_hints(Node.m))
print(get_type_hints(Node.m, None, {'Undefined': int}))
print(get_type_hints(Node.m, {'Undefined': int, 'Node': str, 'Optional': Optional}, include_extras=True))


class Sub(Node):
    left: int
    extra: list['Node']


print(get_type_hints(Sub))


class Alias[T]:
    x: 'T'
    y: 'list[T]'

    def m[U](self, a: 'U', b: 'T') -> 'dict[T, U]': ...


print(get_type_hints(Alias), get_type_hints(Alias.m, localns={'T': int}))
check(lambda: get_type_hints(3))
check(lambda: get_type_hints(len))
check(lambda: get_type_hints(int))
check(lambda: get_type_hints(sys))
check(lambda: get_type_hints('x'))


@no_type_check
class Untyped:
    def m(self, a: 'what is this'): ...


print(get_type_hints(Untyped), get_type_hints(Untyped.m))


def deco(*args: *Ts, **kw: Unpack[Movie]) -> None: ...


print(get_type_hints(deco))

# --- decorators ---


@overload
def ov(a: int) -> int: ...


@overload
def ov(a: str) -> str: ...


check(lambda: ov(1))
stub = ov


def ov(a):
    return a


print(len(get_overloads(ov)), [f.__annotations__ for f in get_overloads(ov)], stub.__name__)
clear_overloads()
print(get_overloads(ov), get_overloads(deco))


class Fin:
    @final
    def a(self): ...

    @override
    def b(self): ...

    @final
    @property
    def c(self): ...


print(Fin.a.__final__, Fin.b.__override__, final(Fin).__final__, final(3), override(len))
check(lambda: assert_never(3))
check(lambda: assert_never('x' * 200))


@dataclass_transform(eq_default=False, x=3)
def make(cls):
    return cls


print(make.__dataclass_transform__)
print(reveal_type([1]))
print(sorted(typing.__all__) == sorted(set(typing.__all__)), len(typing.__all__))
