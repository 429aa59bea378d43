# Contexts, signals, conversions and comparison of decimals.
from decimal import *
import decimal
from decimal import Decimal as D


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


with localcontext() as c:
    c.prec = 5
    print(D(1) / 3, c is getcontext())
    with localcontext(Context(prec=3)) as c2:
        print(D(1) / 3, c2)
    print(D(2) / 3)
print(D(1) / 3)
with localcontext(prec=10, rounding=ROUND_DOWN, traps=[Inexact]) as c:
    t(lambda: D(1) / 3)
    t(lambda: D(1) / 4)
    print(c.flags[Inexact], c)
c = Context(traps=[])
for s in ['abc', '', '1e', '.', '1..2', '--1', '1 2', 'nan', 'NAN12', 'snan', 'infinit', '-inf', '+1.', '.5', '1_0', '\u0661\u0662', '0x1', '1e5', '1E-5', ' 1 ', '\n2\t', 'Infinity', '1e+', '١٢.٣']:
    print(ascii(s), end=' ')
    t(D, s)
    t(c.create_decimal, s)
    t(D, s, c)
print(c)
c.clear_flags()
print(c.flags == dict(c.flags), list(c.flags)[:2], len(c.flags), Inexact in c.flags, 5 in c.flags, c.flags.copy()[Inexact], sorted(k.__name__ for k in c.traps.keys()))
c.traps[Inexact] = True
t(c.divide, 1, 3)
c.traps[Inexact] = 0
t(c.divide, 1, 3)
print(c.flags)
t(c.flags.__delitem__, Inexact)
getcontext().clear_flags()
D(1) / 3
print(getcontext().flags[Inexact], getcontext().flags[Rounded], getcontext().flags[Overflow])
for v in [0, 1, -5, 10**30, True, 1.5, 0.1, float('inf'), float('nan'), -0.0, (1, (1, 2, 3), -2), [0, (0, 0, 1), 5], (0, (), 0), (0, (1,), 'F'), (1, (9,), 'n'), 'x', None, [], (1, 2), (0, (10,), 0), (0, 5, 0), (0, (1,), 'x'), D('1.50'), {}, 1j]:
    t(D, v)
vals = [D('1'), D('1.0'), D('-2'), D('NaN'), D('Infinity'), D('0'), D('-0'), D('1E+3'), D('0.1')]
others = [1, 1.0, -2, 0, 0.1, 1000, True, float('nan'), float('inf'), 1 + 0j, 'a', None]
for v in vals:
    for o in vals + others:
        r = []
        for op in ['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__']:
            try:
                r.append(getattr(v, op)(o))
            except Exception as e:
                r.append(type(e).__name__)
        print(v, o, r)
print(hash(D('1.0')) == hash(1), hash(D('0.5')) == hash(.5), hash(D(10**20)) == hash(10**20), hash(D('-0')) == hash(0), hash(D('-1')), hash(D('1e50')) == hash(10**50), {D('1.0'): 1}[1])
print(sorted([D(3), D('1.5'), 2, 0.5]), max(D(1), 2), min(D('0.1'), 0.05), sum([D('0.1')] * 3), D('0.1') + D('0.2') == D('0.3'))
for s in ['1.5', '-1.5', '2.5', '0', '1e5', '123.456', '-0.0', '1e-5', '12345678901234567890.5']:
    d = D(s)
    print(int(d), float(d), round(d), round(d, 2), round(d, -1), d.__trunc__(), d.__floor__(), d.__ceil__(), d.as_tuple(), d.as_integer_ratio(), d.adjusted(), bool(d), complex(d), abs(d), +d, -d, d.to_eng_string(), d.normalize(), divmod(d, 2), d // 3, d % 3, 2 ** D(3), D(3) - 1, 1 - D(3), 7 // D(2), 7 % D(2), divmod(7, D(2)), pow(2, D(3)))
for f in [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]:
    print(f, [str(D(x).quantize(D('1'), rounding=f)) for x in ['1.5', '-1.5', '2.5', '1.4', '1.6', '-1.4', '0.5', '10.1', '5.01', '-5.01']], D('1.25').quantize(D('.1'), f), D('7.5').to_integral_value(f), D('7.5').to_integral_exact(rounding=f))
getcontext().prec = 50
print(D(2).sqrt(), D(2).ln(), D(2).exp(), D(2).log10(), D(1) / 7, D(2) ** D('0.1'))
getcontext().prec = 200
print(D(2).sqrt(), D(3).ln(), D(1).exp(), D(7).log10())
getcontext().prec = 28
setcontext(Context(prec=6, Emin=-10, Emax=10, traps=[]))
for e in ['1e10', '9.999999e10', '1e11', '1e-10', '1e-15', '1e-16', '1.23456789e-12', '-1e11', 'snan']:
    d = +D(e)
    print(e, d, d.is_normal(), d.is_subnormal(), d.number_class(), getcontext().flags)
    getcontext().clear_flags()
setcontext(DefaultContext)


class Money(Decimal):
    def __str__(self):
        return '$' + super().__str__()

    @property
    def cents(self):
        return int(self * 100)


m = Money('1.25')
print(m, repr(m), m.cents, type(m + 1), type(m.copy_abs()), m == D('1.25'), isinstance(m, Decimal), Money(D('2')), Money.from_float(0.5), m.__reduce__())
import operator
for op in [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, operator.lt]:
    for o in [1.5, 'a', None, 1j]:
        try:
            print(op(D(1), o))
        except TypeError as e:
            print(e)
setcontext(Context(traps=[FloatOperation]))
t(D, 1.5)
t(lambda: D(1) < 1.5)
t(lambda: D(1) == 1.5)
t(D.from_float, 1.5)
setcontext(Context())
t(lambda: D('1e999999') * 10)
t(lambda: D('1e-999999') / 10**40)
t(lambda: D(5).quantize(D('1e-30')))
for name in ['prec', 'Emin', 'Emax', 'rounding', 'capitals', 'clamp', 'flags', 'traps']:
    for v in [-1, 0, 5, 10**20, 'x', None, 1.5]:
        c = Context()
        try:
            setattr(c, name, v)
            print(name, v, getattr(c, name))
        except Exception as e:
            print(name, v, type(e).__name__, e)
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(FloatOperation, TypeError), issubclass(Overflow, Inexact))
