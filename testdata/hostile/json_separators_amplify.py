# stopped by: memory
import json
json.dumps([1] * 1_000_000, separators=("," * 1000, ":"))
