# stopped by: memory
# A defaultdict of defaultdicts.
import collections
tree = lambda: collections.defaultdict(tree)
t = tree()
i = 0
while True:
    t[i][i][i]
    i += 1
