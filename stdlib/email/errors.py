class MessageError(Exception):
    """The base of this package's exceptions."""


class MessageParseError(MessageError):
    """A message cannot be read."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class BoundaryError(MessageParseError):
    """The end of a multipart is not found."""


class MultipartConversionError(MessageError, TypeError):
    """Something cannot be made a multipart."""


class CharsetError(MessageError):
    """The name of a charset is not ASCII."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """Something is wrong with a message that was read all the same."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart tells no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary of a multipart is nowhere."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """A multipart does not end."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line continues a header."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A From line stands among headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line among the headers is none, and no empty line is before it."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A message says that it is a multipart and has no parts."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart is encoded."""


class UndecodableBytesDefect(MessageDefect):
    """A header holds bytes that cannot be decoded."""


class InvalidBase64PaddingDefect(MessageDefect):
    """Base64 is not padded as it should be."""


class InvalidBase64CharactersDefect(MessageDefect):
    """Base64 holds other characters."""


class InvalidBase64LengthDefect(MessageDefect):
    """Base64 is one character too long."""


class HeaderDefect(MessageDefect):
    """Something is wrong with a header."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header lacks a value."""


class NonPrintableDefect(HeaderDefect):
    """A header holds ASCII characters that cannot be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return "the following ASCII non-printables found in header: {}".format(self.non_printables)


class ObsoleteHeaderDefect(HeaderDefect):
    """A header uses syntax that is obsolete."""


class NonASCIILocalPartDefect(HeaderDefect):
    """The local part of an address is not ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date cannot be read."""
