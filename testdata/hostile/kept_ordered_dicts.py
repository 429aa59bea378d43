# stopped by: memory
import collections
l = []
while True: l.append(collections.OrderedDict.fromkeys(range(10)))
