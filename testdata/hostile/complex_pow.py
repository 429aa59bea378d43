# stopped by: any
# Complex powers without end.
x = 1 + 1j
while True:
    x ** 1_000_000
