# stopped by: any
import collections
c = collections.Counter(range(200000))
while True: c = c + c; c - collections.Counter(range(100000)); c.most_common(3)
