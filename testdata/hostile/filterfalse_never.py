# stopped by: steps
# next of filterfalse that lets nothing through.
import itertools
next(itertools.filterfalse(None, itertools.repeat(1)))
