# stopped by: any
# JSON that becomes much more than its text.
import json
json.loads("[" + "{}," * 4000000 + "{}]")
