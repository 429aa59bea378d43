# Functions of complex numbers, special values included.
import cmath
import math
from cmath import inf, nan


def t(f, *a, **k):
    try:
        print(f.__name__, a, f(*a, **k))
    except Exception as e:
        print(f.__name__, a, type(e).__name__, e)


fs = [cmath.acos, cmath.acosh, cmath.asin, cmath.asinh, cmath.atan, cmath.atanh, cmath.cos, cmath.cosh, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.sinh, cmath.sqrt, cmath.tan, cmath.tanh]
vals = [complex(a, b) for a in (-inf, -2.0, -0.0, 0.0, 0.5, 2.0, inf, nan) for b in (-inf, -1.5, -0.0, 0.0, 2.0, inf, nan)]
for z in vals:
    for f in fs:
        t(f, z)
    print(z, cmath.phase(z), cmath.isfinite(z), cmath.isinf(z), cmath.isnan(z), cmath.polar(z))
for f in fs:
    for x in [1, 5, True, 'a', None, 1e-320 + 0j]:
        t(f, x)
t(cmath.exp, 1000)
t(cmath.cosh, 710.5 + 1j)
t(cmath.cosh, 1e4)
t(cmath.log, 0)
t(cmath.log, 8, 2)
t(cmath.log, 8, 1)
t(cmath.log, 1j, 2 + 1j)
t(cmath.atanh, 1)
t(cmath.log, 5, 0)
for r, p in [(1, 0), (2, 1.5), (-1, 3), (inf, 1), (inf, 0), (1, inf), (0, inf), (0, nan), (nan, 0), (nan, 1), (1, nan)]:
    t(cmath.rect, r, p)
t(cmath.isclose, 1, 1 + 1e-10j)
t(cmath.isclose, 1, 1 + 1e-3j)
t(cmath.isclose, 1, 1 + 1e-3j, abs_tol=.01)
t(cmath.isclose, 1, 2, rel_tol=-1)
t(cmath.isclose, inf, inf)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)


class C:
    def __complex__(self):
        return 3 + 4j


print(cmath.sqrt(C()), cmath.polar(C()))
