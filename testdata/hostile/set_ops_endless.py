# stopped by: any
# Sets and endless iterables.
import itertools
for f in (
    lambda: {1}.intersection(itertools.count()),
    lambda: {1}.isdisjoint(itertools.count(2)),
):
    f()
