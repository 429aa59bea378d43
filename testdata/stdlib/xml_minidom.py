from xml.dom import minidom
import xml.dom, io
t='''<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!DOCTYPE r PUBLIC "-//X//Y" "http://x/y.dtd" [<!ENTITY e "ent">]>
<!-- top --><?pi data here?>
<r xmlns="urn:d" xmlns:a="urn:a" x="1" a:y="2&lt;&quot;">
 <a:b id="i1">text &amp; more &e; <![CDATA[<raw> & ]]> tail</a:b>
 <c/><c>é</c><!-- in --><d><c q="z"/></d>
</r>'''
d=minidom.parseString(t)
print(d.toxml()); print(d.toprettyxml(indent='  ')); print(d.toprettyxml(encoding='ascii')); print(d.toxml('utf-8',standalone=True))
print(d.version,d.encoding,d.standalone,d.doctype.name,d.doctype.publicId,d.doctype.systemId,d.doctype.internalSubset)
r=d.documentElement
print(r.tagName,r.namespaceURI,r.localName,r.prefix,[ (n.nodeType,n.nodeName) for n in d.childNodes])
print([(k,v) for k,v in r.attributes.items()], r.attributes.length, r.attributes.item(1).name, r.attributes.itemsNS())
b=r.getElementsByTagName('a:b')[0]; print(b.childNodes, b.firstChild.data, b.lastChild.nodeValue, b.hasChildNodes())
print(len(d.getElementsByTagName('c')), d.getElementsByTagNameNS('urn:a','b').length, d.getElementsByTagNameNS('*','c').length, d.getElementsByTagName('*').item(2).tagName, d.getElementsByTagName('*').item(99))
print(r.getAttribute('x'), repr(r.getAttribute('zz')), r.getAttributeNS('urn:a','y'), r.hasAttribute('x'), r.getAttributeNode('x').value)
r.setAttribute('n','v<"\n'); r.removeAttribute('x'); print(r.attributes['n'].value, r.toxml()[:90])
try: r.removeAttribute('nope')
except xml.dom.NotFoundErr as e: print(type(e).__name__, e.code)
e=d.createElement('new'); e.appendChild(d.createTextNode('t1')); e.appendChild(d.createTextNode('t2')); e.appendChild(d.createTextNode(''))
r.insertBefore(e, r.firstChild); print(e.nextSibling, e.previousSibling, r.firstChild.tagName, e.parentNode is r)
e.normalize(); print(e.childNodes, e.firstChild.wholeText)
e.firstChild.splitText(2); print(e.childNodes)
old=r.replaceChild(d.createComment('c'), e); print(old is e, e.parentNode, r.firstChild, r.firstChild.nextSibling)
for f in (lambda: d.appendChild(d.createElement('x')), lambda: r.removeChild(e), lambda: r.firstChild.appendChild(e), lambda: d.createTextNode(3), lambda: r.appendChild(d), lambda: setattr(r,'firstChild',1), lambda: r.firstChild.substringData(9,1), lambda: minidom.parseString('<a><b></a>'), lambda: minidom.parseString('<a:b/>'), lambda: minidom.parseString(''), lambda: d.createComment('a--b').toxml(), lambda: xml.dom.DOMException()):
    try: print(f())
    except Exception as x: print(type(x).__name__, str(x).split(' at 0x')[0])
c=r.cloneNode(True); print(c.toxml()==r.toxml(), c.parentNode, c.ownerDocument is d); d2=d.cloneNode(True); print(d2.toxml()==d.toxml())
impl=minidom.getDOMImplementation(); n=impl.createDocument('urn:x','x:root',impl.createDocumentType('root',None,'s.dtd')); n.documentElement.setAttributeNS('urn:q','q:a','1')
k=n.importNode(b,True); n.documentElement.appendChild(k); n.documentElement.appendChild(n.createProcessingInstruction('p','q')); n.documentElement.appendChild(n.createCDATASection('<&>'))
print(n.toprettyxml()); print(n.documentElement.toxml())
f=n.createDocumentFragment(); f.appendChild(n.createElement('f1')); f.appendChild(n.createElement('f2')); n.documentElement.appendChild(f); print(n.documentElement.childNodes[-2:][0].tagName, f.childNodes)
k.setIdAttribute('id'); print(n.getElementById('i1') is k, n.getElementById('zz'))
s=io.StringIO(); n.writexml(s, indent='', addindent=' ', newl='\n', encoding='utf-8'); print(s.getvalue())
with minidom.parseString(b'<a>x</a>') as doc: print(doc.documentElement.firstChild)
print(doc.documentElement)
x=minidom.parse(io.BytesIO(b'<z><y/></z>')); print(x.documentElement.firstChild.nodeName, repr(minidom.Text()), x.implementation.hasFeature('Core','2.0'), x)  if 0 else print('ok')
n.renameNode(k,'urn:z','z:k'); print(k.tagName,k.prefix,k.localName,k.namespaceURI)
w=minidom.Document(); root=w.createElement('root'); w.appendChild(root)
for i in range(3):
    it=w.createElement('item'); it.setAttribute('n',str(i)); it.appendChild(w.createTextNode('v%d'%i)); root.appendChild(it)
print(w.toprettyxml(indent='    ')); print(bool(w), w.nodeName, root.nodeValue)
class H:
    def handle(self,*a): print('handle',a[0],a[1],a[2])
root.setUserData('k','v',H()); print(root.getUserData('k'), root.getUserData('q')); root.cloneNode(False)
