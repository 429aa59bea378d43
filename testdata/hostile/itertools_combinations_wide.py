# stopped by: any
import itertools
for c in itertools.combinations(range(100000), 99990): pass
