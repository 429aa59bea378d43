# stopped by: steps
import json
s = "\u00e9" * 2_000_000 + "1"
d = json.JSONDecoder()
while True:
    d.raw_decode(s, 2_000_000)
