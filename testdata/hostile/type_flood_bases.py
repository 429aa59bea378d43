# stopped by: any
i = 0
bases = ()
while True:
    i += 1
    t = type('T%d' % i, bases[-50:][::-1], {'x': 1})
    bases += (t,)
