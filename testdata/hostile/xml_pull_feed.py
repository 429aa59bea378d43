# stopped by: any
# A document that never ends, fed in pieces.
import xml.etree.ElementTree as ET
p = ET.XMLPullParser(["start", "end"])
p.feed("<root>")
while True:
    p.feed("<a b='c'>text</a>" * 100)
