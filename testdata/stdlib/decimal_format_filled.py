from decimal import Decimal as D
import itertools
for v in 'NaN', '-sNaN5', '-Infinity', '123.456', '-0E+3', '1E-8', '0.00':
    for s in '0=5', '0=+9.0f', '09', '0>9', '0=9,', '09,.2f', '0=12,', '<09', '0<9', '=9', '0=1', 'z9.1f', '0=z9.1f', '+09', ' 0=9', '=09', '09%', '0=9e', '012g', 'x=9,.1f', '0=20n', '020n', '.0', '0=020', '*^020', ',', '_', '0=,':
        try: print(v, s, repr(format(D(v), s)))
        except Exception as e: print(v, s, type(e).__name__, e)
