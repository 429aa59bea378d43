# stopped by: steps
# any over the permutations of 50 things.
import itertools
any(not p for p in itertools.permutations(range(50)))
