# stopped by: memory
# Attributes that never end.
import xml.etree.ElementTree as ET
e = ET.Element("a")
i = 0
while True:
    e.set(f"name{i}", f"{i}")
    i += 1
