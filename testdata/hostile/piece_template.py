# stopped by: any
import string
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(string.Template('$ab' + big()).get_identifiers()[0])
