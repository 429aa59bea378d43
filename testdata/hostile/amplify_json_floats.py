# stopped by: any
# JSON of floats in lists.
import json
json.loads("[" + "[1.5]," * 2000000 + "[]]")
