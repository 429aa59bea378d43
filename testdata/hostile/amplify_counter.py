# stopped by: any
# A counter of lists.
import collections
collections.Counter((i,) for i in range(10000000))
