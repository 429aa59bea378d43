# stopped by: any
from decimal import Decimal, getcontext
getcontext().prec = 10 ** 6
x = Decimal(1) / 3
while True:
    x.next_plus()
    x.next_minus()
    x.next_toward(5)
