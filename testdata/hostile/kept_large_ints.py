# stopped by: memory
l = []
while True: l.append(1 << 1000 + len(l))
