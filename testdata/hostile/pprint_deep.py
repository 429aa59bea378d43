# stopped by: any
# A deep structure, printed.
import pprint
x = []
for i in range(100000):
    x = [x]
pprint.pformat(x)
