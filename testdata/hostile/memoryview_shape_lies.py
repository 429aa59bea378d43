# stopped by: refused
# Shapes whose product is beyond any number of bytes.
v = memoryview(bytes(8))
for shape in [1 << 62, 4], [1 << 32, 1 << 32], [0, 1 << 62], [-1, -8], [1] * 65, [1 << 200]:
    try:
        v.cast("B", shape)
        print("ESCAPED", shape)
    except (ValueError, TypeError, OverflowError):
        pass
raise ValueError
