# stopped by: any
import xml.etree.ElementTree as E
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(E.fromstring('<a><b>x</b>' + big() + '</a>')[0].text)
