# stopped by: any
# A hook that grows.
import json
json.loads("[" * 900 + "]" * 900, object_hook=lambda d: d)
while True:
    json.loads('{"a": {"a": {"a": 1}}}' , object_pairs_hook=lambda p: p * 100)
