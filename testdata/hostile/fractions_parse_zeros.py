# stopped by: any
from fractions import Fraction
s = "1/" + "3" * 4000
while True:
    Fraction(s)
    Fraction("0." + "0" * 4000 + "1")
