# stopped by: steps
# any over an endless starmap.
import itertools
any(itertools.starmap(lambda: 0, itertools.repeat(())))
