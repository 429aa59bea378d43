# stopped by: steps
# A loop over zip_longest of endless iterators.
import itertools
for pair in itertools.zip_longest(itertools.count(), []):
    pass
