# stopped by: any
# A binomial of very many.
import random
while True:
    random.binomialvariate(10**18, 0.5)
