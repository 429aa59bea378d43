# stopped by: steps
# The sum of a very long range.
sum(range(10 ** 15))
