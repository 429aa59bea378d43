# stopped by: any
l = []
i = 0
while True:
    i += 1
    l.append(type('S', (), {'__slots__': ['s%d' % k for k in range(200)]}))
