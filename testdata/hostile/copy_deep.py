# stopped by: depth
# deepcopy of a very deep list.
import copy
l = []
for _ in range(100_000):
    l = [l]
copy.deepcopy(l)
