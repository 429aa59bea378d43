# stopped by: any
from decimal import Decimal
x, y = Decimal("1" * 500000), Decimal("1" * 500000 + ".0")
while True:
    x.compare_total(y)
    x.compare(y)
    x == y
    x.same_quantum(y)
