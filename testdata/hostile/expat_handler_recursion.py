# stopped by: any
import xml.parsers.expat
p = xml.parsers.expat.ParserCreate()
def start(*a):
    q = xml.parsers.expat.ParserCreate()
    q.StartElementHandler = start
    q.Parse('<a/>', True)
p.StartElementHandler = start
p.Parse('<a/>', True)
