# stopped by: any
# A small text of many small things, and indentation that grows.
import json
x = []
for _ in range(500):
    x = [x, x] if False else [x]
while True:
    json.dumps([x] * 1000, indent=1000)
