# stopped by: memory
import itertools
l = []
while True: l.append(itertools.product(range(2), repeat=1000))
