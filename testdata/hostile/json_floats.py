# stopped by: any
# JSON numbers.
import json
while True:
    json.loads("[" + "1e400," * 100000 + "1]")
