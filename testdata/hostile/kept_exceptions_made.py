# stopped by: memory
l = []
while True: l.append(OSError(2, 'x' * 100, 'f' * 100))
