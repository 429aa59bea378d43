# stopped by: any
import statistics, itertools
statistics.median(itertools.count())
