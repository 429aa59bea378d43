# stopped by: any
# A seed of very many bits.
import random
s = 1 << 100000000
while True:
    random.seed(s)
