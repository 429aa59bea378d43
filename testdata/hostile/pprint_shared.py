# stopped by: any
# A structure that is small and long to print.
import pprint
x = []
for i in range(100):
    x = [x, x]
pprint.pformat(x)
