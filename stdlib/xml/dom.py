class Node:
    """The numbers of the kinds of nodes."""

    __slots__ = ()

    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


class DOMException(Exception):
    """What nodes refuse; its subclasses tell why."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


def _define():
    # For every number a constant, INDEX_SIZE_ERR, and a class, IndexSizeErr.
    for code, words in enumerate((
            "index size", "domstring size", "hierarchy request", "wrong document", "invalid character",
            "no data allowed", "no modification allowed", "not found", "not supported", "inuse attribute",
            "invalid state", "syntax", "invalid modification", "namespace", "invalid access", "validation"), 1):
        name = words.title().replace(" ", "") + "Err"
        globals()[words.upper().replace(" ", "_") + "_ERR"] = code
        globals()[name] = type(name, (DOMException,), {"code": code, "__module__": __name__})


_define()


class UserDataHandler:
    """The numbers of what handlers of user data are told."""

    NODE_CLONED = 1
    NODE_IMPORTED = 2
    NODE_DELETED = 3
    NODE_RENAMED = 4


XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = None
EMPTY_PREFIX = None

_registered = {}


def registerDOMImplementation(name, factory):
    """Give an implementation a name."""
    _registered[name] = factory


def getDOMImplementation(name=None, features=()):
    """An implementation by its name, or the first one that has features."""
    from xml.dom import minidom
    if name == "minidom":
        return minidom.getDOMImplementation()
    if name:
        return _registered[name]()
    if isinstance(features, str):
        features = _features(features)
    for factory in (*_registered.values(), minidom.getDOMImplementation):
        implementation = factory()
        if all(implementation.hasFeature(f, v) for f, v in features):
            return implementation
    raise ImportError("no suitable DOM implementation found")


def _features(text):
    """Pairs of features and versions, None where a feature has no version."""
    found = []
    words = text.split()
    while words:
        feature = words.pop(0)
        if feature[0] in "0123456789":
            raise ValueError("bad feature name: %r" % (feature,))
        found.append((feature, words.pop(0) if words and words[0][0] in "0123456789" else None))
    return found
