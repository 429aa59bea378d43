# stopped by: steps
m = memoryview(bytearray(10_000_000))
while True:
    m[::-1].tobytes()
    m[::3] == m[::3]
    m[1:] = m[:-1]
