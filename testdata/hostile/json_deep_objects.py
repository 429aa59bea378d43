# stopped by: any
import json
json.loads('{"a":' * 100000 + '1' + '}' * 100000)
