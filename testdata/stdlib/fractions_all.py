# Fractions: construction, arithmetic, comparison, formats; the tower of numbers.
import math
import numbers
import random
from decimal import Decimal
from fractions import Fraction as F


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


for a in ['3/4', ' -3/4 ', '1.5', '-.5', '2e3', '2.5E-3', '1_000/3', '0', '7', '+7/14', '3 / 4', '1/0', '', 'a', '1/2/3', '1.', '1e', '--1', '1/-2', '1_/2', '\u0663/4', '1.5/2', 'inf']:
    print(ascii(a), end=' ')
    t(F, a)
for a in [(), (5,), (6, 4), (-6, 4), (6, -4), (0, 5), (5, 0), (1.5,), (0.1,), (float('nan'),), (float('inf'),), (F(1, 2),), (F(1, 2), F(3, 4)), (F(1, 2), 3), (1.5, 2), ('1', 2), (None,), (1j,), (Decimal('1.25'),), (Decimal('NaN'),), (True,), ([],)]:
    print(a, end=' ')
    t(F, *a)
random.seed(11)
vals = [F(random.randrange(-50, 50), random.randrange(1, 40)) for _ in range(25)] + [F(0), F(1), F(10**30, 7)]
for i, a in enumerate(vals):
    b = vals[(i * 7 + 3) % len(vals)]
    print(a, b, a + b, a - b, a * b, b and a / b, b and a // b, b and a % b, b and divmod(a, b), a ** 2, a and a ** -3, a < b, a <= b, a == b, a > b, a >= b, -a, +a, abs(a), bool(a))
    print(a + 1, 2 - a, a * 3, a / 5, a // 2, 7 % (a or 1), a + 0.5, 1.5 * a, a + 1j, a == 0.5, a < 0.3, int(a), float(a), round(a), round(a, 2), round(a, -1), math.floor(a), math.ceil(a), math.trunc(a), repr(a), a.as_integer_ratio(), a.is_integer(), a.limit_denominator(10), hash(a) == hash(F(a)), complex(a))
    print([format(a, s) for s in ['', '>20', '<20', '^20', '=+20', '*^15', '#', ',', '_', '+', ' ', '.3f', '.0f', 'e', '.4e', 'g', '.3g', '%', '.1%', '010.2f', ',.2f', '+.3E', '#.3g', 'z.1f', '015,.3f', '_.2f', '<15.2f', 'G']])
for s in ['x', '.3', 'd', '<010.2f', '10.2', 'ff', 'n', '{}']:
    t(format, F(1, 3), s)
print(F(1, 2) ** F(1, 2), F(4, 9) ** 0.5, F(-1) ** F(1, 2), 2 ** F(1, 2), 2 ** F(3), F(2) ** F(-2), 0.5 ** F(2), 2.0 ** F(1, 2), F(0) ** 0)
t(lambda: F(0) ** -1)
t(lambda: F(1) / 0)
t(lambda: F(1) // 0)
t(lambda: F(1) % 0)
t(lambda: F(1) + 'a')
t(lambda: F(1) < 'a')
t(lambda: F(1) < 1j)
t(lambda: F(1) + Decimal(1))
t(F.from_float, 0.1)
t(F.from_float, 3)
t(F.from_float, 'a')
t(F.from_decimal, Decimal('0.1'))
t(F.from_decimal, 5)
t(F.from_decimal, 1.5)
t(F('3.1415926535').limit_denominator, 0)
print(F(math.pi).limit_denominator(1000), F('3.1415926535897932').limit_denominator(), F(4321, 8765).limit_denominator(10000))
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1)), F(1, 2) == Decimal('0.5'), Decimal('0.5') == F(1, 2), Decimal(1) < F(3, 2), F(1, 3) == 1 / 3, F(1, 2) == 0.5 + 0j, F(1) == float('nan'), F(1) < float('inf'))
print(sum([F(1, 2), F(1, 3), F(1, 6)]), max(F(1, 2), 0.6), sorted([F(1, 2), 0.3, 1, F(2, 3)]), {F(1, 2): 'x'}[0.5])
print(F(3, 4).numerator, F(3, 4).denominator, F(1).real, F(1).imag, F(1, 2).conjugate(), F(3, 4).__reduce__())
t(setattr, F(1), 'numerator', 2)


class Sub(F):
    pass


print(repr(Sub(1, 2)), type(Sub(1, 2) + 1), type(+Sub(1)), Sub(1, 2) == F(1, 2))
for x in [1, True, 1.5, 1j, F(1, 2), Decimal(1), 'a']:
    print(x, [isinstance(x, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
t(numbers.Complex)
t(numbers.Integral)
print(numbers.__all__, [c.__mro__ for c in (numbers.Integral,)], sorted(numbers.Rational.__abstractmethods__))


class MyInt(numbers.Integral):
    def __init__(self, v):
        self.v = v

    def __int__(self):
        return self.v


for n in numbers.Integral.__abstractmethods__ - {'__int__'}:
    setattr(MyInt, n, lambda self, *a: MyInt(self.v))
t(MyInt, 3)
