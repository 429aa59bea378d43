# stopped by: any
from decimal import Decimal, getcontext, MAX_EMAX, MIN_EMIN, MAX_PREC
c = getcontext()
c.Emax, c.Emin, c.prec = MAX_EMAX, MIN_EMIN, 10 ** 7
x = Decimal(1).scaleb(10 ** 7)
while True:
    x + 1
    x - Decimal("1e-5")
    x // 7
