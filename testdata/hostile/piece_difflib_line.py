# stopped by: any
import difflib
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(list(difflib.ndiff(['ab'], ['cd', big()[:20000]]))[0])
