# stopped by: steps
import json
def spin(x):
    while True:
        pass
json.loads("[1.5, NaN]", parse_constant=spin, parse_float=lambda x: 1)
