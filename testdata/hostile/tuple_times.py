# stopped by: memory
# A tuple of a billion.
(0,) * 10 ** 9
