# stopped by: any
# A copy of cycles that hold one another.
import copy
nodes = [[] for _ in range(200_000)]
for i, n in enumerate(nodes):
    n += [nodes[i - 1], nodes, n]
while True:
    try:
        copy.deepcopy(nodes)
    except RecursionError:
        pass
