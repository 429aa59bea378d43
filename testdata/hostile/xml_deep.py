# stopped by: any
# A million elements inside each other.
import xml.etree.ElementTree as ET
root = ET.fromstring("<a>" * 10**6 + "</a>" * 10**6)
ET.tostring(root)
