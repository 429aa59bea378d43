# stopped by: memory
import xml.etree.ElementTree as E
l = []
while True: l.append(E.Element('tag', {'a': 'b'}))
