# stopped by: any
# Squares a number for ever.
x = 3
while True:
    x *= x
