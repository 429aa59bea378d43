# stopped by: any
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(('p' * 100000 + 'x%d' % len(l)).removeprefix('p' * 100000))
