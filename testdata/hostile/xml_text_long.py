# stopped by: any
# A text that never ends, in pieces without an end tag.
import xml.etree.ElementTree as ET
p = ET.XMLParser()
p.feed("<a>")
while True:
    p.feed("x" * 10_000)
