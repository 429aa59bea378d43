# stopped by: memory
# deepcopy of lists that share their items.
import copy
l = [0] * 10
while True:
    l = copy.deepcopy([l, l[:], [0] * 1000])
    l.append(copy.deepcopy(l))
