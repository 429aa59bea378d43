# stopped by: any
# Views compared.
a = memoryview(bytes(10000000))
b = memoryview(bytes(10000000))
while True:
    a == b
