# stopped by: steps
s = slice(-10 ** 100, 10 ** 100, 10 ** 50)
while True:
    s.indices(10 ** 200)
