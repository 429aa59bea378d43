# stopped by: memory
# Zeros up to 10 ** 11.
"1".zfill(10 ** 11)
