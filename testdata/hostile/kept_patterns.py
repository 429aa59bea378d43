# stopped by: memory
import re
l = []
while True: l.append(re.compile('a{1,%d}(b|c)*[d-f]+' % (len(l) % 900 + 1)))
