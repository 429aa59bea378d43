# stopped by: steps
from collections import deque
d = deque(range(500000))
while True:
    d.insert(250000, 1)
    del d[250000]
