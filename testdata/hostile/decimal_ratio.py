# stopped by: any
# as_integer_ratio of a large exponent.
import decimal
decimal.Decimal("1e-999999999").as_integer_ratio()
