# stopped by: any
# An element that is inside itself.
import xml.etree.ElementTree as ET
e = ET.Element("a")
e.append(e)
for f in ET.tostring, ET.indent, lambda r: "".join(r.itertext()):
    try:
        f(e)
    except RecursionError:
        pass
list(e.iter())
