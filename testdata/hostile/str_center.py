# stopped by: memory
# Centers in 10 ** 11 columns.
"a".center(10 ** 11)
