# stopped by: any
# JSON with a large indent.
import json
json.dumps([[1]] * 100, indent=10**9)
