# stopped by: steps
# any over an endless iterator of false things.
import itertools
any(itertools.repeat(0))
