# stopped by: any
import collections
c = collections.ChainMap()
for _ in range(20000): c = c.new_child()
while True: c.get('missing'); len(c)
