# stopped by: any
# Densities without end.
import statistics
f = statistics.kde(list(range(20000)), 1.0)
while True:
    f(5.0)
