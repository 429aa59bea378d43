# stopped by: any
# Choices with weights.
import random
random.choices([1, 2], weights=[1, 2], k=10**10)
