# stopped by: any
import decimal
decimal.getcontext().prec = 200000
decimal.Decimal(2).ln()
decimal.Decimal(2).exp()
