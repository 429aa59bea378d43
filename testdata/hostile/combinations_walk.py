# stopped by: steps
# all over the combinations of 25 out of 50.
import itertools
all(itertools.combinations(range(50), 25))
