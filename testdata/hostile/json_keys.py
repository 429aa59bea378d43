# stopped by: any
# JSON of very many keys.
import json
d = {str(i): i for i in range(50000)}
while True:
    json.dumps(d, sort_keys=True)
