# stopped by: memory
# Passes endless arguments.
import itertools
print(*itertools.count())
