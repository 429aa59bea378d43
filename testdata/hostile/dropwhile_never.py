# stopped by: steps
# dropwhile whose condition always holds.
import itertools
next(itertools.dropwhile(lambda x: True, itertools.count()))
