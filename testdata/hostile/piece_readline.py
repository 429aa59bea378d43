# stopped by: any
import io
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(io.StringIO('ab\n' + big()).readline())
