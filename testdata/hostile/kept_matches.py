# stopped by: memory
import re
l = []
while True: l.append(re.match('(a)(b)?', 'ab' * 100))
