# stopped by: any
# Shuffles without end.
import random
l = list(range(100_000))
while True:
    random.shuffle(l)
