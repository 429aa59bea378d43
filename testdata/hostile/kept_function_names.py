# stopped by: memory
l = []
i = 0
while True:
    i += 1
    def f(): pass
    f.__name__ = 'n%d' % i * 10000
    f.__qualname__ = 'q%d' % i * 10000
    l.append(f)
