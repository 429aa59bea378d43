# stopped by: any
# A fraction whose parts grow and grow.
from fractions import Fraction
x = Fraction(1, 3)
while True:
    x = x + 1 / (x * x + Fraction(1, 7))
    x.limit_denominator(10**50)
