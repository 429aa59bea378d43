# stopped by: memory
# A product of endless arguments.
import itertools
itertools.product(itertools.count())
