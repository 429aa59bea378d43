# stopped by: any
m = memoryview(bytearray(10 ** 7))
while True:
    x = m.cast('B', [10] * 7)
    x.tolist()
