# stopped by: any
import decimal
decimal.getcontext().prec = 10 ** 9
decimal.getcontext().Emax = decimal.MAX_EMAX
decimal.Decimal(10) ** 10 ** 9 + 1
decimal.Decimal(1) / 3
