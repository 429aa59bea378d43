# stopped by: any
# One long entity, many times.
import xml.etree.ElementTree as ET
ET.fromstring(f'<!DOCTYPE d [<!ENTITY a "{"x" * 100_000}">]><d>{"&a;" * 100_000}</d>')
