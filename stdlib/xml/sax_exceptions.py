class SAXException(Exception):
    """What went wrong, perhaps with the exception behind it."""

    def __init__(self, msg, exception=None):
        self._msg = msg
        self._exception = exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, ix):
        raise AttributeError("__getitem__")


class SAXParseException(SAXException):
    """What is wrong with a document, and where."""

    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._locator = locator
        self._systemId = locator.getSystemId()
        self._colnum = locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        return self._colnum

    def getLineNumber(self):
        return self._linenum

    def getPublicId(self):
        return self._locator.getPublicId()

    def getSystemId(self):
        return self._systemId

    def __str__(self):
        def shown(value, unknown):
            return unknown if value is None else value

        return "%s:%s:%s: %s" % (shown(self.getSystemId(), "<unknown>"), shown(self.getLineNumber(), "?"),
                                 shown(self.getColumnNumber(), "?"), self._msg)


class SAXNotRecognizedException(SAXException):
    """A feature or a property that nobody knows."""


class SAXNotSupportedException(SAXException):
    """A feature or a property that cannot be set so."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """There is no parser."""
