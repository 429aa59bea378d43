# stopped by: memory
# A random number of 10 ** 12 bits.
import random
random.getrandbits(10 ** 12)
