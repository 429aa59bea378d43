class _Builder:
    """Makes a document of what a parser tells."""

    def __init__(self):
        from xml.parsers import expat
        self.document = Document()
        self.current = self.document
        self.section = False
        self.bound = [{"xml": xml.dom.XML_NAMESPACE, "xmlns": XMLNS_NAMESPACE}]
        self.parser = parser = expat.ParserCreate()
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartCdataSectionHandler = self.start_section
        parser.EndCdataSectionHandler = self.end_section
        parser.CommentHandler = lambda data: self.add(self.document.createComment(data))
        parser.ProcessingInstructionHandler = lambda target, data: self.add(
            self.document.createProcessingInstruction(target, data))

    def add(self, node):
        self.current._append(node)

    def declaration(self, version, encoding, standalone):
        self.document.version, self.document.encoding = version, encoding
        if standalone >= 0:
            self.document.standalone = bool(standalone)

    def doctype(self, name, system, public, has_subset):
        doctype = self.document.implementation.createDocumentType(name, public, system)
        doctype.ownerDocument = self.document
        doctype.internalSubset = self.parser._subset
        self.document.doctype = doctype
        self.add(doctype)

    def start(self, name, attributes):
        bound = self.bound[-1]
        for key, value in attributes.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                bound = {**bound, key.partition(":")[2]: value or None}
        self.bound.append(bound)
        prefix, local = _split(name)
        uri = bound.get(prefix or "")
        if prefix and uri is None:
            self.parser._fail(27)
        element = self.document._own(Element(name, uri or EMPTY_NAMESPACE, prefix))
        for key, value in attributes.items():
            prefix, local = _split(key)
            uri = XMLNS_NAMESPACE if key == "xmlns" else bound.get(prefix) if prefix else EMPTY_NAMESPACE
            if prefix and uri is None:
                self.parser._fail(27)
            attr = Attr(key, uri, local, prefix)
            attr.value = value
            attr.ownerDocument = self.document
            attr.specified = True
            element._attrs[key] = attr
            attr.ownerElement = element
        self.add(element)
        self.current = element

    def end(self, name):
        self.current = self.current.parentNode
        self.bound.pop()

    def text(self, data):
        last = self.current._get_lastChild()
        if self.section:
            last.data += data
        elif last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += data
        else:
            self.add(self.document.createTextNode(data))

    def start_section(self):
        self.section = True
        self.add(self.document.createCDATASection(""))

    def end_section(self):
        self.section = False


def parse(file, parser=None, bufsize=None):
    """Read the document in a file, given by its name or open."""
    if isinstance(file, str):
        with open(file, "rb") as f:
            return parse(f)
    builder = _Builder()
    while data := file.read(16384):
        builder.parser.Parse(data, False)
    builder.parser.Parse(b"", True)
    return builder.document


def parseString(string, parser=None):
    """Read a document."""
    builder = _Builder()
    builder.parser.Parse(string, True)
    return builder.document


def getDOMImplementation(features=None):
    """The implementation, None if it lacks one of the features."""
    if features:
        if isinstance(features, str):
            features = xml.dom._features(features)
        if not all(Document.implementation.hasFeature(f, v) for f, v in features):
            return None
    return Document.implementation
