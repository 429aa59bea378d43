# stopped by: any
x = b'1'.zfill(10 ** 11)
