# stopped by: any
from decimal import Decimal, getcontext
getcontext().prec = 10 ** 5
x = Decimal("1" * 90000)
while True:
    x.logical_xor(x)
    x.logical_invert()
    x.rotate(77)
    x.shift(-77)
