"""Trees of XML elements: reading, searching, changing and writing them."""
import contextlib
import io
import re
import sys
import warnings

from . import ElementPath
from _elementtree import _parser

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement",
    "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
    "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace",
]
__all__.remove("canonicalize")

VERSION = "1.3.0"


class ParseError(SyntaxError):
    """A document that is not well-formed: code says what is wrong, position where."""


def iselement(element):
    """Tell whether element looks like an Element."""
    return hasattr(element, "tag")


class Element:
    """An element: its tag, its attributes, its text, its children, and the text behind it (tail)."""

    def __init__(self, tag, attrib={}, /, **extra):
        if not isinstance(attrib, dict):
            raise TypeError("Element() argument 2 must be dict, not %s" % type(attrib).__name__)
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.tag, id(self))

    def makeelement(self, tag, attrib, /):
        """Return a new element of the same class."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        new = self.makeelement(self.tag, self.attrib)
        new.text, new.tail = self.text, self.tail
        new[:] = self
        return new

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.makeelement(deepcopy(self.tag, memo), deepcopy(self.attrib, memo))
        memo[id(self)] = new
        new.text, new.tail = deepcopy(self.text, memo), deepcopy(self.tail, memo)
        new._children = [deepcopy(e, memo) for e in self._children]
        return new

    def __getstate__(self):
        return {"tag": self.tag, "_children": list(self._children), "attrib": self.attrib, "text": self.text, "tail": self.tail}

    def __setstate__(self, state):
        self.__dict__.update(state)

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn("Testing an element's truth value will always return True in future versions.  "
                      "Use specific 'len(elem)' or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def _item(self, index, method, *args):
        if not isinstance(index, slice) and not hasattr(index, "__index__"):
            raise TypeError("element indices must be integers")
        try:
            return method(index, *args)
        except IndexError:
            out = "assignment index out of range" if method.__name__ != "__getitem__" else "index out of range"
            raise IndexError("child " + out) from None

    def __getitem__(self, index):
        return self._item(index, self._children.__getitem__)

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for e in element:
                self._check(e)
        else:
            self._check(element)
        self._item(index, self._children.__setitem__, element)

    def __delitem__(self, index):
        self._item(index, self._children.__delitem__)

    @staticmethod
    def _check(e):
        if not isinstance(e, Element):
            raise TypeError('expected an Element, not "%s"' % type(e).__name__)

    def append(self, subelement, /):
        """Add a child behind the others."""
        if not isinstance(subelement, Element):
            raise TypeError("append() argument 1 must be xml.etree.ElementTree.Element, not %s" % type(subelement).__name__)
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add children behind the others."""
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError('expected sequence, not "%.200s"' % type(elements).__name__) from None
        for e in elements:
            self._check(e)
            self._children.append(e)

    def insert(self, index, subelement, /):
        """Add a child in front of the one at index."""
        if not isinstance(subelement, Element):
            raise TypeError("insert() argument 2 must be xml.etree.ElementTree.Element, not %s" % type(subelement).__name__)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Take a child away, which is found by what it is."""
        for i, e in enumerate(self._children):
            if e is subelement or e == subelement:
                del self._children[i]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        """Return the first element that path finds, or None."""
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that path finds, or default."""
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """Return the elements that path finds in a list."""
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """Return an iterator over the elements that path finds."""
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Make the element empty: no children, attributes or text."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """Return an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Set an attribute."""
        self.attrib[key] = value

    def keys(self):
        """Return the names of the attributes."""
        return list(self.attrib)

    def items(self):
        """Return the attributes."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """Return an iterator over this element and all below it, or those with the tag, in the order of the document."""
        if tag == "*":
            tag = None
        stack = [iter((self,))]
        while stack:
            for e in stack[-1]:
                if tag is None or e.tag == tag:
                    yield e
                stack.append(iter(e._children))
                break
            else:
                stack.pop()

    def itertext(self):
        """Return an iterator over the text in this element and all below it."""
        if not isinstance(self.tag, str) and self.tag is not None:
            return
        stack = [(self, iter(self._children))]
        if self.text:
            yield self.text
        while stack:
            element, children = stack[-1]
            for e in children:
                if isinstance(e.tag, str) or e.tag is None:
                    if e.text:
                        yield e.text
                    stack.append((e, iter(e._children)))
                    break
                if e.tail:
                    yield e.tail
            else:
                stack.pop()
                if stack and element.tail:
                    yield element.tail


def SubElement(parent, tag, attrib={}, /, **extra):
    """Make an element and add it to parent."""
    if not isinstance(parent, Element):
        raise TypeError("SubElement() argument 1 must be xml.etree.ElementTree.Element, not %s" % type(parent).__name__)
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """Return an element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Return an element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = target if not text else target + " " + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with a namespace, for tags, attributes and their values."""

    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _compared(self, other, op):
        return op(self.text, other.text if isinstance(other, QName) else other)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)


class ElementTree:
    """A document: its root, and reading and writing it."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """Return the root element."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a document from a file, or the file of that name; return the root."""
        with _opened(source, "rb") as f:
            if parser is None:
                parser = XMLParser()
            while data := f.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root

    def iter(self, tag=None):
        """Return an iterator over all elements, or those with the tag, in the order of the document."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            path = "." + path
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future version.  "
                          "If you rely on the current behaviour, change it to %r" % path, FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """Return the first element that path finds from the root, or None."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that path finds from the root, or default."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """Return the elements that path finds from the root in a list."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """Return an iterator over the elements that path finds from the root."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write the document to a file, or the file of that name."""
        if not method:
            method = "xml"
        elif method not in ("xml", "html", "text"):
            raise ValueError("unknown method %r" % method)
        if not encoding:
            encoding = "us-ascii"
        with _text_writer(file_or_filename, encoding) as (write, declared):
            if method == "xml" and (xml_declaration or xml_declaration is None and encoding.lower() != "unicode"
                                    and declared.lower() not in ("utf-8", "us-ascii")):
                write("<?xml version='1.0' encoding='%s'?>\n" % declared)
            if method == "text":
                for part in self._root.itertext():
                    write(part)
                if self._root.tail:
                    write(self._root.tail)
                return
            qnames, namespaces = _namespaces(self._root, default_namespace)
            _write_tree(write, self._root, qnames, namespaces, method == "html", short_empty_elements)


