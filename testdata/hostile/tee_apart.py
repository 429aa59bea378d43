# stopped by: memory
# Two iterators that drift apart.
import itertools
a, b = itertools.tee(itertools.count())
for x in a:
    pass
