# stopped by: steps
# any over an endless accumulate.
import itertools
any(itertools.accumulate(itertools.repeat(0)))
