# stopped by: steps
m = memoryview(bytes(8_000_000)).cast("d")
n = memoryview(bytes(8_000_000)).cast("q")
while True:
    m == n
    m == m
