# stopped by: any
# Pairs.
list(enumerate(range(10000000)))
