# stopped by: any
# lcm of ever more numbers.
import math
x = 1
i = 1
while True:
    x = math.lcm(x, i * i + 1)
    i += 1
