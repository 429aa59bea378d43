# stopped by: steps
import json
class K(str):
    def __lt__(self, o):
        while True:
            pass
json.dumps({K("a"): 1, K("b"): 2}, sort_keys=True)
