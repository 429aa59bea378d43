# stopped by: any
# JSON without end.
import json
s = json.dumps([{"a": list(range(100))} for _ in range(1000)])
while True:
    json.loads(s)
