

class _HostSocket:
    """In the place of a connection where the host has an HTTP client of its own,
    through which all requests go: what is sent is taken apart into a request,
    and the answer is put together again for who reads it."""

    def __init__(self, connection):
        if connection._tunnel_host:
            raise OSError("tunnels are for the HTTP client that the host grants")
        self._connection = connection
        self._sent = []
        self._answer = None

    def sendall(self, data):
        self._sent.append(bytes(data))

    def close(self):
        self._sent.clear()
        self._answer = None

    def settimeout(self, timeout):
        self._connection.timeout = timeout

    def makefile(self, mode):
        if self._answer is None:
            self.perform(True)
        answer, self._answer = self._answer, None
        return _io.BufferedReader(_Replay(answer)) if answer else _io.BytesIO()

    def perform(self, complete):
        """Send the request, as soon as all of it is here."""
        head, _, body = b''.join(self._sent).partition(b'\r\n\r\n')
        first, *lines = head.replace(b'\r\n\t', b' ').decode('latin-1').split('\r\n')
        headers = [tuple(line.split(': ', 1)) for line in lines]
        by_name = {name.lower(): value for name, value in headers}
        if by_name.get('transfer-encoding', '').lower() == 'chunked':
            body, ended = _unchunk(body)
            complete = complete or ended
        elif not complete and len(body) < int(by_name.get('content-length', 0)):
            return
        self._sent.clear()
        c = self._connection
        method, url, _ = first.split(' ', 2)
        if not url.startswith(('http://', 'https://')):
            host = '[%s]' % c.host if ':' in c.host else c.host
            where = host if c.port == c.default_port else '%s:%s' % (host, c.port)
            url = '%s://%s%s' % (c._scheme, where, url if url.startswith('/') else '/' + url)
        timeout = c.timeout
        if timeout is _default_timeout:
            from socket import getdefaulttimeout
            timeout = getdefaulttimeout()
        try:
            answer = _send(method, url, headers, body, timeout)
            if isinstance(answer, ValueError):
                raise answer
        except EOFError:
            answer = None
        except ValueError as e:
            if not str(e).startswith('malformed HTTP'):
                raise
            answer = BadStatusLine(str(e).partition('"')[2].rstrip('"'))
        self._answer = None if isinstance(answer, EOFError) else answer


def _unchunk(data):
    """The bytes in chunks, and whether the last chunk has come."""
    pieces = []
    while True:
        size, _, data = data.partition(b'\r\n')
        n = int(size or b'0', 16)
        if n == 0:
            return b''.join(pieces), bool(size)
        pieces.append(data[:n])
        data = data[n + 2:]


class _Replay(_io.RawIOBase):
    """An answer of the host's client as the bytes that a server sends."""

    def __init__(self, answer):
        if isinstance(answer, Exception):
            raise answer
        status, reason, version, headers, self._body = answer
        lines = ['HTTP/%d.%d %d %s' % (version // 10, version % 10, status, reason)]
        lines += ['%s: %s' % header for header in headers]
        self._left = '\r\n'.join(lines + ['', '']).encode('latin-1')
        self._chunked = any(name.lower() == 'transfer-encoding' and text.lower() == 'chunked' for name, text in headers)
        self._ended = False

    def readable(self):
        return True

    def readinto(self, b):
        if not self._left and not self._ended:
            try:
                data = self._body.read(len(b), False)
            except EOFError:
                # A length or a last chunk that never comes tells the reader.
                self._ended = True
                return 0
            self._ended = not data
            self._left = b'%x\r\n%s\r\n' % (len(data), data) if self._chunked else data
        n = min(len(b), len(self._left))
        b[:n] = self._left[:n]
        self._left = self._left[n:]
        return n

    def close(self):
        if not self.closed:
            self._body.close()
        super().close()
