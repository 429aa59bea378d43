# stopped by: any
import copy
x = [[i] for i in range(20000)]
while True: copy.deepcopy(x)
