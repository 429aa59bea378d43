# stopped by: any
# Data that is copied.
import statistics
statistics.median([float(i) for i in range(1500000)])
