# stopped by: any
# The remainder of far exponents.
import decimal
decimal.getcontext().prec = 10**9
decimal.Decimal("1e900000000") % 7
