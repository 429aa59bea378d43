# stopped by: any
# gcd of large numbers, without end.
import math
a = (1 << 4_000_000) - 1
b = (1 << 3_999_999) - 3
while True:
    math.gcd(a, b)
