# stopped by: any
l = []
i = 0
while True:
    i += 1
    l.append(compile('x%d = [%d]' % (i, i), 'f%d.py' % i, 'exec'))
