# stopped by: memory
def f(): pass
l = []
i = 0
while True:
    i += 1
    l.append(f.__code__.replace(co_name='n%d' % i * 10000, co_filename='f%d' % i * 10000, co_qualname='q%d' % i * 10000))
