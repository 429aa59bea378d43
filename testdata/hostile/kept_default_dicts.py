# stopped by: memory
import collections
l = []
while True: l.append(collections.defaultdict(list, a=1))
