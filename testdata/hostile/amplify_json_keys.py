# stopped by: any
# JSON of keys.
import json
json.loads("[" + '{"a":1},' * 2000000 + "{}]")
