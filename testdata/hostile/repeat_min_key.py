# stopped by: steps
# min with a key over an endless iterator.
import itertools
min(itertools.count(), key=lambda x: 0)
