# stopped by: any
# A Decimal of a long text.
import decimal
s = "1" * 5000000
while True:
    decimal.Decimal(s)
