# stopped by: any
import statistics
statistics.NormalDist().samples(10 ** 9, seed=1)
