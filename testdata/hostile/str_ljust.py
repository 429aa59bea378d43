# stopped by: memory
# Pads to a length of 10 ** 11.
"a".ljust(10 ** 11)
