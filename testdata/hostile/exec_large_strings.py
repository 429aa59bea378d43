# stopped by: any
# Strings side by side.
exec("x = " + "'a' " * 3000000)
