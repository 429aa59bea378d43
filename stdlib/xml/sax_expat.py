from xml.parsers import expat
from xml.sax import handler, xmlreader
from xml.sax._exceptions import SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException

version = "0.20"
AttributesImpl = xmlreader.AttributesImpl
AttributesNSImpl = xmlreader.AttributesNSImpl


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """A reader, which also tells where it is."""

    def __init__(self, namespaceHandling=0, bufsize=2 ** 16 - 20):
        xmlreader.IncrementalParser.__init__(self, bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lex_handler = None
        self._parsing = False

    def parse(self, source):
        from xml.sax.saxutils import prepare_input_source
        source = prepare_input_source(source)
        self._source = source
        try:
            self.reset()
            self._cont_handler.setDocumentLocator(self)
            xmlreader.IncrementalParser.parse(self, source)
        finally:
            for file in source.getCharacterStream(), source.getByteStream():
                if file is not None:
                    file.close()

    def prepareParser(self, source):
        pass

    def getFeature(self, name):
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return False
        if name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes,
                    handler.feature_external_ges):
            return 0
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)

    def setFeature(self, name, state):
        if self._parsing:
            raise SAXNotSupportedException("Cannot set features while parsing")
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name not in handler.all_features:
            raise SAXNotRecognizedException("Feature '%s' not recognized" % name)
        elif state:
            raise SAXNotSupportedException("expat does not support %s" % name.rpartition("/")[2])

    def getProperty(self, name):
        if name == handler.property_lexical_handler:
            return self._lex_handler
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    def setProperty(self, name, value):
        if name == handler.property_lexical_handler:
            self._lex_handler = value
            if self._parsing:
                self._set_lexical()
        else:
            raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    def reset(self):
        source = self._source
        if self._namespaces:
            self._parser = expat.ParserCreate(source.getEncoding(), " ")
            self._parser.StartElementHandler = self.start_element_ns
            self._parser.EndElementHandler = self.end_element_ns
            self._parser.StartNamespaceDeclHandler = lambda prefix, uri: self._cont_handler.startPrefixMapping(prefix, uri)
            self._parser.EndNamespaceDeclHandler = lambda prefix: self._cont_handler.endPrefixMapping(prefix)
        else:
            self._parser = expat.ParserCreate(source.getEncoding())
            self._parser.StartElementHandler = lambda name, attrs: self._cont_handler.startElement(name, AttributesImpl(attrs))
            self._parser.EndElementHandler = lambda name: self._cont_handler.endElement(name)
        self._parser.CharacterDataHandler = lambda data: self._cont_handler.characters(data)
        self._parser.ProcessingInstructionHandler = lambda target, data: self._cont_handler.processingInstruction(target, data)
        self._set_lexical()
        self._parsing = self._closed = False

    def _set_lexical(self):
        lex = self._lex_handler
        self._parser.CommentHandler = lex and lex.comment
        self._parser.StartCdataSectionHandler = lex and lex.startCDATA
        self._parser.EndCdataSectionHandler = lex and lex.endCDATA
        self._parser.StartDoctypeDeclHandler = lex and (
            lambda name, system, public, subset: lex.startDTD(name, public, system))
        self._parser.EndDoctypeDeclHandler = lex and lex.endDTD

    def feed(self, data, isFinal=False):
        if not self._parsing:
            self.reset()
            self._parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except expat.error as e:
            self._err_handler.fatalError(SAXParseException(expat.ErrorString(e.code), e, self))

    def flush(self):
        pass

    def close(self):
        if self._parser is None or self._closed:
            return
        try:
            self.feed(b"", isFinal=True)
            self._cont_handler.endDocument()
        finally:
            self._parsing, self._closed = False, True

    def start_element_ns(self, name, attrs):
        found = {_pair(key): value for key, value in attrs.items()}
        qnames = {pair: pair[1] for pair in found}
        self._cont_handler.startElementNS(_pair(name), None, AttributesNSImpl(found, qnames))

    def end_element_ns(self, name):
        self._cont_handler.endElementNS(_pair(name), None)

    def getColumnNumber(self):
        return None if self._parser is None else self._parser.ErrorColumnNumber if self._parser.ErrorCode else self._parser.CurrentColumnNumber

    def getLineNumber(self):
        return 1 if self._parser is None else self._parser.ErrorLineNumber if self._parser.ErrorCode else self._parser.CurrentLineNumber

    def getPublicId(self):
        return self._source.getPublicId()

    def getSystemId(self):
        return self._source.getSystemId()


def _pair(name):
    uri, space, local = name.rpartition(" ")
    return (uri if space else None, local)


def create_parser(*args, **kwargs):
    """A new parser."""
    return ExpatParser(*args, **kwargs)
