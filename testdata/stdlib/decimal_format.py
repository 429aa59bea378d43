# Formats of Decimals: every type with all flags, for numbers of all sizes.
import random
from decimal import Decimal, getcontext, localcontext, ROUND_UP, Context

random.seed(5)
numbers = [Decimal(s) for s in ['0', '-0', '1', '-1', '1.5', '0.05', '123456789.987654321', '-1234.5', '1E+10', '1E-10', '0E+5', '0E-5', '-0.0001', '9.9999', '0.5', '2.5',
                                '1E+100', '123E-20', '100', '1000000', '0.00', '0E+2', 'NaN', '-Infinity', 'sNaN', 'NaN123', '999.99', '12345']]
for d in numbers:
    print(d, [format(d, t) for t in ['', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', '.0e', '.3e', '.0f', '.2f', '.10f', '.1g', '.3g', '.10g', '.0%', '.2%', '.2', '.0', ',', ',.2f', '012,.1f', 'z.0f', '+', ' ', '<20', '^20.3e', '=+20', '*>12.2f', '020', '+020.2e', 'z.1f', ',.3%', 'x<+12,g']])
for i in range(1500):
    spec = random.choice(['', '*<', '>', '_^', '=', '0=']) + random.choice(['', '+', '-', ' ']) + random.choice(['', '', 'z'])
    spec += random.choice(['', '', '0'] if not any(c in spec for c in '<>^=') else ['']) + random.choice(['', str(random.randrange(1, 30))]) + random.choice(['', '', ',']) + random.choice(['', '.' + str(random.randrange(0, 12))]) + random.choice(['', 'e', 'E', 'f', 'F', 'g', 'G', '%'])
    d = Decimal(random.randrange(-10**random.randrange(1, 20), 10**random.randrange(1, 20))).scaleb(random.randrange(-15, 8))
    try:
        r = format(d, spec)
    except ValueError as e:
        r = e
    print(repr(spec), d, repr(r))
for bad in ['x', '.', '1.', ',,', '_', 'ff', '10.5.2', '<0010', 'b', 'zz', '.2x', ',n']:
    try:
        print(format(Decimal('1234.5'), bad))
    except ValueError as e:
        print(repr(bad), e)
with localcontext(rounding=ROUND_UP):
    print(format(Decimal('1.01'), '.1f'), round(Decimal('1.01'), 1))
print(f"{Decimal('3.14159'):.2f} {Decimal(10):>{8}} {Decimal('1e-7')!s} {Decimal('1e-7')!r}", '%s %r %d %.2f %g' % (Decimal('1.5'), Decimal('1.5'), Decimal('1.9'), Decimal('1.005'), Decimal('1e10')))
