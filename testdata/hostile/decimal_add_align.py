# stopped by: any
# A sum that aligns far exponents.
import decimal
c = decimal.getcontext()
c.prec = 10**9
c.Emax = 10**9
c.Emin = -10**9
decimal.Decimal("1e500000000") + decimal.Decimal("1e-400000000")
