# stopped by: steps
from decimal import Decimal
t = (0, (1,) * 500000, 0)
while True:
    Decimal(t).as_tuple()
