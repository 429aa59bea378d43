# stopped by: any
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append((' ' * 50000 + 'x%d' % len(l) + ' ' * 50000).strip())
