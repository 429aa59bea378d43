# stopped by: any
import collections
d = collections.deque(range(10 ** 6))
while True: d.rotate(10 ** 18 + 1); d.insert(500000, 1); d.remove(1); d.index(999999)
