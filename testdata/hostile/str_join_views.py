# stopped by: steps
l = [b"a" * 1000] * 1000
while True:
    b"".join(l)
    b"".join(map(memoryview, l))
