# stopped by: steps
x = (1 << 60_000_000) - 1
while True:
    -x
    ~x
    abs(x)
    +x
    x ^ x
