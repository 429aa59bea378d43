# stopped by: any
# A wide structure, printed.
import pprint
x = {i: list(range(100)) for i in range(2000)}
while True:
    pprint.pformat(x)
