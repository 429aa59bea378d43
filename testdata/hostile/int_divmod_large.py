# stopped by: any
# Divides large numbers, without end.
a = 7 ** 500_000
b = 3 ** 300_000
while True:
    divmod(a, b)
