# stopped by: any
from decimal import Decimal, getcontext
getcontext().prec = 10 ** 6
x = Decimal("1" + "0" * 900000)
while True:
    x.normalize()
    x.to_eng_string()
