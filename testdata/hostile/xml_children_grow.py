# stopped by: any
# A tree whose children grow while they are walked.
import xml.etree.ElementTree as ET
e = ET.Element("a")
ET.SubElement(e, "b")
for child in e:
    ET.SubElement(e, "b")
