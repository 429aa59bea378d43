# stopped by: refused
# A tee of very many.
import itertools
itertools.tee([], 10**12)
