# stopped by: any
# A root of very many digits.
import decimal
decimal.getcontext().prec = 10**7
decimal.Decimal(2).sqrt()
