# stopped by: any
# Hexadecimal texts of large numbers.
x = 1 << 100000000
while True:
    hex(x), bin(x), oct(x)
