# stopped by: any
# Keys that never differ.
import itertools
for k, g in itertools.groupby(itertools.count(), lambda x: 0):
    for x in g:
        pass
