# stopped by: any
# A sample of very many.
import random
random.sample([1, 2], k=10**9, counts=[10**9, 10**9])