@contextlib.contextmanager
def _opened(source, mode):
    if hasattr(source, "read"):
        yield source
    else:
        with open(source, mode) as f:
            yield f


@contextlib.contextmanager
def _text_writer(target, encoding):
    # Gives a function that takes text, and the name of the encoding for the declaration.
    try:
        write = target.write
    except AttributeError:
        if encoding.lower() == "unicode":
            encoding = "utf-8"
        with open(target, "w", encoding=encoding, errors="xmlcharrefreplace") as f:
            yield f.write, encoding
        return
    if encoding.lower() == "unicode":
        yield write, getattr(target, "encoding", None) or "utf-8"
        return
    if isinstance(target, io.BufferedIOBase):
        binary = target
    elif isinstance(target, io.RawIOBase):
        binary = io.BufferedWriter(target)
    else:
        binary = io.BufferedIOBase()
        binary.writable = lambda: True
        binary.write = write
        try:
            binary.seekable, binary.tell = target.seekable, target.tell
        except AttributeError:
            pass
    f = io.TextIOWrapper(binary, encoding=encoding, errors="xmlcharrefreplace", newline="\n")
    try:
        yield f.write, encoding
    finally:
        # The target stays open, and has everything.
        f.detach()
        if isinstance(target, io.RawIOBase):
            binary.detach()


_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Write the namespace uri with this prefix from now on."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, p in list(_namespace_map.items()):
        if known == uri or p == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _cannot_write(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))


def _namespaces(root, default):
    # The names of the document as they are written, and the prefixes of its namespaces.
    qnames, namespaces = {None: None}, {}
    if default:
        namespaces[default] = ""

    def add(name):
        try:
            if name[:1] == "{":
                uri, tag = name[1:].rsplit("}", 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = "ns%d" % len(namespaces)
                    if prefix != "xml":
                        namespaces[uri] = prefix
                qnames[name] = "%s:%s" % (prefix, tag) if prefix else tag
            else:
                if default:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                qnames[name] = name
        except TypeError:
            _cannot_write(name)

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            if tag.text not in qnames:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in qnames:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _cannot_write(tag)
        for key, value in element.items():
            if isinstance(key, QName):
                key = key.text
            if key not in qnames:
                add(key)
            if isinstance(value, QName) and value.text not in qnames:
                add(value.text)
        if isinstance(element.text, QName) and element.text.text not in qnames:
            add(element.text.text)
    return qnames, namespaces


_HTML_EMPTY = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta",
               "param", "source", "track", "wbr"}


def _write_tree(write, root, qnames, namespaces, html, short_empty):
    # A stack of elements whose children are being written: trees may be deep.
    stack = []
    element = root
    while True:
        opened = _write_start(write, element, qnames, namespaces, html, short_empty)
        namespaces = None
        if opened is not None:
            stack.append((element, iter(element), opened))
        elif element.tail:
            write(_escape_text(element.tail))
        while stack:
            parent, children, end = stack[-1]
            element = next(children, None)
            if element is not None:
                break
            stack.pop()
            write(end)
            if parent.tail:
                write(_escape_text(parent.tail))
        else:
            return


