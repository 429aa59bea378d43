# stopped by: memory
# A billion choices.
import random
random.choices([1, 2], k=10 ** 9)
