# stopped by: any
# Integer roots of a large number, without end.
import math
n = 1 << 20_000_000
while True:
    math.isqrt(n)
