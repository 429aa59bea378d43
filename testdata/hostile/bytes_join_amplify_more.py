# stopped by: any
b = b'x' * 10 ** 6
while True: b = b.join([b'y', b'z', b])
