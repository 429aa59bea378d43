# stopped by: memory
l = []
while True: l.append((map(len, l), filter(None, l), zip(l, l), enumerate(l), iter(l), reversed(l), range(len(l)), slice(1, len(l))))
