# stopped by: any
# Powers with a precision beyond use.
import decimal
c = decimal.Context(prec=decimal.MAX_PREC, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
try:
    c.divide(1, 3)
except (MemoryError, decimal.DecimalException):
    pass
c.prec = 20_000
x = decimal.Decimal(3)
while True:
    x = c.multiply(x, x)
    c.power(x, decimal.Decimal("0.3"))
