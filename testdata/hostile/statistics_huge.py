# stopped by: any
# The mean of large numbers.
import statistics
while True:
    statistics.variance([10**20000, 1, 3**30000, 0.5])
