# stopped by: memory
# A list of a billion.
[0] * 10 ** 9
