import io as _io
import re as _re
import sys as _sys
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

_default_timeout = object()
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


_MAX_LINE = 65536
_MAX_HEADERS = 100


def parse_headers(fp, _class=HTTPMessage):
    """Read headers from a file, up to the empty line behind them."""
    from email.parser import Parser
    lines = []
    while True:
        line = fp.readline(_MAX_LINE + 1)
        if len(line) > _MAX_LINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > _MAX_HEADERS:
            raise HTTPException("got more than %d headers" % _MAX_HEADERS)
        if line in (b'\r\n', b'\n', b''):
            return Parser(_class=_class).parsestr(b''.join(lines).decode('iso-8859-1'))


class _Body(_io.RawIOBase):
    """The body of a response as a raw stream."""

    def __init__(self, answer):
        self._answer = answer
        self.broken = False

    def readable(self):
        return True

    def readinto(self, b):
        data = self._next(len(b), False)
        b[:len(data)] = data
        return len(data)

    def _next(self, n, full):
        try:
            return self._answer.read(n, full)
        except EOFError:
            self.broken = True
            return b''

    def readall(self):
        pieces = []
        while data := self._next(65536, True):
            pieces.append(data)
        return b''.join(pieces)

    def close(self):
        if not self.closed:
            self._answer.close()
        super().close()


class HTTPResponse(_io.BufferedIOBase):
    """A response: its head, and its body as a stream."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.debuglevel = debuglevel
        self._method = method
        self._sent = sock
        self.fp = None
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = self.length = self.will_close = None

    def begin(self):
        if self.headers is not None:
            return
        self.status, self.reason, self.version, headers, answer = self._sent
        self._sent = None
        self.code = self.status
        self.headers = self.msg = HTTPMessage()
        for header in headers:
            self.headers.set_raw(*header)
        coding = self.headers.get('transfer-encoding')
        self.chunked = bool(coding) and coding.lower() == 'chunked'
        self.length = None
        length = self.headers.get('content-length')
        if length and not self.chunked:
            try:
                self.length = max(int(length), 0)
            except ValueError:
                pass
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == 'HEAD':
            self.length = 0
        closing = (self.headers.get('connection') or '').lower()
        self.will_close = 'close' in closing or self.version == 10 and 'keep-alive' not in closing \
            or not self.chunked and self.length is None
        self.fp = _io.BufferedReader(_Body(answer))
        if self.length == 0:
            self._close_body()

    def _close_body(self):
        fp, self.fp = self.fp, None
        if fp is not None:
            fp.close()

    def close(self):
        try:
            super().close()
        finally:
            self._close_body()

    def flush(self):
        super().flush()

    def readable(self):
        return True

    def isclosed(self):
        return self.fp is None

    def _read(self, read, amt):
        """One call of a method of fp, which gives amt bytes at most."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.length is not None and (amt < 0 or amt > self.length):
            amt = self.length
        data = read(amt)
        if not data and amt and self.chunked and self.fp.raw.broken:
            self._close_body()
            raise IncompleteRead(b'')
        if self.length is not None:
            self.length -= len(data)
        if not data and amt or self.length == 0:
            self._close_body()
        return data

    def read(self, amt=None):
        if self.fp is None:
            return b''
        if amt is not None and amt >= 0:
            return self._read(self.fp.read, amt)
        missing, pieces = self.length, []
        try:
            while data := self._read(self._rest, -1):
                pieces.append(data)
        except IncompleteRead:
            raise IncompleteRead(b''.join(pieces)) from None
        data = b''.join(pieces)
        if missing is not None and len(data) < missing:
            self._close_body()
            raise IncompleteRead(data, missing - len(data))
        return data

    def _rest(self, amt):
        return self.fp.read()

    def read1(self, n=-1):
        return b'' if self.fp is None else self._read(self.fp.read1, n)

    def readline(self, limit=-1):
        return b'' if self.fp is None else self._read(self.fp.readline, limit)

    def readinto(self, b):
        with memoryview(b) as view:
            view = view.cast('B')
            data = self.read(len(view))
            view[:len(data)] = data
            return len(data)

    def peek(self, n=-1):
        return b'' if self.fp is None else self.fp.peek(n)

    def getheader(self, name, default=None):
        if self.headers is None:
            raise ResponseNotReady()
        headers = self.headers.get_all(name) or default
        if isinstance(headers, str) or not hasattr(headers, '__iter__'):
            return headers
        return ', '.join(headers)

    def getheaders(self):
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


def _encode(data, name='data'):
    try:
        return data.encode('latin-1')
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(
            err.encoding, err.object, err.start, err.end,
            "%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') if you want to send it encoded in UTF-8."
            % (name.title(), data[err.start:err.end], name)) from None


