# stopped by: memory
l = []
while True: l.append(bytearray(100)[:50])
