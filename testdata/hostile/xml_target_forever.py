# stopped by: steps
# A parser's target that does not come back.
import xml.etree.ElementTree as ET
class Target:
    def start(self, tag, attrs):
        while True:
            try:
                pass
            except BaseException:
                pass
ET.XMLParser(target=Target()).feed("<a/>")
