# stopped by: any
# Casts without end.
m = memoryview(bytes(1000000))
while True:
    m = m.cast("i").cast("b")
    m.tobytes()
