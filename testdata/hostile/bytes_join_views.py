# stopped by: any
# Joins of views.
m = memoryview(bytes(1000000))
b"".join([m] * 1000000)
