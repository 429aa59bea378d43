# stopped by: any
# The mean of numbers without an end.
import statistics, itertools
while True:
    statistics.fmean(itertools.count())
