# stopped by: any
# A state that is too long, and seeds that are.
import random
r = random.Random()
while True:
    try:
        r.setstate((3, tuple(range(10**6)), None))
    except (ValueError, TypeError):
        pass
    r.seed("x" * 10**6)
    r.seed(b"x" * 10**6)
