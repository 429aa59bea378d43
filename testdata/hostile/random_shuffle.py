# stopped by: any
# Shuffles of much.
import random
l = list(range(300000))
while True:
    random.shuffle(l)
