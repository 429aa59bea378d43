# stopped by: steps
# A membership test in an endless iterator.
import itertools
-1 in itertools.count()
