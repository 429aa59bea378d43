# stopped by: any
# Tuples out of ranges.
list(zip(range(10000000), range(10000000)))
