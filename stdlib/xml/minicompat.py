__all__ = ["NodeList", "EmptyNodeList", "StringTypes", "defproperty"]

StringTypes = (str,)


class NodeList(list):
    """A list that can be asked as the DOM says."""

    __slots__ = ()

    def item(self, index):
        """The node at an index, None if there is none."""
        if 0 <= index < len(self):
            return self[index]

    def _get_length(self):
        return len(self)

    def _set_length(self, value):
        import xml.dom
        raise xml.dom.NoModificationAllowedErr("attempt to modify read-only attribute 'length'")

    length = property(_get_length, _set_length, doc="The number of nodes in the NodeList.")

    def __setstate__(self, state):
        self[:] = state or []


class EmptyNodeList(tuple):
    """A list of no nodes."""

    __slots__ = ()

    def __add__(self, other):
        nodes = NodeList()
        nodes.extend(other)
        return nodes

    __radd__ = __add__

    def item(self, index):
        return None

    _get_length = NodeList.__dict__["_get_length"]
    _set_length = NodeList.__dict__["_set_length"]
    length = property(_get_length, _set_length, doc="The number of nodes in the NodeList.")


def defproperty(klass, name, doc):
    """Make a property that can only be read of a method _get_NAME."""
    def refuse(self, value):
        import xml.dom
        raise xml.dom.NoModificationAllowedErr("attempt to modify read-only attribute " + repr(name))

    assert not hasattr(klass, "_set_" + name), "expected not to find _set_" + name
    setattr(klass, name, property(getattr(klass, "_get_" + name), refuse, doc=doc))
