# stopped by: memory
# A bytearray that grows byte by byte.
b = bytearray()
while True:
    b.append(0)
