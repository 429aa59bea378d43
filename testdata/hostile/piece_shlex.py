# stopped by: any
import shlex
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(shlex.split('ab ' + big())[0])
