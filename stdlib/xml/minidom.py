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


class Attr(Node):
    """An attribute, whose value is also a text in it."""

    nodeType = Node.ATTRIBUTE_NODE
    attributes = None
    specified = False
    _is_id = False
    _child_node_types = (Node.TEXT_NODE, Node.ENTITY_REFERENCE_NODE)

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self.ownerElement = None
        self._name = qName
        self.namespaceURI = namespaceURI
        self._prefix = prefix
        self._localName = localName
        self.childNodes = NodeList([Text()])

    def _get_localName(self):
        return self.nodeName.split(":", 1)[-1] if self._localName is None else self._localName

    def _get_specified(self):
        return self.specified

    def _get_name(self):
        return self._name

    def _set_name(self, value):
        self._name = value

    nodeName = name = property(_get_name, _set_name)

    def _get_value(self):
        return self._value

    def _set_value(self, value):
        self._value = value
        self.childNodes[0].data = value

    nodeValue = value = property(_get_value, _set_value)

    def _get_prefix(self):
        return self._prefix

    def _set_prefix(self, prefix):
        if prefix == "xmlns" and self.namespaceURI and self.namespaceURI != XMLNS_NAMESPACE:
            raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix for the wrong namespace")
        self._prefix = prefix
        self.name = self.localName if prefix is None else "%s:%s" % (prefix, self.localName)

    prefix = property(_get_prefix, _set_prefix)

    def unlink(self):
        if self.ownerElement is not None:
            del self.ownerElement._attrs[self.nodeName]
            self._is_id = False
        for child in self.childNodes:
            child.unlink()
        del self.childNodes[:]

    def _get_isId(self):
        return self._is_id

    def _get_schemaType(self):
        return _no_type


defproperty(Attr, "isId", doc="True if this attribute is an ID.")
defproperty(Attr, "localName", doc="Namespace-local name of this attribute.")
defproperty(Attr, "schemaType", doc="Schema type for this attribute.")


class NamedNodeMap:
    """The attributes of an element, by their names, or by namespace and local
    name."""

    __slots__ = ("_ownerElement",)

    def __init__(self, ownerElement):
        self._ownerElement = ownerElement

    @property
    def _attrs(self):
        return self._ownerElement._attrs

    def _get_length(self):
        return len(self._attrs)

    def item(self, index):
        """The attribute at an index, None if there is none."""
        nodes = list(self._attrs.values())
        try:
            return nodes[index]
        except IndexError:
            return None

    def items(self):
        return [(node.nodeName, node.value) for node in self._attrs.values()]

    def itemsNS(self):
        return [((node.namespaceURI, node.localName), node.value) for node in self._attrs.values()]

    def keys(self):
        return self._attrs.keys()

    def keysNS(self):
        return {(node.namespaceURI, node.localName): node for node in self._attrs.values()}.keys()

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    def __contains__(self, key):
        return key in (self._attrs if isinstance(key, str) else self.keysNS())

    __len__ = _get_length

    def __eq__(self, other):
        return isinstance(other, NamedNodeMap) and self._ownerElement is other._ownerElement

    __hash__ = None

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._attrs[key]
        node = self.getNamedItemNS(*key)
        if node is None:
            raise KeyError(key)
        return node

    def __setitem__(self, attname, value):
        if isinstance(value, str):
            self._ownerElement.setAttribute(attname, value)
        elif isinstance(value, Attr):
            self.setNamedItem(value)
        else:
            raise TypeError("value must be a string or Attr object")

    def __delitem__(self, key):
        self[key].unlink()

    def getNamedItem(self, name):
        return self._attrs.get(name)

    def getNamedItemNS(self, namespaceURI, localName):
        for node in self._attrs.values():
            if node.namespaceURI == namespaceURI and node.localName == localName:
                return node
        return None

    def _remove(self, node):
        if node is None:
            raise xml.dom.NotFoundErr()
        del self._attrs[node.nodeName]
        node.ownerElement = None
        return node

    def removeNamedItem(self, name):
        return self._remove(self.getNamedItem(name))

    def removeNamedItemNS(self, namespaceURI, localName):
        return self._remove(self.getNamedItemNS(namespaceURI, localName))

    def setNamedItem(self, node):
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr("%s cannot be child of %s" % (repr(node), repr(self)))
        old = self._attrs.get(node.name)
        if old:
            old.unlink()
        self._attrs[node.name] = node
        node.ownerElement = self._ownerElement
        return old

    setNamedItemNS = setNamedItem


