# stopped by: any
# A very large source text.
exec("x = 1\n" * 8000000)
