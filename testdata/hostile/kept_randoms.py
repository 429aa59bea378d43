# stopped by: memory
import random
l = []
while True: l.append(random.Random(len(l)))
