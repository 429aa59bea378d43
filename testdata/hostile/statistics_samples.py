# stopped by: any
# As many samples as one can ask for.
import statistics
statistics.NormalDist().samples(10**12)
