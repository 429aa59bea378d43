import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE
from xml.dom.minicompat import *

_WITH_ELEMENTS = (xml.dom.Node.ELEMENT_NODE, xml.dom.Node.DOCUMENT_NODE, xml.dom.Node.DOCUMENT_FRAGMENT_NODE)


def _join(first, second):
    """Make two nodes neighbours; either may be None."""
    if first is not None:
        first.nextSibling = second
    if second is not None:
        second.previousSibling = first


class Node(xml.dom.Node):
    """What all nodes have in common."""

    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = EMPTY_PREFIX
    _child_node_types = ()

    def __bool__(self):
        return True

    def toxml(self, encoding=None, standalone=None):
        """The node as text, or as bytes in an encoding."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The node in lines that are indented."""
        if encoding is None:
            writer = io.StringIO()
        else:
            writer = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="xmlcharrefreplace", newline="\n")
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, "", indent, newl, encoding, standalone)
        else:
            self.writexml(writer, "", indent, newl)
        return writer.getvalue() if encoding is None else writer.detach().getvalue()

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _get_childNodes(self):
        return self.childNodes

    def _get_firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    def _get_lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def _get_localName(self):
        return None

    def _admit(self, node):
        if node.nodeType not in self._child_node_types:
            raise xml.dom.HierarchyRequestErr("%s cannot be child of %s" % (repr(node), repr(self)))

    def _index(self, child):
        for i, node in enumerate(self.childNodes):
            if node is child:
                return i
        raise xml.dom.NotFoundErr()

    def insertBefore(self, newChild, refChild):
        """Insert a node before another one, at the end if that is None."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for node in tuple(newChild.childNodes):
                self.insertBefore(node, refChild)
            return newChild
        self._admit(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            self.appendChild(newChild)
            return newChild
        i = self._index(refChild)
        _join(self.childNodes[i - 1] if i else None, newChild)
        _join(newChild, refChild)
        self.childNodes.insert(i, newChild)
        newChild.parentNode = self
        return newChild

    def appendChild(self, node):
        """Add a node at the end."""
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        self._admit(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        self._append(node)
        return node

    def _append(self, node):
        _join(self._get_lastChild(), node)
        node.nextSibling = None
        self.childNodes.append(node)
        node.parentNode = self

    def replaceChild(self, newChild, oldChild):
        """Put a node into the place of another one, which is returned."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            behind = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, behind)
        self._admit(newChild)
        if newChild is oldChild:
            return None
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        i = self._index(oldChild)
        _join(oldChild.previousSibling, newChild)
        _join(newChild, oldChild.nextSibling)
        self.childNodes[i] = newChild
        newChild.parentNode = self
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        return oldChild

    def removeChild(self, oldChild):
        """Take a node away and return it."""
        del self.childNodes[self._index(oldChild)]
        _join(oldChild.previousSibling, oldChild.nextSibling)
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        return oldChild

    def normalize(self):
        """Join texts that are neighbours, and take empty ones away."""
        kept = []
        for child in self.childNodes:
            if child.nodeType != Node.TEXT_NODE:
                kept.append(child)
                if child.nodeType == Node.ELEMENT_NODE:
                    child.normalize()
            elif child.data:
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    child.unlink()
                else:
                    kept.append(child)
            else:
                child.unlink()
        before = None
        for child in kept:
            _join(before, child)
            before = child
        if before is not None:
            before.nextSibling = None
        self.childNodes[:] = kept

    def cloneNode(self, deep):
        """A copy, with all that is in it if deep."""
        return _clone(self, deep, self.ownerDocument or self)

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def isSameNode(self, other):
        return self is other

    def getInterface(self, feature):
        return self if self.isSupported(feature, None) else None

    def getUserData(self, key):
        """What a program has noted about the node."""
        return self.__dict__.get("_user_data", {}).get(key, (None,))[0]

    def setUserData(self, key, data, handler):
        """Note something about the node; return what was noted before."""
        notes = self.__dict__.setdefault("_user_data", {})
        old = notes.get(key, (None,))[0]
        if data is None:
            notes.pop(key, None)
        else:
            notes[key] = data, handler
        return old

    def _call_user_data_handler(self, operation, src, dst):
        for key, (data, handler) in list(self.__dict__.get("_user_data", {}).items()):
            if handler is not None:
                handler.handle(operation, key, data, src, dst)

    def unlink(self):
        """Take the node and all that is in it apart."""
        self.parentNode = self.ownerDocument = None
        if self.childNodes:
            for child in self.childNodes:
                child.unlink()
            self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        self.unlink()


defproperty(Node, "firstChild", doc="First child node, or None.")
defproperty(Node, "lastChild", doc="Last child node, or None.")
defproperty(Node, "localName", doc="Namespace-local name of this node.")


def _write_data(writer, text, attr):
    if not text:
        return
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if attr:
        text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
    writer.write(text)


def _descendants(node):
    """The elements below a node, in the order of the document."""
    waiting = list(reversed(node.childNodes))
    while waiting:
        node = waiting.pop()
        if node.nodeType == Node.ELEMENT_NODE:
            yield node
        waiting.extend(reversed(node.childNodes))


class _Searchable:
    """Finds elements below a node."""

    def getElementsByTagName(self, name):
        """The elements below with a name; "*" is every name."""
        return NodeList(e for e in _descendants(self) if name == "*" or e.tagName == name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        """The elements below with a name in a namespace; "*" is every one."""
        return NodeList(e for e in _descendants(self)
                        if (localName == "*" or e.localName == localName)
                        and (namespaceURI == "*" or e.namespaceURI == namespaceURI))


class DocumentFragment(Node):
    """Some nodes."""

    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    nodeValue = None
    attributes = None
    parentNode = None
    _child_node_types = (Node.ELEMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE,
                         Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.NOTATION_NODE)

    def __init__(self):
        self.childNodes = NodeList()


