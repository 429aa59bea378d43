# Thousands of operations in contexts of all kinds, with the conditions they note.
import decimal
import random
from decimal import Decimal, Context

SEED = 1
N = 2000
random.seed(SEED)
ROUNDS = [decimal.ROUND_UP, decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR, decimal.ROUND_HALF_UP,
          decimal.ROUND_HALF_DOWN, decimal.ROUND_HALF_EVEN, decimal.ROUND_05UP]
UNARY = ['abs', 'plus', 'minus', 'sqrt', 'exp', 'ln', 'log10', 'logb', 'next_plus', 'next_minus', 'normalize', 'to_integral_value',
         'to_integral_exact', 'logical_invert', 'copy_abs', 'copy_negate', 'number_class', 'is_normal', 'is_subnormal', 'to_eng_string', 'to_sci_string']
BINARY = ['add', 'subtract', 'multiply', 'divide', 'divide_int', 'remainder', 'remainder_near', 'divmod', 'compare', 'compare_signal', 'compare_total',
          'compare_total_mag', 'max', 'min', 'max_mag', 'min_mag', 'quantize', 'next_toward', 'same_quantum', 'scaleb', 'shift', 'rotate', 'power',
          'logical_and', 'logical_or', 'logical_xor', 'copy_sign', 'add', 'subtract', 'multiply', 'divide', 'quantize', 'power']


def number():
    k = random.randrange(40)
    if k == 0:
        return Decimal(random.choice(['NaN', '-NaN12', 'sNaN', '-sNaN345', 'Infinity', '-Infinity']))
    if k <= 3:
        return Decimal(random.choice(['0', '-0', '0E+5', '0E-10', '1', '-1', '10', '0.1', '1.0', '1.00', '2', '0.5', '-2', '3']))
    if k <= 6:
        return Decimal(random.randrange(-20, 20))
    if k <= 8:
        return Decimal(''.join(random.choice('01') for _ in range(random.randrange(1, 12))))
    n = random.randrange(1, 25)
    s = ''.join(random.choice('0123456789') if random.random() < .8 else random.choice('059') for _ in range(n))
    e = random.randrange(-12, 12) if random.random() < .85 else random.randrange(-40, 40)
    return Decimal(f"{random.choice(['', '-'])}{s}E{e}")


def context():
    k = random.randrange(4)
    if k == 0:
        return Context(prec=random.randrange(1, 40), rounding=random.choice(ROUNDS), traps=[])
    if k == 1:
        return Context(prec=random.randrange(1, 20), rounding=random.choice(ROUNDS), Emin=-random.randrange(0, 40), Emax=random.randrange(0, 40), clamp=random.randrange(2), capitals=random.randrange(2), traps=[])
    if k == 2:
        return Context(prec=28, traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow])
    return Context(prec=random.randrange(1, 12), rounding=random.choice(ROUNDS), traps=[])


for i in range(N):
    c = context()
    a, b, d = number(), number(), number()
    k = random.randrange(10)
    if k < 3:
        op, args = random.choice(UNARY), (a,)
        if op == 'exp' and a.is_finite() and a.adjusted() > 5:
            continue
    elif k < 9:
        op, args = random.choice(BINARY), (a, b)
        if op == 'power' and a.is_finite() and b.is_finite() and b.adjusted() > 3:
            continue
    else:
        op, args = random.choice([('fma', (a, b, d)), ('power', (a, b, d)), ('fma', (a, b, d))])
    try:
        r = getattr(c, op)(*args)
    except Exception as e:
        r = f'{type(e).__name__}: {e}'
    print(i, op, *args, '->', r if not isinstance(r, Decimal) else str(r), c.flags and [s.__name__ for s, v in c.flags.items() if v], c.prec, c.rounding, c.Emin, c.Emax, c.clamp)
