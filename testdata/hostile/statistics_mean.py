# stopped by: any
# The mean of very many.
import statistics
statistics.mean(range(10**10))
