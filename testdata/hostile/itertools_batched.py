# stopped by: refused
# Batches of very many.
import itertools
list(itertools.batched(range(10), 1 << 62))
raise MemoryError
