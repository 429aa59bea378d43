# stopped by: any
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(str(int('7' * 4000 + str(len(l))))[:5])
