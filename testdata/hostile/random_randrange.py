# stopped by: any
# Numbers of very many bits.
import random
n = 10**1000000
while True:
    random.randrange(n)