def _write_start(write, element, qnames, namespaces, html, short_empty):
    # Returns what ends the element, or None if it is written whole.
    tag, text = element.tag, element.text
    if tag is Comment:
        write("<!--%s-->" % (_escape_text(text) if html else text))
        return None
    if tag is ProcessingInstruction:
        write("<?%s?>" % (_escape_text(text) if html else text))
        return None
    tag = qnames[tag.text if isinstance(tag, QName) else tag]
    if tag is None:
        if text:
            write(_escape_text(text))
        return ""
    write("<" + tag)
    if namespaces:
        for uri, prefix in sorted(namespaces.items(), key=lambda x: x[1]):
            if prefix:
                prefix = ":" + prefix
            write(' xmlns%s="%s"' % (prefix, _escape_attrib(uri)))
    for key, value in element.items():
        if isinstance(key, QName):
            key = key.text
        if isinstance(value, QName):
            value = qnames[value.text]
        else:
            value = _escape_attrib_html(value) if html else _escape_attrib(value)
        write(' %s="%s"' % (qnames[key], value))
    if html:
        write(">")
        low = tag.lower()
        if text:
            write(text if low in ("script", "style") else _escape_text(text))
        return "" if low in _HTML_EMPTY else "</" + tag + ">"
    if text or len(element) or not short_empty:
        write(">")
        if text:
            write(_escape_text(text))
        return "</" + tag + ">"
    write(" />")
    return None


