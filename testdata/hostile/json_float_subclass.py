# stopped by: any
import json
class F(float):
    def __repr__(self):
        return "1" * 100_000_000
class I(int):
    def __repr__(self):
        return "1" * 100_000_000
while True:
    json.dumps([F(1.5), I(3)] * 1000)
