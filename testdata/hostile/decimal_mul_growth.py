# stopped by: any
# Products that double.
import decimal
decimal.getcontext().prec = decimal.MAX_PREC
d = decimal.Decimal(3)
while True:
    d = d * d
