# stopped by: any
# JSON of short strings.
import json
json.loads("[" + ",".join('"%x"' % i for i in range(1500000)) + "]")
