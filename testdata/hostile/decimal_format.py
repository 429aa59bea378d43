# stopped by: any
# A Decimal as text of fixed size.
import decimal
format(decimal.Decimal("1e999999999"), "f")
