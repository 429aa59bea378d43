# stopped by: any
import decimal
while True:
    hash(decimal.Decimal('1e999999999999999'))
    decimal.Decimal('1e-999999').as_integer_ratio()
