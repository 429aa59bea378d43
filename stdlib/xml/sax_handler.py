version = "2.0beta"


class ErrorHandler:
    """What is done about errors: they are raised, warnings are printed."""

    def error(self, exception):
        raise exception

    def fatalError(self, exception):
        raise exception

    def warning(self, exception):
        print(exception)


class ContentHandler:
    """Is told what is in a document; subclasses write the methods they want."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        self._locator = locator

    def startDocument(self):
        pass

    def endDocument(self):
        pass

    def startPrefixMapping(self, prefix, uri):
        pass

    def endPrefixMapping(self, prefix):
        pass

    def startElement(self, name, attrs):
        pass

    def endElement(self, name):
        pass

    def startElementNS(self, name, qname, attrs):
        pass

    def endElementNS(self, name, qname):
        pass

    def characters(self, content):
        pass

    def ignorableWhitespace(self, whitespace):
        pass

    def processingInstruction(self, target, data):
        pass

    def skippedEntity(self, name):
        pass


class DTDHandler:
    """Is told of notations and unparsed entities."""

    def notationDecl(self, name, publicId, systemId):
        pass

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        pass


class EntityResolver:
    """Tells where an external entity is."""

    def resolveEntity(self, publicId, systemId):
        return systemId


class LexicalHandler:
    """Is told of comments, of the document type and of sections."""

    def comment(self, content):
        pass

    def startDTD(self, name, public_id, system_id):
        pass

    def endDTD(self):
        pass

    def startCDATA(self):
        pass

    def endCDATA(self):
        pass


def _named(place, *names):
    found = []
    for name in names:
        globals()[("feature_" if "features" in place else "property_") + name.replace("-", "_")] = place + name
        found.append(place + name)
    return found


all_features = _named("http://xml.org/sax/features/", "namespaces", "namespace-prefixes", "string-interning", "validation",
                      "external-general-entities", "external-parameter-entities")
feature_external_ges = all_features[4]
feature_external_pes = all_features[5]
del feature_external_general_entities, feature_external_parameter_entities
all_properties = _named("http://xml.org/sax/properties/", "lexical-handler", "dom-node", "declaration-handler", "xml-string")
all_properties += _named("http://www.python.org/sax/properties/", "encoding", "interning-dict")
