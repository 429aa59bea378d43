# stopped by: any
from fractions import Fraction
x = Fraction(3, 7)
while True:
    x = x ** -3
