# stopped by: any
# A path that multiplies: everything below everything below everything.
import xml.etree.ElementTree as ET
root = ET.fromstring("<a>" * 60 + "</a>" * 60)
root.findall(".//a//a//a//a//a//a")
list(root.iterfind("." + "//*" * 40))
