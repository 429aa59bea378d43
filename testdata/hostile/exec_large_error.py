# stopped by: any
# An error at the end of a large text.
exec("x = (1)\n" * 2000000 + "x = = 1")
