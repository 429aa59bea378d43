# stopped by: any
from fractions import Fraction
from decimal import Decimal
while True:
    Fraction(Decimal("1e100000"))
    Fraction(Decimal("1e-100000"))
