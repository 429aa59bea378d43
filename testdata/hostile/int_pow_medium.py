# stopped by: any
# Powers that just fit, again and again.
x = 3
while True:
    y = x ** 2_000_000
