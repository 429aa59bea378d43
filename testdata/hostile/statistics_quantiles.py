# stopped by: any
# Quantiles of very many.
import statistics
statistics.quantiles([1, 2, 3], n=10**10)
