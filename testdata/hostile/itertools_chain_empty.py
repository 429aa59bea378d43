# stopped by: any
# Chains of nothing.
import itertools
next(itertools.chain.from_iterable(itertools.repeat(())))
