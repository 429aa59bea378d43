# stopped by: any
# The hash of a Decimal with a large exponent.
import decimal
hash(decimal.Decimal("1e999999999999999999")), hash(decimal.Decimal("-1e-999999999999999999"))
decimal.Decimal("1e999999999999") == 1, decimal.Decimal("1e999999999999") < 5
int(decimal.Decimal("1e999999999999999"))
