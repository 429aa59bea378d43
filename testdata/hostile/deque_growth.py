# stopped by: memory
# A deque that grows for ever.
import collections
d = collections.deque()
while True:
    d.append("x" * 10)