defproperty(NamedNodeMap, "length", doc="Number of nodes in the NamedNodeMap.")
AttributeList = NamedNodeMap


class TypeInfo:
    """The type of an element or an attribute: nothing is known of it."""

    __slots__ = "namespace", "name"

    def __init__(self, namespace, name):
        self.namespace = namespace
        self.name = name

    def __repr__(self):
        if self.namespace:
            return "<%s %r (from %r)>" % (self.__class__.__name__, self.name, self.namespace)
        return "<%s %r>" % (self.__class__.__name__, self.name)


_no_type = TypeInfo(None, None)


class Element(_Searchable, Node):
    """An element."""

    nodeType = Node.ELEMENT_NODE
    nodeValue = None
    schemaType = _no_type
    _child_node_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE,
                         Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE)

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.parentNode = None
        self.tagName = self.nodeName = tagName
        self.prefix = prefix
        self.namespaceURI = namespaceURI
        self.childNodes = NodeList()
        self.nextSibling = self.previousSibling = None
        self._attrs = {}

    def _get_localName(self):
        return self.tagName.split(":", 1)[-1]

    def _get_tagName(self):
        return self.tagName

    def unlink(self):
        for attr in list(self._attrs.values()):
            attr.unlink()
        Node.unlink(self)

    def getAttribute(self, attname):
        """The value of an attribute, "" if there is none."""
        node = self._attrs.get(attname)
        return "" if node is None else node.value

    def getAttributeNS(self, namespaceURI, localName):
        node = self.getAttributeNodeNS(namespaceURI, localName)
        return "" if node is None else node.value

    def setAttribute(self, attname, value):
        """Set an attribute."""
        attr = self._attrs.get(attname)
        if attr is None:
            attr = Attr(attname)
            attr.value = value
            attr.ownerDocument = self.ownerDocument
            self.setAttributeNode(attr)
        else:
            attr.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, local = _split(qualifiedName)
        attr = self.getAttributeNodeNS(namespaceURI, local)
        if attr is None:
            attr = Attr(qualifiedName, namespaceURI, local, prefix)
            attr.value = value
            attr.ownerDocument = self.ownerDocument
            self.setAttributeNode(attr)
            return
        attr.value = value
        if attr.prefix != prefix:
            del self._attrs[attr.name]
            attr.prefix = prefix
            self._attrs[qualifiedName] = attr

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        return self.attributes.getNamedItemNS(namespaceURI, localName)

    def setAttributeNode(self, attr):
        """Set an attribute; return the one that was there."""
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        same_name = self._attrs.get(attr.name)
        if same_name is not None:
            self.removeAttributeNode(same_name)
        same_place = self.getAttributeNodeNS(attr.namespaceURI, attr.localName)
        if same_place is not None:
            self.removeAttributeNode(same_place)
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        return same_name if same_name is not attr else None if same_place is attr else same_place

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        self.removeAttributeNode(self._attrs.get(name))

    def removeAttributeNS(self, namespaceURI, localName):
        self.removeAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))

    def removeAttributeNode(self, node):
        if node is None or node.name not in self._attrs:
            raise xml.dom.NotFoundErr()
        value = node.value
        node.unlink()
        # It can be used again.
        node.ownerElement, node.ownerDocument = None, self.ownerDocument
        node.childNodes.append(Text())
        node.value = value
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self.getAttributeNodeNS(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attrs)

    def _get_attributes(self):
        return NamedNodeMap(self)

    def __repr__(self):
        return "<DOM Element: %s at %#x>" % (self.tagName, id(self))

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the element."""
        writer.write(indent + "<" + self.tagName)
        for name, attr in self._attrs.items():
            writer.write(' %s="' % name)
            _write_data(writer, attr.value, True)
            writer.write('"')
        if not self.childNodes:
            writer.write("/>" + newl)
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write("</%s>%s" % (self.tagName, newl))

    def setIdAttribute(self, name):
        """Have getElementById() find the element by an attribute."""
        self.setIdAttributeNode(self.getAttributeNode(name))

    def setIdAttributeNS(self, namespaceURI, localName):
        self.setIdAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))

    def setIdAttributeNode(self, idAttr):
        if idAttr is None or not self.isSameNode(idAttr.ownerElement):
            raise xml.dom.NotFoundErr()
        idAttr._is_id = True


defproperty(Element, "attributes", doc="NamedNodeMap of attributes on the element.")
defproperty(Element, "localName", doc="Namespace-local name of this element.")


class Childless:
    """Nodes in which there can be no others."""

    __slots__ = ()

    attributes = None
    childNodes = EmptyNodeList()
    firstChild = None
    lastChild = None

    def _get_firstChild(self):
        return None

    def _get_lastChild(self):
        return None

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(self.nodeName + " nodes cannot have children")

    def hasChildNodes(self):
        return False

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + " nodes do not have children")

    def removeChild(self, oldChild):
        raise xml.dom.NotFoundErr(self.nodeName + " nodes do not have children")

    def normalize(self):
        pass

    def replaceChild(self, newChild, oldChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + " nodes do not have children")


class ProcessingInstruction(Childless, Node):
    """A processing instruction."""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = target
        self.data = data

    def _get_data(self):
        return self.data

    def _set_data(self, value):
        self.data = value

    nodeValue = property(_get_data, _set_data)

    def _get_target(self):
        return self.target

    def _set_target(self, value):
        self.target = value

    nodeName = property(_get_target, _set_target)

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("%s<?%s %s?>%s" % (indent, self.target, self.data, newl))


class CharacterData(Childless, Node):
    """What consists of characters."""

    def __init__(self):
        self.ownerDocument = self.parentNode = None
        self.previousSibling = self.nextSibling = None
        self._data = ""

    def _get_length(self):
        return len(self.data)

    __len__ = _get_length

    def _get_data(self):
        return self._data

    def _set_data(self, data):
        self._data = data

    data = nodeValue = property(_get_data, _set_data)

    def __repr__(self):
        return '<DOM %s node "%r%s">' % (self.__class__.__name__, self.data[:10], "..." if len(self.data) > 10 else "")

    def _check(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self.data):
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")

    def substringData(self, offset, count):
        self._check(offset, count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        self.data = self.data + arg

    def insertData(self, offset, arg):
        self._check(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.replaceData(offset, count, "")

    def replaceData(self, offset, count, arg):
        self._check(offset, count)
        if count:
            self.data = self.data[:offset] + arg + self.data[offset + count:]


defproperty(CharacterData, "length", doc="Length of the string data.")


class Text(CharacterData):
    """Text."""

    nodeType = Node.TEXT_NODE
    nodeName = "#text"
    attributes = None

    def splitText(self, offset):
        """Split the text; return the new node of its second part."""
        if offset < 0 or offset > len(self.data):
            raise xml.dom.IndexSizeErr("illegal offset value")
        second = self.__class__()
        second.data = self.data[offset:]
        second.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(second, self.nextSibling)
        self.data = self.data[:offset]
        return second

    def writexml(self, writer, indent="", addindent="", newl=""):
        _write_data(writer, "%s%s%s" % (indent, self.data, newl), False)

    def _run(self):
        """The texts without anything between them that the node is one of."""
        kinds = Node.TEXT_NODE, Node.CDATA_SECTION_NODE
        nodes = [self]
        while (node := nodes[0].previousSibling) is not None and node.nodeType in kinds:
            nodes.insert(0, node)
        while (node := nodes[-1].nextSibling) is not None and node.nodeType in kinds:
            nodes.append(node)
        return nodes

    def _get_wholeText(self):
        return "".join(node.data for node in self._run())

    def replaceWholeText(self, content):
        """Replace the node and the texts beside it."""
        for node in self._run():
            if node is not self or not content:
                node.parentNode.removeChild(node)
        if not content:
            return None
        self.data = content
        return self

    def _get_isWhitespaceInElementContent(self):
        return False


defproperty(Text, "isWhitespaceInElementContent", doc="True iff this text node contains only whitespace"
            " and is in element content.")
defproperty(Text, "wholeText", doc="The text of all logically-adjacent text nodes.")


class Comment(CharacterData):
    """A comment."""

    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data):
        CharacterData.__init__(self)
        self._data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write("%s<!--%s-->%s" % (indent, self.data, newl))


class CDATASection(Text):
    """Text that is written as it is."""

    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write("<![CDATA[%s]]>" % self.data)


class DocumentType(Childless, Node):
    """The type of a document."""

    nodeType = Node.DOCUMENT_TYPE_NODE
    nodeValue = None
    name = None
    publicId = None
    systemId = None
    internalSubset = None

    def __init__(self, qualifiedName):
        if qualifiedName:
            self.name = _split(qualifiedName)[1]
        self.nodeName = self.name

    def _get_internalSubset(self):
        return self.internalSubset

    def cloneNode(self, deep):
        if self.ownerDocument is not None:
            return None  # it belongs to its document
        clone = DocumentType(None)
        clone.name = clone.nodeName = self.name
        self._call_user_data_handler(xml.dom.UserDataHandler.NODE_CLONED, self, clone)
        return clone

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("<!DOCTYPE " + self.name)
        if self.publicId:
            writer.write("%s  PUBLIC '%s'%s  '%s'" % (newl, self.publicId, newl, self.systemId))
        elif self.systemId:
            writer.write("%s  SYSTEM '%s'" % (newl, self.systemId))
        if self.internalSubset is not None:
            writer.write(" [%s]" % self.internalSubset)
        writer.write(">" + newl)


class DOMImplementation:
    """Makes documents."""

    _features = [("core", "1.0"), ("core", "2.0"), ("core", None),
                 ("xml", "1.0"), ("xml", "2.0"), ("xml", None),
                 ("ls-load", "3.0"), ("ls-load", None)]

    def hasFeature(self, feature, version):
        return (feature.lower(), version or None) in self._features

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        """A document with an element, and a type if that is not None."""
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr("doctype object owned by another DOM tree")
        doc = Document()
        if not (namespaceURI is None and qualifiedName is None and doctype is None):
            if not qualifiedName:
                raise xml.dom.InvalidCharacterErr("Element with no name")
            prefix = _split(qualifiedName)[0]
            if prefix == "xml" and namespaceURI != xml.dom.XML_NAMESPACE:
                raise xml.dom.NamespaceErr("illegal use of 'xml' prefix")
            if prefix and not namespaceURI:
                raise xml.dom.NamespaceErr("illegal use of prefix without namespaces")
            element = doc.createElementNS(namespaceURI, qualifiedName)
            if doctype:
                doc.appendChild(doctype)
            doc.appendChild(element)
        if doctype:
            doctype.parentNode = doctype.ownerDocument = doc
        doc.doctype = doctype
        doc.implementation = self
        return doc

    def createDocumentType(self, qualifiedName, publicId, systemId):
        doctype = DocumentType(qualifiedName)
        doctype.publicId = publicId
        doctype.systemId = systemId
        return doctype

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(_Searchable, Node):
    """A document."""

    implementation = DOMImplementation()
    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    nodeValue = None
    attributes = None
    parentNode = None
    previousSibling = nextSibling = None
    actualEncoding = encoding = standalone = version = None
    strictErrorChecking = False
    errorHandler = None
    documentURI = None
    _child_node_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE,
                         Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.doctype = None
        self.childNodes = NodeList()

    def appendChild(self, node):
        self._admit(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        if node.nodeType == Node.ELEMENT_NODE and self._get_documentElement():
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        return Node.appendChild(self, node)

    def _get_documentElement(self):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node

    def unlink(self):
        if self.doctype is not None:
            self.doctype.unlink()
            self.doctype = None
        Node.unlink(self)

    def cloneNode(self, deep):
        if not deep:
            return None
        clone = self.implementation.createDocument(None, None, None)
        clone.encoding, clone.standalone, clone.version = self.encoding, self.standalone, self.version
        for node in self.childNodes:
            copy = _clone(node, deep, clone)
            clone._append(copy)
            if copy.nodeType == Node.DOCUMENT_TYPE_NODE:
                clone.doctype = copy
        self._call_user_data_handler(xml.dom.UserDataHandler.NODE_CLONED, self, clone)
        return clone

    def _own(self, node):
        node.ownerDocument = self
        return node

    def _own_text(self, node, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node.data = data
        return self._own(node)

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createTextNode(self, data):
        return self._own_text(Text(), data)

    def createCDATASection(self, data):
        return self._own_text(CDATASection(), data)

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        attr = self._own(Attr(qName))
        attr.value = ""
        return attr

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._own(Element(qualifiedName, namespaceURI, _split(qualifiedName)[0]))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, local = _split(qualifiedName)
        attr = self._own(Attr(qualifiedName, namespaceURI, local, prefix))
        attr.value = ""
        return attr

    def getElementById(self, id):
        """The element whose attribute that setIdAttribute() named is id."""
        for element in _descendants(self):
            for attr in element._attrs.values():
                if attr._is_id and attr.value == id:
                    return element
        return None

    def isSupported(self, feature, version):
        return self.implementation.hasFeature(feature, version)

    def importNode(self, node, deep):
        """A copy of a node of another document."""
        if node.nodeType == Node.DOCUMENT_NODE:
            raise xml.dom.NotSupportedErr("cannot import document nodes")
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            raise xml.dom.NotSupportedErr("cannot import document type nodes")
        return _clone(node, deep, self)

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        words = []
        if encoding:
            words.append(f'encoding="{encoding}"')
        if standalone is not None:
            words.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(words)}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)

    def renameNode(self, n, namespaceURI, name):
        """Give an element or an attribute another name."""
        if n.ownerDocument is not self:
            raise xml.dom.WrongDocumentErr("cannot rename nodes from other documents;\n"
                                           "expected %s,\nfound %s" % (self, n.ownerDocument))
        if n.nodeType not in (Node.ELEMENT_NODE, Node.ATTRIBUTE_NODE):
            raise xml.dom.NotSupportedErr("renameNode() only applies to element and attribute nodes")
        prefix = local = None
        if namespaceURI != EMPTY_NAMESPACE:
            prefix, local = _split(name)
            if namespaceURI != XMLNS_NAMESPACE:
                if prefix == "xmlns":
                    raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix")
                if name == "xmlns" and n.nodeType == Node.ATTRIBUTE_NODE:
                    raise xml.dom.NamespaceErr("illegal use of the 'xmlns' attribute")
        if n.nodeType == Node.ELEMENT_NODE:
            n.prefix, n.namespaceURI = prefix, namespaceURI
            n.tagName = n.nodeName = name
            return n
        element, is_id = n.ownerElement, n._is_id
        if element is not None:
            element.removeAttributeNode(n)
        n._prefix, n._localName, n.namespaceURI, n.name = prefix, local, namespaceURI, name
        if element is not None:
            element.setAttributeNode(n)
            n._is_id = is_id
        return n


defproperty(Document, "documentElement", doc="Top-level element of this document.")


def _clone(node, deep, owner):
    """A copy of a node for a document."""
    handlers = xml.dom.UserDataHandler
    operation = handlers.NODE_CLONED if node.ownerDocument is owner else handlers.NODE_IMPORTED
    kind = node.nodeType
    if kind == Node.ELEMENT_NODE:
        clone = owner.createElementNS(node.namespaceURI, node.nodeName)
        for attr in node._attrs.values():
            clone.setAttributeNS(attr.namespaceURI, attr.nodeName, attr.value)
            clone.getAttributeNodeNS(attr.namespaceURI, attr.localName).specified = attr.specified
    elif kind == Node.DOCUMENT_FRAGMENT_NODE:
        clone = owner.createDocumentFragment()
    elif kind == Node.TEXT_NODE:
        clone = owner.createTextNode(node.data)
    elif kind == Node.CDATA_SECTION_NODE:
        clone = owner.createCDATASection(node.data)
    elif kind == Node.PROCESSING_INSTRUCTION_NODE:
        clone = owner.createProcessingInstruction(node.target, node.data)
    elif kind == Node.COMMENT_NODE:
        clone = owner.createComment(node.data)
    elif kind == Node.ATTRIBUTE_NODE:
        clone = owner.createAttributeNS(node.namespaceURI, node.nodeName)
        clone.specified = True
        clone.value = node.value
    elif kind == Node.DOCUMENT_TYPE_NODE:
        operation = handlers.NODE_IMPORTED
        clone = owner.implementation.createDocumentType(node.name, node.publicId, node.systemId)
        clone.ownerDocument = owner
    else:
        raise xml.dom.NotSupportedErr("Cannot clone node %s" % repr(node))
    if deep and kind in _WITH_ELEMENTS:
        for child in node.childNodes:
            clone.appendChild(_clone(child, deep, owner))
    node._call_user_data_handler(operation, node, clone)
    return clone


def _split(name):
    """The prefix of a name, None if it has none, and the rest."""
    prefix, colon, local = name.partition(":")
    return (prefix, local) if colon else (None, name)


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
