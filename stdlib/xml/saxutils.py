"""Escaping and unescaping of text in XML documents, and a writer of them."""
from xml.sax import handler, xmlreader


def _replace(data, entities):
    for key, text in entities.items():
        data = data.replace(key, text)
    return data


def escape(data, entities={}):
    """Replace &, < and > in data by entities, and then what entities says."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return _replace(data, entities) if entities else data


def unescape(data, entities={}):
    """Replace the entities of &, < and > in data, and before what entities says."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    if entities:
        data = _replace(data, entities)
    return data.replace("&amp;", "&")


def quoteattr(data, entities={}):
    """Return data as the value of an attribute, in quotes."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', "&quot;") + '"'


def prepare_input_source(source, base=""):
    """An InputSource of a source, which may be the name of a file or a file."""
    import os
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = xmlreader.InputSource(source)
    elif hasattr(source, "read"):
        file, source = source, xmlreader.InputSource()
        if isinstance(file.read(0), str):
            source.setCharacterStream(file)
        else:
            source.setByteStream(file)
        if isinstance(getattr(file, "name", None), str):
            source.setSystemId(file.name)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        name = source.getSystemId()
        path = os.path.join(os.path.dirname(os.path.normpath(base)), name)
        if os.path.isfile(path):
            source.setSystemId(path)
            source.setByteStream(open(path, "rb"))
        else:
            import urllib.parse
            import urllib.request
            source.setSystemId(urllib.parse.urljoin(base, name))
            source.setByteStream(urllib.request.urlopen(source.getSystemId()))
    return source


def _text_writer(out, encoding):
    import io
    import sys
    if out is None:
        return sys.stdout
    codecs = sys.modules.get("codecs")  # whoever has made one of these has imported it
    if isinstance(out, io.TextIOBase) or codecs and isinstance(out, (codecs.StreamWriter, codecs.StreamReaderWriter)):
        return out
    buffer = io.BufferedIOBase()
    buffer.writable = lambda: True
    buffer.write = out.write
    return io.TextIOWrapper(buffer, encoding=encoding, errors="xmlcharrefreplace", newline="\n", write_through=True)


class XMLGenerator(handler.ContentHandler):
    """Writes the document that it is told."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        handler.ContentHandler.__init__(self)
        out = _text_writer(out, encoding)
        self._write, self._flush = out.write, out.flush
        self._encoding = encoding
        self._short = short_empty_elements
        self._open = False  # the last tag lacks its end
        self._bound = [{}]  # prefixes by namespaces
        self._new = []  # prefixes to be declared

    def _name(self, pair):
        uri, local = pair
        if not uri:
            return local
        prefix = "xml" if uri == "http://www.w3.org/XML/1998/namespace" else self._bound[-1][uri]
        return prefix + ":" + local if prefix else local

    def _end_tag(self):
        if self._open:
            self._write(">")
            self._open = False

    def _start(self, name, attrs):
        self._end_tag()
        self._write("<" + name)
        for prefix, uri in self._new:
            self._write(' xmlns:%s="%s"' % (prefix, uri) if prefix else ' xmlns="%s"' % uri)
        self._new = []
        for key, value in attrs:
            self._write(" %s=%s" % (key, quoteattr(value)))
        if self._short:
            self._open = True
        else:
            self._write(">")

    def _end(self, name):
        self._write("/>" if self._open else "</%s>" % name)
        self._open = False

    def startDocument(self):
        self._write('<?xml version="1.0" encoding="%s"?>\n' % self._encoding)

    def endDocument(self):
        self._flush()

    def startPrefixMapping(self, prefix, uri):
        self._bound.append({**self._bound[-1], uri: prefix})
        self._new.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._bound.pop()

    def startElement(self, name, attrs):
        self._start(name, attrs.items())

    def endElement(self, name):
        self._end(name)

    def startElementNS(self, name, qname, attrs):
        self._start(self._name(name), [(self._name(key), value) for key, value in attrs.items()])

    def endElementNS(self, name, qname):
        self._end(self._name(name))

    def _text(self, content):
        self._end_tag()
        return content if isinstance(content, str) else str(content, self._encoding)

    def characters(self, content):
        if content:
            self._write(escape(self._text(content)))

    def ignorableWhitespace(self, content):
        if content:
            self._write(self._text(content))

    def processingInstruction(self, target, data):
        self._end_tag()
        self._write("<?%s %s?>" % (target, data))


class XMLFilterBase(xmlreader.XMLReader):
    """Stands between a reader and handlers; subclasses change what passes."""

    def __init__(self, parent=None):
        xmlreader.XMLReader.__init__(self)
        self._parent = parent

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setDocumentLocator(self, locator):
        self._locator = locator
        self._cont_handler.setDocumentLocator(locator)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent


def _passed_on(name, where):
    def method(self, *args):
        return getattr(getattr(self, where), name)(*args)

    method.__name__ = name
    method.__qualname__ = "XMLFilterBase." + name
    setattr(XMLFilterBase, name, method)


for _where, _names in {
    "_err_handler": "error fatalError warning",
    "_cont_handler": "startDocument endDocument startPrefixMapping endPrefixMapping startElement endElement startElementNS"
                     " endElementNS characters ignorableWhitespace processingInstruction skippedEntity",
    "_dtd_handler": "notationDecl unparsedEntityDecl",
    "_ent_handler": "resolveEntity",
    "_parent": "setLocale getFeature setFeature getProperty setProperty",
}.items():
    for _name in _names.split():
        _passed_on(_name, _where)
del _where, _names, _name
