# stopped by: any
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(big().encode().split(b'-')[2])
