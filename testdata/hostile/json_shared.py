# stopped by: any
# JSON of a small and long structure.
import json
x = []
for i in range(100):
    x = [x, x]
json.dumps(x)
