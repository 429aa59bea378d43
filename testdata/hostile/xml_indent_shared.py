# stopped by: steps
import xml.etree.ElementTree as ET
e = ET.Element("a")
for i in range(60):
    p = ET.Element("a")
    p.append(e)
    p.append(e)
    e = p
ET.indent(e)
