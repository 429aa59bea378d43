# stopped by: memory
# A sample of a huge range.
import random
random.sample(range(10**12), k=10**8)
