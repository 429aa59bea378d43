# stopped by: any
# Powers that fold.
exec("x = 10 ** 10 ** 10")
