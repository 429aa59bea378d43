# stopped by: any
# An OrderedDict that grows.
import collections
d = collections.OrderedDict()
i = 0
while True:
    d[i] = i
    d.move_to_end(i, last=False)
    i += 1
