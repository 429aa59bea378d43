# The typing module: special forms, aliases, their reprs, equality and errors.
import collections.abc
import types
import typing
from typing import (Annotated, Any, AnyStr, Callable, ClassVar, Concatenate, Counter, DefaultDict, Deque, Dict, Final,
                    ForwardRef, FrozenSet, Generator, Generic, Hashable, Iterable, List, Literal, LiteralString, Mapping, Never,
                    NewType, NoReturn, NotRequired, Optional, OrderedDict, ParamSpec, Protocol, ReadOnly, Required, Self, Sequence, Set,
                    Sized, Tuple, Type, TypeAlias, TypeGuard, TypeIs, TypeVar, TypeVarTuple, Union, Unpack, cast,
                    get_args, get_origin, get_type_hints, AsyncGenerator, Awaitable, Coroutine)

T = TypeVar('T')
S = TypeVar('S')
K = TypeVar('K')
P = ParamSpec('P')
P2 = ParamSpec('P2')
Ts = TypeVarTuple('Ts')
D = TypeVar('D', default=int)


def show(text):
    try:
        r = eval(text)
    except Exception as e:
        print(f'{text:55} {type(e).__name__}: {e}')
    else:
        print(f'{text:55} {r!r}')


class G(Generic[T]):
    pass


class G2(Generic[T, S]):
    pass


class GP(Generic[P]):
    pass


class GPT(Generic[T, P]):
    pass


class GV(Generic[T, Unpack[Ts]]):
    pass


class GD(Generic[T, D]):
    pass


for form in ('Any NoReturn Never Self LiteralString TypeAlias ClassVar Final TypeGuard TypeIs Required NotRequired ReadOnly '
             'Union Optional Literal Concatenate Unpack Annotated List Dict Set FrozenSet Tuple Type Callable Iterable '
             'Mapping Sequence Generator AsyncGenerator Hashable Sized Deque DefaultDict OrderedDict Counter Generic Protocol').split():
    show(form)
    show(form + '[int]')
    show(form + '[int, str]')
    show(form + '[()]')
    form in ('Generic', 'Protocol') or show(form + '()')
    show(f'isinstance(1, {form})')
    show(f'issubclass(int, {form})')
    show(f'type("X", ({form},), {{}})')
    show(f'{form} | None')
    show(f'None | {form}')
    show(f'{form}.__name__, {form}.__module__')

