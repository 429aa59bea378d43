# stopped by: any
# Views of 64 dimensions.
view = memoryview(bytes(1))
while True:
    v = view.cast("B", [1] * 64)
    v.tolist()
    v == v
    hash(v)
    bytes(v)
    v.tobytes()
    repr(v.tolist())
