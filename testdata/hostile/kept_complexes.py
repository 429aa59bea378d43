# stopped by: memory
l = []
while True: l.append(complex(len(l), 1))
