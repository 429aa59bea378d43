# stopped by: memory
# A deque a billion times.
import collections
collections.deque([1]) * 10 ** 9
