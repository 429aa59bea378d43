# stopped by: any
# Groups.
import itertools
[list(g) for k, g in itertools.groupby(range(10000000))]
