# stopped by: depth
# Very deep JSON.
import json
json.loads("[" * 1_000_000 + "]" * 1_000_000)
