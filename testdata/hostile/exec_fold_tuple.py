# stopped by: any
# Tuples that fold.
exec("x = ((((0,) * 255) * 255) * 255) * 255")
