# stopped by: steps
import json
b = "[1, 2]".encode("utf-32") + "    ".encode("utf-32-le") * 1_000_000
while True:
    json.loads(b)
