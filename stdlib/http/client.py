import io as _io
import re as _re
from email.message import Message as _Message
from http import HTTPStatus as _HTTPStatus
from urllib.parse import urlsplit as _urlsplit

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest",
    "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses",
    "HTTPSConnection",
]

HTTP_PORT = 80
HTTPS_PORT = 443
responses = {s: s.phrase for s in _HTTPStatus}
globals().update(_HTTPStatus.__members__)

_default_timeout = ...  # the default of socket.create_connection
_legal_name = _re.compile(rb'[^:\s][^:\r\n]*').fullmatch
_illegal_value = _re.compile(rb'\n(?![ \t])|\r(?![ \t\n])').search
_illegal_in_url = _re.compile('[\x00-\x20\x7f]')
_illegal_in_method = _re.compile('[\x00-\x1f]')


class HTTPException(Exception):
    """What can go wrong beside the connection itself."""


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else ', %i more expected' % self.expected
        return '%s(%i bytes read%s)' % (self.__class__.__name__, len(self.partial), more)

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        self.args = line or repr(line),
        self.line = line or repr(line)


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        HTTPException.__init__(self, "got more than 65536 bytes when reading %s" % line_type)


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(_Message):
    """The headers of a request or a response."""

    def getallmatchingheaders(self, name):
        """The names of the headers that begin like that: nothing but what a
        name can hold is ever found."""
        name = name.lower() + ':'
        found, hit = [], False
        for line in self.keys():
            if line[:len(name)].lower() == name:
                hit = True
            elif not line[:1].isspace():
                hit = False
            if hit:
                found.append(line)
        return found


_MAXLINE = 65536
_MAXHEADERS = 100
_END_OF_HEADERS = (b'\r\n', b'\n', b'')


def _header_lines(fp):
    """The lines of headers in a file, with the empty one behind them."""
    lines = []
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > _MAXHEADERS:
            raise HTTPException("got more than %d headers" % _MAXHEADERS)
        if line in _END_OF_HEADERS:
            return lines


def _parse_header_lines(lines, _class=HTTPMessage):
    from email.parser import Parser
    return Parser(_class=_class).parsestr(b''.join(lines).decode('iso-8859-1'))


def parse_headers(fp, _class=HTTPMessage):
    """Read headers from a file, up to the empty line behind them."""
    return _parse_header_lines(_header_lines(fp), _class)
