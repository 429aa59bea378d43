# stopped by: any
import re
l = []
while True: l.extend(re.finditer('', 'x' * 10000))
