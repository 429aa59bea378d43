# stopped by: steps
x = (1 << 100_000_000) - 1
while True:
    x & 1
    x % 2
    x >> 99_999_990
    x % 7
