# stopped by: steps
x = 3 ** 200000
while True:
    round(x, -50000)
