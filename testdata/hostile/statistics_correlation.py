# stopped by: any
# Long columns, and an endless one.
import itertools
import statistics
a = list(range(200_000))
for f in lambda: statistics.correlation(a, a, method="ranked"), lambda: statistics.linear_regression(a, a), lambda: statistics.covariance(a, a):
    f()
statistics.fmean(itertools.count(), weights=itertools.count())
