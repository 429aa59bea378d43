# stopped by: any
x = bytearray(b'x').ljust(10 ** 11)
