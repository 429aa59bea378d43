# stopped by: any
import xml.etree.ElementTree as ET
s = "<a " + " ".join(f"xmlns:n{i}='u{i}'" for i in range(5000)) + "><n1:b/></a>"
while True:
    ET.tostring(ET.fromstring(s))
