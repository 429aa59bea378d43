# stopped by: any
# A tag's name that never ends: each piece is looked at again.
import xml.etree.ElementTree as ET
p = ET.XMLParser()
p.feed("<a")
while True:
    p.feed("a")
