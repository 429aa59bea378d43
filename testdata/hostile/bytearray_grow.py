# stopped by: memory
# A bytearray that grows for ever.
b = bytearray(b"ab")
while True:
    b += b
