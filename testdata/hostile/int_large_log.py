# stopped by: steps
import math
x = (1 << 100_000_000) - 1
while True:
    math.log(x)
    math.log2(x)
    math.log10(x)