class HTTPConnection:
    """Requests to one server. The connection itself is the host's affair."""

    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'
    _scheme = 'http'
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0
    sock = None

    def __init__(self, host, port=None, timeout=_default_timeout, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self._state = 'Idle'
        self._response = None
        self.host, self.port = self._get_hostport(host, port)
        if bad := _illegal_in_url.search(self.host):
            raise InvalidURL(f"URL can't contain control characters. {self.host!r} (found at least {bad.group()!r})")

    def _get_hostport(self, host, port):
        if port is None:
            i = host.rfind(':')
            if i > host.rfind(']'):
                try:
                    port = int(host[i+1:])
                except ValueError:
                    if host[i+1:]:
                        raise InvalidURL("nonnumeric port: '%s'" % host[i+1:])
                    port = self.default_port
                host = host[:i]
            else:
                port = self.default_port
        if host and host[0] == '[' and host[-1] == ']':
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        raise NotImplementedError("tunnels are for the HTTP client that the host grants")

    def connect(self):
        """Nothing: the connection is made with the first request."""

    def close(self):
        self._state = 'Idle'
        response, self._response = self._response, None
        if isinstance(response, HTTPResponse):
            response.close()

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if isinstance(self._response, HTTPResponse) and self._response.isclosed():
            self._response = None
        if self._state != 'Idle':
            raise CannotSendRequest(self._state)
        self._state = 'Request-started'
        if bad := _illegal_in_method.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {bad.group()!r})")
        url = url or '/'
        if bad := _illegal_in_url.search(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {bad.group()!r})")
        self._method = method
        ('%s %s %s' % (method, url, self._http_vsn_str)).encode('ascii')
        self._url = url
        self._headers = []
        if not skip_host:
            netloc = _urlsplit(url).netloc if url.startswith('http') else ''
            if not netloc:
                netloc = self._netloc()
            self.putheader('Host', netloc)
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def _netloc(self):
        host = '[%s]' % self.host if ':' in self.host else self.host
        return host if self.port == self.default_port else '%s:%s' % (host, self.port)

    def putheader(self, header, *values):
        if self._state != 'Request-started':
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        if not _legal_name(header):
            raise ValueError('Invalid header name %r' % (header,))
        values = list(values)
        for i, value in enumerate(values):
            if hasattr(value, 'encode'):
                value = value.encode('latin-1')
            elif isinstance(value, int):
                value = str(value).encode('ascii')
            if _illegal_value(value):
                raise ValueError('Invalid header value %r' % (value,))
            values[i] = value
        self._headers.append((header.decode('ascii'), b' '.join(values).decode('latin-1')))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self._state != 'Request-started':
            raise CannotSendHeader()
        self._state = 'Request-sent'
        url = self._url
        if not url.startswith(('http://', 'https://')):
            url = '%s://%s%s' % (self._scheme, self._netloc(), url if url.startswith('/') else '/' + url)
        timeout = self.timeout
        if timeout is _default_timeout:
            # A default can only have been set where socket has been imported.
            socket = _sys.modules.get('socket')
            timeout = socket.getdefaulttimeout() if socket else None
        try:
            self._response = _send(self._method, url, self._headers, self._bytes(message_body), timeout)
        except EOFError as e:
            self._response = RemoteDisconnected(str(e))
        except ValueError as e:
            if not str(e).startswith('malformed HTTP'):
                raise
            self._response = BadStatusLine(str(e))
        if isinstance(self._response, EOFError):
            self._response = RemoteDisconnected(str(self._response))
        elif isinstance(self._response, ValueError):
            self._response = BadStatusLine(str(self._response).partition('"')[2].rstrip('"'))

    def _bytes(self, body):
        if body is None:
            return b''
        if hasattr(body, 'read'):
            pieces = []
            while data := body.read(self.blocksize):
                pieces.append(_encode(data, 'body') if isinstance(data, str) else data)
            return b''.join(pieces)
        try:
            return bytes(memoryview(body))
        except TypeError:
            pass
        try:
            return b''.join(body)
        except TypeError:
            raise TypeError("message_body should be a bytes-like object or an iterable, got %r" % type(body)) from None

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        names = {k.lower() for k in headers}
        self.putrequest(method, url, 'host' in names, 'accept-encoding' in names)
        if 'content-length' not in names and 'transfer-encoding' not in names:
            if body is None:
                if method.upper() in ('PATCH', 'POST', 'PUT'):
                    self.putheader('Content-Length', '0')
            elif isinstance(body, str):
                self.putheader('Content-Length', str(len(body)))
            elif hasattr(body, 'read'):
                self.putheader('Transfer-Encoding', 'chunked')
            else:
                try:
                    self.putheader('Content-Length', str(memoryview(body).nbytes))
                except TypeError:
                    self.putheader('Transfer-Encoding', 'chunked')
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, 'body')
        self.endheaders(body)

    def getresponse(self):
        sent = self._response
        if self._state != 'Request-sent' or sent is None or isinstance(sent, HTTPResponse):
            raise ResponseNotReady(self._state)
        if isinstance(sent, Exception):
            self.close()
            raise sent
        response = self.response_class(sent, self.debuglevel, method=self._method)
        response.begin()
        self._state = 'Idle'
        self._response = None if response.will_close else response
        return response


class HTTPSConnection(HTTPConnection):
    """HTTPConnection over TLS, which is the host's affair too."""

    _scheme = 'https'
    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=_default_timeout, source_address=None, context=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize)
