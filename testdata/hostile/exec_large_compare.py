# stopped by: any
# A chain of comparisons.
exec("x = 1" + " < 2" * 2000000)
