# stopped by: any
b = bytearray(4 * 10 ** 6)
while True: b[0:0] = b'x'; del b[0]; b.insert(0, 1); b.pop(0)
