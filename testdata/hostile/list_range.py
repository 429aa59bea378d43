# stopped by: memory
# A list of ten billion numbers.
list(range(10 ** 10))
