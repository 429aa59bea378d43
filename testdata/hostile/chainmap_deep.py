# stopped by: any
# ChainMaps in ChainMaps.
import collections
m = collections.ChainMap({})
for _ in range(3000):
    m = m.new_child()
while True:
    len(m)
