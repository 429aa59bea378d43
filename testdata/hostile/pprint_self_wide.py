# stopped by: any
import pprint
l = []
for _ in range(60): l = [l, l]
pprint.pformat(l)
