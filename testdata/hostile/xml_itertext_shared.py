# stopped by: any
import xml.etree.ElementTree as ET
e = ET.Element("a")
e.text = "x"
for i in range(60):
    p = ET.Element("a")
    p.append(e)
    p.append(e)
    e = p
"".join(e.itertext())
