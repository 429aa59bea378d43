# stopped by: any
# A Decimal with very many places.
import decimal
format(decimal.Decimal(1), ".9999999999f")
