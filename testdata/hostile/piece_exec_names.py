# stopped by: any
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(eval('lambda ab: 1 # ' + big()).__code__.co_varnames)
