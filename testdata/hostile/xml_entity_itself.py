# stopped by: refused
# An entity that holds itself.
import xml.etree.ElementTree as ET
ET.fromstring('<!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]><d>&a;</d>')
