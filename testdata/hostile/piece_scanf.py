# stopped by: any
import re
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(re.Scanner([('[a-z]+', lambda s, t: t), ('[^a-z]+', None)]).scan('ab' + '-' * 50000)[0][0])
