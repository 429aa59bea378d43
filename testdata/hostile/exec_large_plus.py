# stopped by: any
# A chain of sums.
exec("x = 0" + " + 0" * 3000000)
