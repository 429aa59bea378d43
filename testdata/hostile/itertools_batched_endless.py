# stopped by: any
# A batch that never ends.
import itertools
next(itertools.batched(itertools.repeat(1), 10**15))
