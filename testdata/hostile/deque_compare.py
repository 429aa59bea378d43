# stopped by: steps
from collections import deque
a, b = deque(range(300000)), deque(range(300000))
while True:
    a == b
    a < b
    a.copy()
