class X:
    def __init__(self, n): self.n = n
    def __index__(self): print('index', self.n); return self.n
class F:
    def __float__(self): print('float'); return 1.5
class C:
    def __complex__(self): print('complex'); return 2j
import itertools
vals = X(1), F(), C(), 1, 2j, 'a', (1, 2), None, 1.5, True
for a, b in itertools.product(vals, vals):
    try: print(type(a).__name__, type(b).__name__, complex(a, b))
    except Exception as e: print(type(a).__name__, type(b).__name__, type(e).__name__, e)
for b in vals:
    try: print(type(b).__name__, complex(imag=b), complex(b))
    except Exception as e: print(type(b).__name__, type(e).__name__, e)
