# stopped by: memory
# A choice of very many.
import random
random.choices([1], k=10**9)
