# stopped by: any
# Chunks without end.
import json
class L(list):
    def __iter__(self):
        while True:
            yield 1
json.dumps(L([1]), indent=1)
