# stopped by: memory
import collections
l = []
while True: l.append(collections.ChainMap({}, {}))
