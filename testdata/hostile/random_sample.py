# stopped by: memory
# A sample of a billion.
import random
random.sample(range(10 ** 12), 10 ** 9)
