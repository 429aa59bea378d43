# stopped by: any
# Entities of entities of entities.
import xml.etree.ElementTree as ET
lines = ['<!ENTITY a0 "laughing">'] + [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 30)]
ET.fromstring("<!DOCTYPE d [" + "".join(lines) + "]><d>&a29;</d>")
