# stopped by: any
l = ["x" * 1000] * 20000
while True:
    str(ValueError(*l))
    repr(ValueError(l))
