# stopped by: any
e = None
for _ in range(100000):
    n = ValueError('x' * 100)
    n.__cause__ = e
    e = n
raise e
