# stopped by: any
b = bytearray(1000)
l = []
while True: l.append(memoryview(b)[1:-1][::2])
