# stopped by: memory
# The elements of a counter with a huge count.
import collections
list(collections.Counter(a=10 ** 12).elements())
