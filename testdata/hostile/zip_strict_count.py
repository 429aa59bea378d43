# stopped by: memory
# A list of an endless zip.
import itertools
list(zip(itertools.count(), itertools.count()))
