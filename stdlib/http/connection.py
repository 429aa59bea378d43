

def _encode(data, name='data'):
    try:
        return data.encode('latin-1')
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(
            err.encoding, err.object, err.start, err.end,
            "%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') if you want to send it encoded in UTF-8."
            % (name.title(), data[err.start:err.end], name)) from None


def _in_brackets(host):
    """A host as a URL has it: addresses of IPv6 stand in brackets."""
    return b'[' + host + b']' if b':' in host and host[:1] != b'[' else host


def _host_bytes(host):
    try:
        return host.encode('ascii')
    except UnicodeEncodeError:
        return host.encode('idna')


class HTTPConnection:
    """Requests to one server, one after the other."""

    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'
    _scheme = 'http'
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=_default_timeout, source_address=None, blocksize=8192):
        from socket import create_connection
        self._create_connection = create_connection
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = 'Idle'
        self._method = None
        self._tunnel_host = None
        self._tunnel_port = None
        self._tunnel_headers = {}
        self._raw_proxy_headers = None
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)

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

    # --- the connection ---

    def set_tunnel(self, host, port=None, headers=None):
        """Have the connection led through the server it is made to, which is a
        proxy, to another one."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers or {})
        if not any(name.lower() == 'host' for name in self._tunnel_headers):
            self._tunnel_headers['Host'] = '%s:%d' % (
                _in_brackets(self._tunnel_host.encode('idna')).decode('ascii'), self._tunnel_port)

    def _tunnel(self):
        where = b'%s:%d' % (_in_brackets(self._tunnel_host.encode('idna')), self._tunnel_port)
        lines = [b'CONNECT %s %s\r\n' % (where, self._http_vsn_str.encode('ascii'))]
        lines += ['{}: {}\r\n'.format(*header).encode('latin-1') for header in self._tunnel_headers.items()]
        self.send(b''.join(lines) + b'\r\n')
        response = self.response_class(self.sock, method=self._method)
        try:
            version, code, message = response._read_status()
            self._raw_proxy_headers = _header_lines(response.fp)
            if self.debuglevel > 0:
                for line in self._raw_proxy_headers:
                    print('header:', line.decode())
            if code != 200:
                self.close()
                raise OSError(f"Tunnel connection failed: {code} {message.strip()}")
        finally:
            response.close()

    def get_proxy_response_headers(self):
        """Return the headers of the proxy's answer to CONNECT, or None."""
        if self._raw_proxy_headers is None:
            return None
        return _parse_header_lines(self._raw_proxy_headers)

    def connect(self):
        """Connect to the server."""
        if _through_host():
            self.sock = _HostSocket(self)
            return
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        import socket
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as e:
            import errno
            if e.errno != errno.ENOPROTOOPT:
                raise
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Close the connection, and the response that is read from it."""
        self.__state = 'Idle'
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            if response:
                response.close()

    def _is_textIO(self, stream):
        return isinstance(stream, _io.TextIOBase)

    def _blocks(self, readable):
        """What is left in a file, in pieces; text as latin-1."""
        text = self._is_textIO(readable)
        if text and self.debuglevel > 0:
            print("encoding file using iso-8859-1")
        while data := readable.read(self.blocksize):
            yield data.encode('iso-8859-1') if text else data

    def send(self, data):
        """Send bytes, the contents of a file or what an iterable gives."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", repr(data))
        if hasattr(data, 'read'):
            if self.debuglevel > 0:
                print("sending a readable")
            for block in self._blocks(data):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            from collections.abc import Iterable
            if not isinstance(data, Iterable):
                raise TypeError("data should be a bytes-like object or an iterable, got %r" % type(data))
            for block in data:
                self.sock.sendall(block)

    # --- requests ---

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request: its first line and the headers that belong to it."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != 'Idle':
            raise CannotSendRequest(self.__state)
        self.__state = 'Request-started'
        self._validate_method(method)
        self._method = method
        url = url or '/'
        self._validate_path(url)
        self._output(self._encode_request('%s %s %s' % (method, url, self._http_vsn_str)))
        if self._http_vsn != 11:
            return
        if not skip_host:
            netloc = _urlsplit(url).netloc if url.startswith('http') else ''
            if netloc:
                self.putheader('Host', _host_bytes(netloc))
            else:
                host, port = self.host, self.port
                if self._tunnel_host:
                    host, port = self._tunnel_host, self._tunnel_port
                name = _in_brackets(_host_bytes(host))
                if ':' in host and b'%' in name:
                    # Which of this machine's networks is meant concerns nobody else.
                    name = name[:name.index(b'%')] + b']'
                self.putheader('Host', name if port == self.default_port else b'%s:%d' % (name, port))
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def _encode_request(self, request):
        return request.encode('ascii')

    def _validate_method(self, method):
        if bad := _illegal_in_method.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {bad.group()!r})")

    def _validate_path(self, url):
        if bad := _illegal_in_url.search(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {bad.group()!r})")

    def _validate_host(self, host):
        if bad := _illegal_in_url.search(host):
            raise InvalidURL(f"URL can't contain control characters. {host!r} (found at least {bad.group()!r})")

    def _output(self, line):
        self._buffer.append(line)

    def putheader(self, header, *values):
        """Add a header to the request; several values are lines of it."""
        if self.__state != 'Request-started':
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        if not _legal_name(header):
            raise ValueError('Invalid header name %r' % (header,))
        lines = []
        for value in values:
            if hasattr(value, 'encode'):
                value = value.encode('latin-1')
            elif isinstance(value, int):
                value = str(value).encode('ascii')
            if _illegal_value(value):
                raise ValueError('Invalid header value %r' % (value,))
            lines.append(value)
        self._output(header + b': ' + b'\r\n\t'.join(lines))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """End the headers and send the request, with a body if there is one."""
        if self.__state != 'Request-started':
            raise CannotSendHeader()
        self.__state = 'Request-sent'
        self._send_output(message_body, encode_chunked=encode_chunked)
        if isinstance(self.sock, _HostSocket):
            self.sock.perform(False)

    def _send_output(self, message_body=None, encode_chunked=False):
        self._buffer += b"", b""
        message = b"\r\n".join(self._buffer)
        self._buffer.clear()
        self.send(message)
        if message_body is None:
            return
        if hasattr(message_body, 'read'):
            if self.debuglevel > 0:
                print("reading a readable")
            blocks = self._blocks(message_body)
        else:
            try:
                memoryview(message_body)
            except TypeError:
                try:
                    blocks = iter(message_body)
                except TypeError:
                    raise TypeError("message_body should be a bytes-like object or an iterable, got %r" % type(message_body))
            else:
                blocks = (message_body,)
        for block in blocks:
            if not block:
                if self.debuglevel > 0:
                    print('Zero length chunk ignored')
                continue
            if encode_chunked and self._http_vsn == 11:
                block = b'%X\r\n%s\r\n' % (len(block), block)
            self.send(block)
        if encode_chunked and self._http_vsn == 11:
            self.send(b'0\r\n\r\n')

    @staticmethod
    def _get_content_length(body, method):
        """The length of a body, None if there is none or nobody knows."""
        if body is None:
            return 0 if method.upper() in ('PATCH', 'POST', 'PUT') else None
        if hasattr(body, 'read'):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a request."""
        self._send_request(method, url, body, headers, encode_chunked)

    def _send_request(self, method, url, body, headers, encode_chunked):
        names = {name.lower() for name in headers}
        self.putrequest(method, url, 'host' in names, 'accept-encoding' in names)
        if 'content-length' in names:
            encode_chunked = False
        elif 'transfer-encoding' not in names:
            encode_chunked = False
            length = self._get_content_length(body, method)
            if length is not None:
                self.putheader('Content-Length', str(length))
            elif body is not None:
                if self.debuglevel > 0:
                    print('Unable to determine size of %r' % body)
                encode_chunked = True
                self.putheader('Transfer-Encoding', 'chunked')
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, 'body')
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """Return the response to the last request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != 'Request-sent' or self.__response:
            raise ResponseNotReady(self.__state)
        level = (self.debuglevel,) if self.debuglevel > 0 else ()
        response = self.response_class(self.sock, *level, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = 'Idle'
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except:
            response.close()
            raise


class HTTPSConnection(HTTPConnection):
    """HTTPConnection over TLS."""

    _scheme = 'https'
    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=_default_timeout, source_address=None, context=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize=blocksize)
        self._context = context

    def connect(self):
        """Connect to the server, and agree on keys with it."""
        super().connect()
        if isinstance(self.sock, _HostSocket):
            return
        if self._context is None:
            import ssl
            self._context = ssl._create_default_https_context()
            if self._http_vsn == 11:
                self._context.set_alpn_protocols(['http/1.1'])
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)
