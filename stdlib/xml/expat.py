from xml.etree.ElementTree import _MESSAGES, _parser

native_encoding = "UTF-8"
EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2


class ExpatError(Exception):
    """A document is not well-formed."""


ExpatError.__module__ = "xml.parsers.expat"
error = ExpatError


def ErrorString(code, /):
    """What the number of an error means."""
    return _MESSAGES.get(code)


_HANDLERS = ("StartElementHandler", "EndElementHandler", "CharacterDataHandler",
             "CommentHandler", "ProcessingInstructionHandler", "StartDoctypeDeclHandler",
             "EndDoctypeDeclHandler", "EntityDeclHandler", "XmlDeclHandler",
             "StartCdataSectionHandler", "EndCdataSectionHandler",
             "StartNamespaceDeclHandler", "EndNamespaceDeclHandler")


class xmlparser:
    """Reads a document piece by piece. What is in it is told to functions that
    are set as attributes: StartElementHandler and so on."""

    def __init__(self, encoding=None, namespace_separator=None):
        self._separator = namespace_separator
        self._parser = _parser(encoding, self._event, namespace_separator is None)
        for name in _HANDLERS:
            setattr(self, name, None)
        self.buffer_text = False
        self._waiting = []  # text that is told together with what follows it
        self.buffer_size = 8192
        self.ordered_attributes = False
        self.specified_attributes = False
        self.ErrorCode = 0
        self.ErrorLineNumber = self.ErrorColumnNumber = 0

    CurrentLineNumber = property(lambda self: self._parser.position()[0])
    CurrentColumnNumber = property(lambda self: self._parser.position()[1])

    def _name(self, name):
        if self._separator is not None and name.startswith("{"):
            return name[1:].replace("}", self._separator, 1)
        return name

    def _tell_text(self):
        if self._waiting:
            text, self._waiting = "".join(self._waiting), []
            if self.CharacterDataHandler:
                self.CharacterDataHandler(text)

    def _event(self, kind, a, b):
        if self._waiting and kind != "data" and kind != "end-ns":
            self._tell_text()
        if kind == "start":
            if self.StartElementHandler:
                attributes = {self._name(key): value for key, value in b.items()}
                if self.ordered_attributes:
                    attributes = [part for item in attributes.items() for part in item]
                self.StartElementHandler(self._name(a), attributes)
        elif kind == "end":
            if self.EndElementHandler:
                self.EndElementHandler(self._name(a))
        elif kind == "data":
            if self.buffer_text:
                self._waiting.append(a)
                return True
            # As expat does it, every end of a line is told by itself.
            for n, line in enumerate(a.split("\n")):
                if n and self.CharacterDataHandler:
                    self.CharacterDataHandler("\n")
                if line and self.CharacterDataHandler:
                    self.CharacterDataHandler(line)
        elif kind == "comment":
            if self.CommentHandler:
                self.CommentHandler(a)
        elif kind == "pi":
            if self.ProcessingInstructionHandler:
                self.ProcessingInstructionHandler(a, b)
        elif kind == "doctype":
            name, public, system = a
            self._subset = b
            if self.StartDoctypeDeclHandler:
                self.StartDoctypeDeclHandler(name, system, public, int(b is not None))
            if self.EndDoctypeDeclHandler:
                self.EndDoctypeDeclHandler()
        elif kind == "start-ns":
            if self.StartNamespaceDeclHandler:
                self.StartNamespaceDeclHandler(a or None, b)
        elif kind == "end-ns":
            if self.EndNamespaceDeclHandler:
                self.EndNamespaceDeclHandler(a or None)
        elif kind == "section":
            handler = self.StartCdataSectionHandler if a else self.EndCdataSectionHandler
            if handler:
                handler()
        elif kind == "declaration":
            if self.XmlDeclHandler:
                self.XmlDeclHandler(*a)
        elif kind == "declared":
            if self.EntityDeclHandler:
                self.EntityDeclHandler(a, 0, None, None, None, None, None)
        return kind != "entity"

    def _check(self, failure):
        if failure is None:
            return
        code, line, column, message = failure
        self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber = failure[:3]
        message = message or _MESSAGES.get(code, "error")
        err = ExpatError(f"{message}: line {line}, column {column}")
        err.code, err.lineno, err.offset = code, line, column
        raise err

    def _fail(self, code):
        """Raise the exception for what a handler has found to be wrong."""
        self._check((code, *self._parser.position(), None))

    def Parse(self, data, isfinal=False, /):
        """Read the next piece of a document, the last one if isfinal is true."""
        self._check(self._parser.feed(data))
        if isfinal:
            self._check(self._parser.close())
        self._tell_text()
        return 1

    def ParseFile(self, file, /):
        """Read a document from a file."""
        while True:
            data = file.read(2048)
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError("read() did not return a bytes object (type=%s)" % type(data).__name__)
            if not data:
                return self.Parse(b"", True)
            self.Parse(data)


XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """A new parser."""
    return xmlparser(encoding, namespace_separator)
