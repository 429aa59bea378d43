# stopped by: refused
# The text of a number with more digits than allowed.
str(10 ** 5000)
