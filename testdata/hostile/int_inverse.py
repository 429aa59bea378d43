# stopped by: any
x = 3 ** 60000
y = 7 ** 60001
while True:
    pow(x, -1, y)
