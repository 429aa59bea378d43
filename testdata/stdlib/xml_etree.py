import xml.etree.ElementTree as ET
import copy, io, pickle
from xml.sax.saxutils import escape, unescape, quoteattr

doc = """<?xml version="1.0"?>
<data>
    <country name="Liechtenstein">
        <rank updated="yes">2</rank>
        <year>2008</year>
        <neighbor name="Austria" direction="E"/>
        <neighbor name="Switzerland" direction="W"/>
    </country>
    <country name="Singapore"><rank>5</rank><year>2011</year></country>tail
    <!-- comment --><?pi some data?>
    <e xmlns="urn:a" xmlns:b="urn:b" b:x="1">t&lt;&#65;&amp;<![CDATA[<raw>&]]><b:c/></e>
</data>"""
root = ET.fromstring(doc)
print(root.tag, root.attrib, len(root), [c.tag for c in root], repr(root.text), repr(root[1].tail))
print(ET.tostring(root))
print(ET.tostring(root, encoding="unicode"))
print(ET.tostring(root[2], "utf-8"), ET.tostring(root[1], "utf-8", xml_declaration=True), ET.tostring(root[1], method="text"))
for path in ("country", "country/rank", ".//neighbor", "country[@name]", "country[@name='Singapore']", ".//year/..", "*/rank", "country[rank]", "country[rank='5']",
             "country[1]", "country[last()]", "country[last()-1]", ".//neighbor[2]", "./country/neighbor[@direction='W']", "{urn:a}e", "{*}e", "{urn:b}*", ".", "..",
             ".//{urn:b}c", "country[@name!='Singapore']", ".//*[@direction]", "country/year[.='2008']", "nothing", "{}country", "//", "country[", "/data", "country[0]", "country[foo()]"):
    try:
        print(path, [(e.tag, e.attrib) for e in root.findall(path)])
    except Exception as e:
        print(path, type(e).__name__, e)
print(root.find("country/year").text, root.findtext("country/rank"), root.findtext("x", "no"), root.find("x"), root.find("b:c", {"b": "urn:b"}))
print(root.find(".//b:c", {"b": "urn:b"}).tag, root.find("e", {"": "urn:a"}).tag)
print([e.tag for e in root.iter()], [e.text for e in root.iter("rank")], "".join(root[0].itertext()).split())
for bad in ("", "  ", "<a>", "<a><b></a>", "<a></a><b/>", "<a>&x;</a>", "<a b=c/>", "<a b='1' b='2'/>", "<a b='<'/>", "text", "<a/>text", "<p:a/>", "<a p:b='1'/>",
            "<a", "<a b", "<a>&</a>", "<a>&#0;</a>", "<a>&#xZ;</a>", "<a>]]></a>", "<1/>", "<a>\x01</a>", "<!-- -- --><a/>", "<a/><?xml version='1.0'?>", "<a><!--", "</a>",
            "<a>\n\n  <b>\n</a>", "<a b='&y;'/>", "<a b='1'c='2'/>", "<a></a ></a>"):
    try:
        print(bad, ET.tostring(ET.fromstring(bad)))
    except ET.ParseError as e:
        print(repr(bad), e, e.code, e.position)
e = ET.Element("r", {"k": "v"}, x="1")
s = ET.SubElement(e, "s", y="é\n\"<")
s.text, s.tail = "a<b>&c", "tail é"
e.append(ET.Comment(" hi "))
e.append(ET.ProcessingInstruction("t", "d"))
e.insert(0, ET.Element("first"))
print(ET.tostring(e), ET.tostring(e, "unicode"), ET.tostring(e, "utf-8"), ET.tostring(e, "latin-1"), ET.tostring(e, short_empty_elements=False))
ET.indent(e)
print(ET.tostring(e, "unicode"))
ET.dump(e)
e.remove(s)
try:
    e.remove(s)
except ValueError as x:
    print(x)
