# stopped by: memory
# A terabyte of random bytes.
import random
random.randbytes(10 ** 12)
