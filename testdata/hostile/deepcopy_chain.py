# stopped by: any
# deepcopy of a chain.
import copy
x = None
for i in range(300000):
    x = [x]
copy.deepcopy(x)