def _escape_text(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text
    except (TypeError, AttributeError):
        _cannot_write(text)


def _escape_attrib(text):
    text = _escape_text(text)
    for c, entity in (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;")):
        if c in text:
            text = text.replace(c, entity)
    return text


def _escape_attrib_html(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _cannot_write(text)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """Return the element as bytes, or as a str if encoding is "unicode"."""
    out = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(out, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return out.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    """Return what tostring gives in a list."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Write the element to sys.stdout."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put white space between the elements of a tree so that it reads well."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    lines = ["\n" + level * space]

    def work(element, depth):
        if depth + 1 == len(lines):
            lines.append(lines[depth] + space)
        inner = lines[depth + 1]
        if not element.text or not element.text.strip():
            element.text = inner
        child = None
        for child in element:
            if len(child):
                work(child, depth + 1)
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = lines[depth]

    work(tree, 0)


def parse(source, parser=None):
    """Read a document from a file, or the file of that name, into an ElementTree."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """Read a document from a str or bytes; return the root element."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """Read a document from text; return the root element and a dict of elements by their id."""
    tree = XML(text, parser)
    return tree, {e.get("id"): e for e in tree.iter() if e.get("id")}


def fromstringlist(sequence, parser=None):
    """Read a document from pieces of text; return the root element."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


class TreeBuilder:
    """Builds a tree from what a parser tells: start, data, end, comment, pi."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._data, self._elem = [], []
        self._last = self._root = self._tail = None
        self._comment_factory = Comment if comment_factory is None else comment_factory
        self.insert_comments = insert_comments
        self._pi_factory = ProcessingInstruction if pi_factory is None else pi_factory
        self.insert_pis = insert_pis
        self._factory = Element if element_factory is None else element_factory

    def close(self):
        """Return the root element."""
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data, /):
        """Add text to the current element."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """Begin an element and return it."""
        self._flush()
        self._last = elem = self._factory(tag, attrs)
        if self._elem:
            self._elem[-1].append(elem)
        elif self._root is None:
            self._root = elem
        self._elem.append(elem)
        self._tail = 0
        return elem

    def end(self, tag, /):
        """End the current element and return it."""
        self._flush()
        if not self._elem:
            raise IndexError("pop from empty stack")
        self._last = self._elem.pop()
        self._tail = 1
        return self._last

    def comment(self, text, /):
        """Make a comment, which is added if insert_comments is true."""
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        """Make a processing instruction, which is added if insert_pis is true."""
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, insert, *args):
        elem = factory(*args)
        if insert:
            self._flush()
            self._last = elem
            if self._elem:
                self._elem[-1].append(elem)
            self._tail = 1
        return elem


_MESSAGES = {3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token", 7: "mismatched tag",
             8: "duplicate attribute", 9: "junk after document element", 11: "undefined entity", 27: "unbound prefix",
             20: "unclosed CDATA section", 14: "reference to invalid character number", 18: "unknown encoding",
             30: "XML declaration not well-formed", 2: "syntax error", 17: "XML or text declaration not at start of entity"}


class XMLParser:
    """Reads a document piece by piece and tells a target (a TreeBuilder) what is in it.

    Entities are those of XML itself and those set in the attribute entity; a document cannot define or fetch others.
    """

    def __init__(self, *, target=None, encoding=None):
        if target is None:
            target = TreeBuilder()
        self.target = target
        self.entity = {}
        self.version = "Expat 2.6.3"
        self._names = {}
        self._done = False
        self._parser = _parser(encoding, self._event)
        self._started = set()
        self._start_ns = getattr(target, "start_ns", None)
        self._end_ns = getattr(target, "end_ns", None)
        self._hooks = {name: getattr(target, name) for name in ("start", "end", "data", "comment", "pi", "doctype")
                       if hasattr(target, name)}

    def _event(self, kind, a, b):
        if kind == "entity":
            if a in self.entity:
                if "data" in self._hooks:
                    self._hooks["data"](self.entity[a])
                return True
            return False
        if kind in ("start-ns", "end-ns"):
            f = self._start_ns if kind == "start-ns" else self._end_ns
            if f is not None:
                f(a or "", b or "") if kind == "start-ns" else f(a or "")
            return True
        f = self._hooks.get(kind)
        if f is None:
            return True
        if kind == "start" or kind == "pi":
            f(a, b)
        elif kind == "doctype":
            f(*a)
        else:
            f(a)
        return True

    def _failed(self, failure):
        code, line, column, message = failure
        err = ParseError("%s: line %d, column %d" % (message or _MESSAGES.get(code, "error"), line, column))
        err.code = code
        err.position = line, column
        raise err

    def feed(self, data, /):
        """Read the next piece of the document."""
        failure = self._parser.feed(data)
        if failure is not None:
            self._failed(failure)

    def close(self):
        """End the document; return what the target's close gives."""
        failure = self._parser.close()
        if failure is not None:
            self._failed(failure)
        close = getattr(self.target, "close", None)
        if close is not None:
            return close()

    def flush(self):
        """Tell the target what has been read."""


class _Events:
    # Collects the events that XMLPullParser gives, in front of a TreeBuilder.

    def __init__(self, builder, wanted, events):
        self._builder, self._events = builder, events
        if "start" in wanted:
            self.start = lambda tag, attrs: events.append(("start", builder.start(tag, attrs)))
        else:
            self.start = builder.start
        if "end" in wanted:
            self.end = lambda tag: events.append(("end", builder.end(tag)))
        else:
            self.end = builder.end
        self.data, self.close = builder.data, builder.close
        if "start-ns" in wanted:
            self.start_ns = lambda prefix, uri: events.append(("start-ns", (prefix, uri)))
        if "end-ns" in wanted:
            self.end_ns = lambda prefix: events.append(("end-ns", None))
        if "comment" in wanted:
            self.comment = lambda text: events.append(("comment", builder.comment(text)))
        if "pi" in wanted:
            self.pi = lambda target, text: events.append(("pi", builder.pi(target, text)))


class XMLPullParser:
    """Reads a document piece by piece; what happened is asked for."""

    def __init__(self, events=None, *, _parser=None):
        from collections import deque
        wanted = ("end",) if events is None else list(events)
        for e in wanted:
            if e not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError("unknown event %r" % e)
        self._events_queue = deque()
        self._parser = _parser or XMLParser(target=_Events(TreeBuilder(), wanted, self._events_queue))

    def feed(self, data):
        """Read the next piece of the document."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as exc:
                self._events_queue.append(exc)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """End the document."""
        self._close_and_return_root()

    def read_events(self):
        """Return an iterator over the events (event, element) since the last call."""
        while self._events_queue:
            event = self._events_queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Tell what has been read."""
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()


class _Iterparse:
    # What iterparse returns: an iterator with the root, once it is known.

    def __init__(self, source, events, parser):
        self._pull = XMLPullParser(events=events, _parser=parser)
        self._owned = not hasattr(source, "read")
        self._source = open(source, "rb") if self._owned else source
        self.root = None
        self._run = self._all()

    def _all(self):
        try:
            while True:
                yield from self._pull.read_events()
                data = self._source.read(16 * 1024)
                if not data:
                    break
                self._pull.feed(data)
            root = self._pull._close_and_return_root()
            yield from self._pull.read_events()
            self.root = root
        finally:
            if self._owned:
                self._source.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._run)

    def close(self):
        """Close the file."""
        self._run.close()
        if self._owned:
            self._source.close()


def iterparse(source, events=None, parser=None):
    """Read a document piece by piece; return an iterator over (event, element)."""
    return _Iterparse(source, events, parser)
