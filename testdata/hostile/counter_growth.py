# stopped by: memory
# Counts ever new things.
import collections, itertools
collections.Counter(itertools.count())
