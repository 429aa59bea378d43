# stopped by: any
# Resizes a bytearray that has views.
b = bytearray(1000)
while True:
    m = memoryview(b)
    try:
        b.extend(b"x" * 1000)
    except BufferError:
        pass
    m.release()
    b.clear()
    b.extend(bytes(1000))
