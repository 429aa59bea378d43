# stopped by: memory
import collections
l = []
while True: l.append(collections.deque(range(10), 20))
