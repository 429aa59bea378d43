# stopped by: memory
# A list of an endless enumeration.
import itertools
list(enumerate(itertools.repeat("x")))
