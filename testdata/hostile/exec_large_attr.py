# stopped by: any
# A chain of attributes.
exec("x = 1" + ".real" * 2000000)
