# stopped by: any
# Ranges of large numbers.
a = range(0, 10**5000, 3)
while True:
    a == range(0, 10**5000, 3), 10**4999 in a, len(range(10**18))
