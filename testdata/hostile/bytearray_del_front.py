# stopped by: steps
b = bytearray(20_000_000)
while True:
    del b[5]
    b.insert(3, 1)
    b.pop(7)
    b.append(0)
    b.append(0)
