# stopped by: refused
# JSON of a list that contains itself.
import json
l = []
l.append(l)
json.dumps(l)
