# stopped by: any
# Timings without end.
import timeit
timeit.timeit("pass", number=10**15)
