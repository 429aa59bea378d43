# stopped by: any
# Exponentials of many digits.
import decimal
decimal.getcontext().prec = 20000
while True:
    decimal.Decimal(2).ln(), decimal.Decimal(2).exp()
