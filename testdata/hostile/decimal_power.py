# stopped by: any
# A power of very many digits.
import decimal
c = decimal.getcontext()
c.prec = 10**7
decimal.Decimal(7) ** 10**7
