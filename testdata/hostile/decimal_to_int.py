# stopped by: any
# The int of a Decimal with a large exponent.
import decimal
int(decimal.Decimal("1e999999999999"))
