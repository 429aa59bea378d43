"""enum: flags, boundaries, combinations."""
import enum
from enum import *


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    ZERO = 0


print(list(P), P.__members__, len(P), P)
print(P.R | P.X, repr(P.R | P.X), P.RW, P.R | P.W, (P.R | P.W) is P.RW, P(0), P.ZERO, repr(P(0)), P(7), P(5))
print(~P.R, ~P(0), ~P(7), ~~P.R, P.R ^ P.RW, P.R & P.W, bool(P.R & P.W))
print(P.R in P.RW, P.X in P.RW, P.RW in P.R, P.ZERO in P.R, P.R in P, 3 in P, 64 in P)
print(list(P.RW), list(P(7)), len(P(7)), len(P.R), list(P(0)))
print(P(-1), repr(P(-2)), P(-8))
attempt(P, 8)
attempt(P, 12)
attempt(P, -9)
attempt(P, 'x')
attempt(P, 1.0)
attempt(P, 1.5)
attempt(lambda: P.R | 1)
attempt(lambda: 1 | P.R)
attempt(lambda: P.R in 3)
attempt(lambda: 3 in P.R)
print((P.R | P.X).name, (P.R | P.X).value, P(0).name, P.RW.name)
print(str(P.R | P.X), f'{P.R | P.W}', '%s' % P.RW, hash(P.R) == hash('R'))
print(P.R._flag_mask_, P._singles_mask_, P._all_bits_, P._boundary_, repr(P._boundary_))
print(dir(P.R))


class IF(IntFlag):
    A = 1
    B = 2
    C = 8


print(list(IF), IF.A | IF.B, repr(IF.A | IF.B), IF.A | 4, repr(IF.A | 4), IF(64), repr(IF(64)), IF(0), repr(IF(0)))
print(repr(~IF.A), int(~IF.A), repr(IF(-1)), repr(IF(100)), IF.A + 1, type(IF.A + 1), IF.A | 1, type(1 | IF.A))
print(IF.A == 1, IF.A in IF(3), 4 in IF, repr(IF(7)), list(IF(15)), IF(7).name)
print(f'{IF.A} {IF(3)} {IF(3):x}', str(IF(5)), IF.C.bit_length())
print(repr(IF.A ^ 5), repr(5 & IF.A), repr(IF.A | IF.B & ~IF.B))
attempt(IF, 'x')
attempt(lambda: IF.A | 'x')
attempt(lambda: IF.A | 1.5)


class Strict(IntFlag, boundary=STRICT):
    A = 1
    B = 4


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 4


for C in (Strict, Conform, Eject, Keep):
    print(C, C._boundary_)
    for v in (0, 1, 2, 3, 5, 7, 8, -1, -2, -6, -9):
        attempt(C, v)
    attempt(lambda: ~C.A)
    attempt(lambda: ~C(0))
    attempt(lambda: C.A | C.B)


class Bound(Flag, boundary='nonsense'):
    A = 1


attempt(Bound, 4)


class Rev(Flag):
    C = 4
    A = 1
    B = 2


print(list(Rev), list(Rev(7)), Rev(7), list(Rev(5)))


class Multi(Flag):
    AB = 3
    CD = 12


print(list(Multi), Multi.__members__, Multi(15), repr(Multi.AB | Multi.CD), list(Multi.AB))
attempt(Multi, 1)
attempt(Multi, 7)


class MultiKeep(IntFlag):
    A = 1
    BC = 6


print(repr(MultiKeep(7)), repr(MultiKeep(3)), repr(MultiKeep(9)))


class Neg(IntFlag):
    A = 1
    ALL = -1


print(list(Neg), repr(Neg.ALL), Neg.ALL.value)


def float_flag():
    class C(Flag):
        A = 'x'
        B = auto()


attempt(float_flag)
print(show_flag_values(13) if 'show_flag_values' in globals() else enum.show_flag_values(13))
attempt(enum.show_flag_values, -1)
print(enum.show_flag_values(P.RW), enum.bin(10), enum.bin(~10), enum.bin(5, 8), enum.bin(-5, 8), enum.bin(0))


@global_enum
class G(Enum):
    GA = 1
    GB = 2


print(GA, repr(GB), G, [G.GA])


@global_enum
class GF(IntFlag):
    FA = 1
    FB = 2


print(repr(FA), repr(FA | FB), repr(GF(0)), repr(FA | 8), str(FA))


@global_enum
class GS(Flag):
    SA = 1
    SB = 2


print(repr(SA), repr(SA | SB), repr(GS(0)), str(SA), str(SA | SB), str(GS(0)))
print(repr(FlagBoundary.KEEP), list(FlagBoundary), FlagBoundary('strict'), STRICT)


class WithMethods(Flag):
    A = 1
    B = 2

    @property
    def both(self):
        return self == type(self).A | type(self).B

    def __or__(self, other):
        print('own or')
        return super().__or__(other)


print((WithMethods.A | WithMethods.B).name, WithMethods(3).both)


class NumRepr(Flag, boundary=KEEP):
    _numeric_repr_ = hex
    A = 1


print(repr(NumRepr(0x31)), str(NumRepr(0x31)))


class NoneFlag(Flag):
    A = 1
    B = None


attempt(lambda: NoneFlag.A | NoneFlag.B)
attempt(lambda: ~NoneFlag.B)
x = P.R
x |= P.X
print(x)
x &= P.X
print(x)
x ^= P.W
print(x)
print({P.R: 'r', P.RW: 'rw'}[P.R | P.W], P.R == P(1), P.R != P.W)
attempt(lambda: P.R < P.W)
