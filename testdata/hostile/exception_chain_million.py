# stopped by: any
e = None
while True:
    n = ValueError('x')
    n.__context__ = e
    n.__cause__ = e
    e = n