for text in '''Union[int] ;Union[int, str] == Union[str, int]; Union[int, Union[str, int], None]; Union[1, 2]; Union[()]
hash(Union[int, str]) == hash(Union[str, int]); Union[int, str] == int | str; int | str == Union[str, int]; Union[int, None]; Union[None]
Optional[Optional[int]]; Optional[int | str]; Union[List[int], List[int]]; Union[list[int], list]; Union[T, int][str]; Union[T, int][int]
Union[T, S][int, None]; Union["A", int]; Union["A", "A"]; Optional["X"]; Union[int, ...]; Union[...]; Union[3]; Optional[3]; Optional[1, 2]
Literal[1]; Literal[1, True]; Literal[1, True, 1, 0, False]; Literal["a", b"a", None]; Literal[Literal[1, 2], 3]; Literal[[1]]; Literal[1] == Literal[True]
Literal[1, 2] == Literal[2, 1]; hash(Literal[1, 2]) == hash(Literal[2, 1]); Literal[1][2]; Literal[int]; Literal[()]; Literal[1].__args__; Literal[{}] == Literal[{}]
List[T]; List[T][int]; List[int][str]; List[T][T]; List[T][S][int]; Dict[T, S][int, str]; Dict[T, T][int]; Dict[T, S][int]; Dict[int, str, bool]
Tuple[()]; Tuple[int, ...]; Tuple[...]; Tuple[int, str, ...]; Tuple[T, ...][int]; Tuple[T, S][int, str]; Tuple[Unpack[Ts]][int, str]; Tuple[Unpack[Ts]][()]
Tuple[T, Unpack[Ts]][int]; Tuple[int, Unpack[Ts], str][bool, bytes]; tuple[T, *Ts][int, *tuple[str, ...]]; tuple[*Ts, T][*tuple[str, ...], int]
Callable[[int], str]; Callable[..., str]; Callable[[], None]; Callable[P, T]; Callable[P, T][[int, str], bool]; Callable[P, T][..., int]
Callable[Concatenate[int, P], T]; Callable[Concatenate[int, P], T][[str], bool]; Callable[Concatenate[int, P], T][P2, bool]; Callable[Concatenate[int, P], int][Concatenate[str, P2]]
Callable[[T], T][int]; Callable[int, str]; Callable[int]; Callable[[int], str, bool]; Callable[[int], [str]]; Callable[[T, S], T][int, str]; Callable[["A"], "B"]
Callable[[*Ts], T][int, str, bool]; Callable[[int], str].__args__; Callable[[], str].__args__; Callable[..., str].__args__
collections.abc.Callable[[int], str]; collections.abc.Callable[P, T][[int], str]; collections.abc.Callable[[T], T][int]; collections.abc.Callable[..., T][int]
get_args(Callable[[int, str], bool]); get_args(Callable[..., bool]); get_args(Callable[P, int]); get_args(collections.abc.Callable[[int], str]); get_args(Callable[[], T])
Concatenate[int]; Concatenate[int, str]; Concatenate[int, P]; Concatenate[int, ...]; Concatenate[()]; Concatenate[int, P][[str]]
Annotated[int]; Annotated[int, 1]; Annotated[Annotated[int, 1], 2]; Annotated[T, 1][int]; Annotated[List[T], "x"][int]; Annotated[int, 1] == Annotated[int, 1]
Annotated[int, 1].__metadata__; Annotated[int, 1].__origin__; Annotated[int, {}]; Annotated[int, 1](5); Annotated[*Ts, 1]; Annotated["X", 1]; Annotated[ClassVar[int], 1]
get_origin(Annotated[int, 1]); get_args(Annotated[int, 1, 2]); Annotated[3, 1]; Annotated[int, 1] | None; Annotated[int, 1].real
ClassVar[int]; ClassVar["X"]; ClassVar[ClassVar[int]]; Final[int]; Final[ClassVar[int]]; List[ClassVar[int]]; List[Final[int]]; List[ClassVar]; List[Final]; List[Generic]; List[Generic[T]]
List[Any]; List[NoReturn]; List[Self]; List[Union]; List[Protocol]; List[3]; List[(1, 2)]; List[[int]]; List[None]; List["int"]; List[...]; ClassVar[int][str]; List
Type[int]; Type[T][int]; Type[Union[int, str]]; Type[Any]; Type[int].mro; type[T][int]; Generator[int]; Generator[int, str]; Generator[int, str, bool]; Generator[int, str, bool, int]
AsyncGenerator[int]; Coroutine[int]; Coroutine[int, int, int]; Hashable[int]; Sized[()]; Iterable[int, str]; Mapping[int]; typing.ContextManager[int]; typing.AsyncContextManager[int, bool]; typing.ChainMap[int, str]
G[int]; G[T]; G[int][str]; G[T][int]; G[S][int]; G; G[int, str]; G[()]; G2[int]; G2[int, str]; G2[T, int][str]; G2[T, T][str]; G["X"]; G[None]; G[3]; G[Any]; G[[int]]
GP[int]; GP[[int]]; GP[int, str]; GP[[int, str]]; GP[...]; GP[P2]; GP[P2][int]; GP[[]]; GP[()]; GPT[int, [str]]; GPT[int, str]; GPT[int]; GPT[int, P2][[str]]; GPT[T, P][int, [str, T]]
GV[int]; GV[int, str, bool]; GV[()]; GV[T, Unpack[Ts]][int, str]; GV[int, *tuple[str, ...]]; GV[int, *tuple[str, bool]]; GV[*tuple[int, str]]; GV[int, *Ts][str]; GV[*Ts]
GD[int]; GD[int, str]; GD[()]; GD[int, str, bool]; GD.__parameters__; Generic[T]; Generic[T, T]; Generic[int]; Generic[()]; Generic[T][int]; Generic[T, S]; Protocol[T]; Protocol[int]
Unpack[Ts]; Unpack[int]; Unpack[tuple[int, str]]; Unpack[Tuple[int]]; [*Ts]; [*tuple[int, str]]; [*List[int]]; List[*Ts]; List[*tuple[int]]; List[*tuple[int, str]]; Unpack[Ts][int]
TypeGuard[int]; TypeGuard[T][int]; TypeIs[List[T]][int]; Required[int]; NotRequired[int]; ReadOnly[Required[int]]; Required[int, str]; Required[Required[int]]; Never[int]; Self[int]
get_origin(List[int]); get_origin(list[int]); get_origin(Union[int, str]); get_origin(int | str); get_origin(Literal[1]); get_origin(int); get_origin(Generic); get_origin(Generic[T]); get_origin(P.args); get_origin(G[int]); get_origin(List); get_origin(Callable); get_origin(ClassVar[int]); get_origin(Callable[..., int])
get_args(List[int]); get_args(list[int]); get_args(Dict[int, Tuple[T, int]][str]); get_args(int | None); get_args(Union[int, str]); get_args(int); get_args(Literal[1, 2]); get_args(List); get_args(G[int])
List[int] == List[int]; List[int] == list[int]; List[int] is List[int]; hash(List[int]) == hash(List[int]); List[int] != List[str]; Dict[int, str].__args__; List[T].__parameters__; G[T].__parameters__; Dict[T, List[S]].__parameters__; (int | List[T]).__parameters__
List[int]([1, 2]); List(); Dict[int, str](); Deque[int]([1]); OrderedDict[int, str](a=1); Counter[str]("ab"); DefaultDict[int, list](list); type(G[int]()); G[int]().__orig_class__; Type[int](); Tuple[int](); Set[int](); Iterable[int]()
isinstance([], List); isinstance([], List[int]); issubclass(list, List); issubclass(list, Sequence); issubclass(List, Sequence); isinstance({}, Mapping); isinstance(1, Union[int, str]); issubclass(int, Union[int, str]); isinstance("", Optional[int]); isinstance(1, Callable); isinstance(len, Callable); isinstance(1, List[int]); issubclass(int, Optional[str])
ForwardRef("int"); ForwardRef("int") == ForwardRef("int"); ForwardRef("1 +"); ForwardRef(3); hash(ForwardRef("X")) == hash(ForwardRef("X")); ForwardRef("X", module="m"); List["int"].__args__; ForwardRef("X") | int; int | ForwardRef("X"); ForwardRef("*Ts")
list[T]; list[T][int]; dict[T, S][int, str]; list["T"]; list[T | None][int]; list[Union[T, int]][str]; tuple[T, ...][int]; (T | int)[str]; (list[T] | dict[T, S])[int, str]; list[list[T]][int]; list[G[T]][int]; list[Callable[P, T]][[int], str]; list[int][int]
T | None; T | S; None | T; T | "x"; list[T] | S; List[int] | list[int]; "x" | List[int]; G[int] | None; int | G[T]; Literal[1] | Literal[2]; Any | None; Literal[1] | None; 3 | T; T | 3
List[int].__name__; List[int].__qualname__; List[int].__module__; List.__doc__; Optional[int].__name__; Union[int, str].__name__; Literal[1].__name__; Callable[[int], int].__name__; Any.__name__; G[int].__name__; G[int].__module__; List[int].__origin__; Union[int, str].__origin__; List[int].append; List[int].nothing; Union.__name__; Final.__qualname__
Union[int, str].__reduce__(); List[int].__reduce__(); Callable[[int], str].__reduce__(); Callable[P, str].__reduce__(); Literal[1].__reduce__(); Annotated[int, 1].__reduce__(); Union.__reduce__(); G[int].__reduce__(); List.__reduce__()
cast(int, "x"); typing.assert_type(1, str); typing.TYPE_CHECKING; typing.Text; AnyStr.__constraints__; typing.NoDefault; typing.is_typeddict(int); typing.Any(); type("A", (Any,), {}).__mro__'''.replace('\n', ';').split(';'):
    show(text.strip())

for i in (lambda: [*List], lambda: iter(Union), lambda: iter(Union[int, str]), lambda: list(iter(List[int])), lambda: setattr(List[int], 'x', 1)):
    try:
        print(i())
    except Exception as e:
        print(type(e).__name__, e)
