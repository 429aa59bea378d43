# stopped by: steps
import xml.etree.ElementTree as ET
e = ET.Element("a")
e.extend([ET.Element("b")] * 200000)
while True:
    e.insert(0, ET.Element("c"))
    e.remove(e[100000])
    list(e).index(e[50000])
