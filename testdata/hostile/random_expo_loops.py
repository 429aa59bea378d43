# stopped by: any
import random
r = random.Random(1)
while True: r.sample(range(10 ** 12), 10 ** 5); r.betavariate(1e-9, 1e-9); r.gammavariate(1e-3, 1)
