# stopped by: any
# A small buffer seen in many dimensions, made into lists.
b = bytearray(30_000_000)
m = memoryview(b).cast("B", (300, 1000, 100))
while True:
    m.tolist()
