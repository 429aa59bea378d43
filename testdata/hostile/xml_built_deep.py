# stopped by: any
# A deep tree built by hand, and everything that walks it.
import copy
import pickle
import xml.etree.ElementTree as ET
root = e = ET.Element("a")
for i in range(100_000):
    e = ET.SubElement(e, "a")
for f in ET.tostring, ET.indent, copy.deepcopy, copy.copy, repr, pickle.dumps, lambda r: list(r.iter()), lambda r: list(r.itertext()), lambda r: r.findall(".//b"):
    try:
        f(root)
    except RecursionError:
        pass
while True:
    pass
