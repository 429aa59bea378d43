# stopped by: any
from fractions import Fraction
Fraction('1e1000000000')
