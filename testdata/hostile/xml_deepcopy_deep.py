# stopped by: any
import copy
import xml.etree.ElementTree as ET
e = top = ET.Element("a")
for i in range(100000):
    e = ET.SubElement(e, "a")
copy.deepcopy(top)
