# stopped by: any
import textwrap
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(textwrap.wrap('ab ' + 'cd ' * 1000 + 'x' * 50000, 20)[0])
