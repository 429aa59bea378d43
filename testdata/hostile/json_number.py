# stopped by: refused
# A JSON number with more digits than allowed.
import json
json.loads("1" * 1_000_000)
