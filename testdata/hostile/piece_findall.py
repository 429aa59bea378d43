# stopped by: any
import re
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(re.findall('-[0-9]+-', big()[:500] + 'x' * 100000)[0])
