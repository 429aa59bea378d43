# stopped by: any
# Tees without end.
import itertools
kept = []
while True:
    kept.extend(itertools.tee([1, 2, 3], 100))
