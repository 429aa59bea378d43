# stopped by: any
# A default that never ends.
import json
json.dumps(object(), default=lambda o: [o])
