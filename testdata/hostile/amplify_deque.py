# stopped by: any
# A deque of lists.
import collections
collections.deque([i] for i in range(10000000))
