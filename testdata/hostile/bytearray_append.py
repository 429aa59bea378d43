# stopped by: any
# A bytearray that grows byte by byte.
b = bytearray()
while True:
    b.append(0)
