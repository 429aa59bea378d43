# Readers that tell handlers what is in a document, and a writer of what it is told.
import xml.sax, io
from xml.sax import handler, saxutils, xmlreader
T='''<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e "ent">]><r a="1" xmlns="urn:d" xmlns:p="urn:p" p:b="2">text &amp; &e; more<!-- c --><p:x/><?pi data?><![CDATA[<raw>]]> tail
</r>'''
class H(xml.sax.ContentHandler):
    def __getattribute__(self,n):
        v=super().__getattribute__(n)
        if n[0]=='_' or not callable(v) or n=='setDocumentLocator': return v
        def f(*a): print(n,[x.items() if hasattr(x,'items') else x for x in a]); return v(*a)
        return f
xml.sax.parseString(T,H()); xml.sax.parseString(T.encode(),H())
p=xml.sax.make_parser(); p.setFeature(handler.feature_namespaces,1); p.setContentHandler(H()); p.parse(io.StringIO(T))
class L(handler.LexicalHandler):
    def comment(self,c): print('comment',c)
    def startCDATA(self): print('cdata')
    def endCDATA(self): print('/cdata')
    def startDTD(self,*a): print('dtd',a)
    def endDTD(self): print('/dtd')
p=xml.sax.make_parser(); p.setProperty(handler.property_lexical_handler,L()); p.setContentHandler(xml.sax.ContentHandler()); p.parse(io.BytesIO(T.encode()))
for bad in ('<a><b></a>','','<a>','<a b=1/>','x','<a/><b/>'):
    try: xml.sax.parseString(bad,xml.sax.ContentHandler())
    except xml.sax.SAXParseException as e: print(type(e).__module__,type(e).__name__, e, e.getLineNumber(), e.getColumnNumber(), e.getMessage())
class C(xml.sax.ContentHandler):
    def __init__(s): super().__init__(); s.n={}; s.t=[]
    def startElement(s,name,attrs): s.n[name]=s.n.get(name,0)+1; s.t.append((name,attrs.getNames(),attrs.get('id'),'id' in attrs,len(attrs), s._locator.getLineNumber()))
c=C(); xml.sax.parseString('<l>\n<i id="1"/>\n<i id="2" z="y">q</i></l>',c); print(c.n,c.t)
o=io.StringIO(); g=saxutils.XMLGenerator(o,'utf-8'); xml.sax.parseString(T,g); print(o.getvalue())
o=io.BytesIO(); g=saxutils.XMLGenerator(o,'ascii',True); g.startDocument(); g.startElement('a',{'k':'v"<'}); g.startElement('e',{}); g.endElement('e'); g.characters('é<&'); g.endElement('a'); g.endDocument(); print(o.getvalue())
p=xml.sax.make_parser(); p.setContentHandler(H()); p.feed('<a>x'); p.feed('y</a>'); p.close()
for f in (lambda: p.setFeature('zz',1), lambda: p.getFeature('zz'), lambda: p.setFeature(handler.feature_validation,1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
