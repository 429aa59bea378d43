# stopped by: memory
l = []
while True: l.append(ExceptionGroup('g', [ValueError(i) for i in range(100)]))
