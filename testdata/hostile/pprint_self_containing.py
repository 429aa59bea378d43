# stopped by: any
import pprint
d = {}
d['d'] = [d] * 100000
while True: pprint.pformat(d, width=1); pprint.saferepr(d); pprint.isrecursive(d)
