# stopped by: any
# A view as a list.
m = memoryview(bytes(3000000))
kept = []
while True:
    kept.append(m.tolist())
