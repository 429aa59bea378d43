# stopped by: depth
# JSON of a very deep list.
import json
l = []
for _ in range(100_000):
    l = [l]
json.dumps(l)
