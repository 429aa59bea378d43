# stopped by: any
# Rounds an int to a very large power.
round(10 ** 1000, -10 ** 9)
