# stopped by: memory
# A number of 10 ** 11 digits.
10 ** 10 ** 11
