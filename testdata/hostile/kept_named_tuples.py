# stopped by: memory
import collections
l = []
while True: l.append(collections.namedtuple('N', ['a', 'b'])(1, 2))
