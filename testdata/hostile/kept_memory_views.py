# stopped by: memory
l = []
while True: l.append(memoryview(bytes(10)).cast('B', (2, 5)))
