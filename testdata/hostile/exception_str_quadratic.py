# stopped by: any
e = ValueError("a")
while True:
    e = ValueError(e, e)
    str(e)
