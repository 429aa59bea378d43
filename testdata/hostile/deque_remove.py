# stopped by: steps
from collections import deque
d = deque(range(500000))
while True:
    d.index(499999)
    d.remove(250000)
    d.append(250000)
    d.count(3)
