# stopped by: any
# Ever new named tuples.
import collections
l = []
while True:
    l.append(collections.namedtuple("P", "x y z"))
