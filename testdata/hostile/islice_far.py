# stopped by: steps
# islice that skips 10 ** 15 items.
import itertools
next(itertools.islice(itertools.count(), 10 ** 15, None))
