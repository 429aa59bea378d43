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


