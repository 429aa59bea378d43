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


