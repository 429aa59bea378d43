# stopped by: any
# A chain of ors.
exec("x = 0" + " or 0" * 3000000)
