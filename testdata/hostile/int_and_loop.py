# stopped by: any
# Bitwise operators on huge numbers, without end.
a = (1 << 40_000_000) - 1
b = 1 << 39_999_999
while True:
    a & b | b ^ a
