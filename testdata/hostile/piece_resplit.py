# stopped by: any
import re
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(re.split('-', big(), maxsplit=2)[0])
