# stopped by: depth
import json
l = []
for i in range(100000):
    l = [l]
json.dumps(l, indent=1)
