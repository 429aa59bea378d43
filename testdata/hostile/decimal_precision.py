# stopped by: any
# A quotient of very many digits.
import decimal
c = decimal.getcontext()
c.prec = decimal.MAX_PREC
c.Emax = decimal.MAX_EMAX
c.Emin = decimal.MIN_EMIN
decimal.Decimal(1) / 3
