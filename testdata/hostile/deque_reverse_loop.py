# stopped by: steps
from collections import deque
d = deque(range(500000))
while True:
    d.reverse()
    d.rotate(200001)
    d[250000]
