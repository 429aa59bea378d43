# stopped by: any
# quantize with much precision.
import decimal
decimal.getcontext().prec = 10**9
decimal.Decimal(1).quantize(decimal.Decimal("1e-900000000"))
