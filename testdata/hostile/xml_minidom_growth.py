# stopped by: any
from xml.dom import minidom
kept = []
while True:
    kept.append(minidom.parseString("<a>" + "<b c='d'/>" * 1000 + "</a>"))
