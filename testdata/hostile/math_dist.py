# stopped by: any
# Distances of very many.
import math
p = [1.0] * 3000000
while True:
    math.dist(p, p)
