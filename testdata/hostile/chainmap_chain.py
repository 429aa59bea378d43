# stopped by: any
# Maps of maps.
import collections
m = {}
for i in range(100000):
    m = collections.ChainMap(m)
m.get(1)
