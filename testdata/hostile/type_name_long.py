# stopped by: any
l = []
while True:
    t = type('T' * 100000, (), {'__doc__': 'x' * 100000})
    t.__qualname__ = 'Q' * 100000
    l.append(t)
