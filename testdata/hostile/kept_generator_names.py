# stopped by: memory
def g(): yield
l = []
i = 0
while True:
    i += 1
    x = g()
    x.__name__ = 'n%d' % i * 10000
    x.__qualname__ = 'q%d' % i * 10000
    l.append(x)
