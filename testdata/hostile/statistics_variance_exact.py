# stopped by: any
import statistics, fractions
l = [fractions.Fraction(1, p) for p in range(1, 20000)]
statistics.variance(l)
statistics.pvariance(l)
