# stopped by: any
import json
s = '"' + '\\u0041' * 1000000 + '"'
while True: json.loads(s); json.dumps('\u1234' * 1000000)