for f in (lambda: e.append(5), lambda: e.__setitem__(0, 5), lambda: e.__setitem__(slice(0, 1), [5]), lambda: e.__setitem__(9, e), lambda: e.__delitem__(9), lambda: e.insert(0, "x"), lambda: e.extend([5]), lambda: e[10], lambda: e["a"], lambda: ET.tostring(ET.Element(5)), lambda: ET.Element("a", 5),
          lambda: ET.SubElement(5, "a"), lambda: ET.tostring(ET.Element("a", b=5)), lambda: ET.ElementTree(e).write(io.BytesIO(), method="x")):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
print(e.get("k"), e.get("z", 3), e.keys(), e.items(), e.set("n", "m"), e.attrib)
ET.register_namespace("my", "urn:my")
q = ET.Element(ET.QName("urn:my", "root"), {ET.QName("urn:other", "at"): "1"})
ET.SubElement(q, "{urn:my}kid").text = "val"
print(ET.tostring(q), ET.QName("a", "b"), repr(ET.QName("c")), ET.QName("{a}b") == ET.QName("a", "b"))
print(ET.tostring(ET.fromstring('<a xmlns="u"><b/></a>'), default_namespace="u"))
t = ET.ElementTree(root)
out = io.BytesIO()
t.write(out, encoding="utf-8", xml_declaration=True)
print(out.getvalue()[:60])
print(ET.parse(io.BytesIO(out.getvalue())).getroot().tag, t.find("country").tag, t.getroot() is root, len(list(t.iter())))
for event, el in ET.iterparse(io.BytesIO(b"<a xmlns:p='u'><b>1</b><p:c/></a>"), ("start", "end", "start-ns", "end-ns")):
    print(event, el if isinstance(el, (tuple, type(None))) else el.tag)
p = ET.XMLPullParser(["start", "end"])
for part in ("<a><b at='1", "2'>te", "xt</b><", "c/></a", ">"):
    p.feed(part)
    print(part, [(ev, x.tag, x.attrib) for ev, x in p.read_events()])
p.close()
c = copy.deepcopy(root)
print(ET.tostring(c) == ET.tostring(root), c is root, copy.copy(root)[0] is root[0], ET.tostring(pickle.loads(pickle.dumps(root))) == ET.tostring(root))
print(ET.fromstring("<a>é</a>".encode("latin-1").join([b"<?xml version='1.0' encoding='latin-1'?>", b""])).text, ET.fromstring("<a>é中</a>".encode("utf-16")).text,
      ET.fromstring("\ufeff<a>é</a>".encode()).text, ET.fromstringlist(["<a>", "b", "</a>"]).text)
class Target:
    def start(self, tag, attrib): print("start", tag, attrib)
    def end(self, tag): print("end", tag)
    def data(self, d): print("data", repr(d))
    def comment(self, d): print("comment", repr(d))
    def pi(self, t, d): print("pi", t, repr(d))
    def close(self): return "closed"
x = ET.XMLParser(target=Target())
x.feed("<a b='1&#10;2&lt;\n3'>x<!-- c --><?p  q?><?r?></a>")
print(x.close())
b = ET.TreeBuilder(insert_comments=True, insert_pis=True)
print(ET.tostring(ET.XML("<a><!--c--><?p q?>t</a>", ET.XMLParser(target=b))))
print(ET.XML("<!DOCTYPE a [<!ENTITY e 'text &#65; &f;'><!ENTITY f \"inner\">]><a x='&e;'>&e;</a>").items())
tree, ids = ET.XMLID("<a><b id='1'/><c id='2'/></a>")
print(sorted(ids), ids["2"].tag, ET.iselement(tree), ET.iselement(5))
print(ET.tostring(ET.XML("<html><br/><p>a&lt;b</p><script>1 &lt; 2</script><img src='x&amp;y'/></html>"), method="html"))
print(escape("<a>&'\""), escape("ab", {"a": "x"}), unescape("&lt;&amp;&gt;&quot;", {"&quot;": '"'}), quoteattr("a'b"), quoteattr('a"b'), quoteattr("a\"'\n\t<"))
