

class HTTPResponse(_io.BufferedIOBase):
    """A response: its head, and its body as a stream."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = None
        self.chunk_left = None  # of the piece that is being read; None before its size is known
        self.length = None
        self.will_close = None

    # --- the head ---

    def _read_status(self):
        line = self.fp.readline(_MAXLINE + 1).decode('iso-8859-1')
        if len(line) > _MAXLINE:
            raise LineTooLong("status line")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, status, reason = (*line.split(None, 2), '', '', '')[:3]
        if not status or not version.startswith('HTTP/'):
            if not version.startswith('HTTP/'):
                self._close_conn()
            raise BadStatusLine(line)
        try:
            code = int(status)
        except ValueError:
            code = 0
        if not 100 <= code <= 999:
            raise BadStatusLine(line)
        return version, code, reason

    def begin(self):
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != 100:
                break
            skipped = _header_lines(self.fp)
            if self.debuglevel > 0:
                print("headers:", skipped)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ('HTTP/1.0', 'HTTP/0.9'):
            self.version = 10
        elif version.startswith('HTTP/1.'):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print("header:", name + ":", value)
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = None
        length = self.headers.get('content-length')
        if length and not self.chunked:
            try:
                self.length = int(length)
            except ValueError:
                pass
            else:
                if self.length < 0:
                    self.length = None
        if status in (204, 304) or 100 <= status < 200 or self._method == 'HEAD':
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        """Whether the server closes the connection behind this response."""
        wish = (self.headers.get('connection') or '').lower()
        if self.version == 11:
            return 'close' in wish
        return not (self.headers.get('keep-alive') or 'keep-alive' in wish
                    or 'keep-alive' in (self.headers.get('proxy-connection') or '').lower())

    # --- the body ---

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        return self.fp is None

    def fileno(self):
        return self.fp.fileno()

    def _took(self, got, wanted):
        """Count got bytes of wanted ones; the last of the body close it."""
        if not got and wanted:
            self._close_conn()
        elif self.length is not None:
            self.length -= got
            if not self.length:
                self._close_conn()

    def _room(self, n):
        """How many bytes a reader who wants n, a negative number for all, may
        take from the connection: what follows belongs to the next response."""
        if self.length is not None and (n < 0 or n > self.length):
            return self.length
        return n

    def read(self, amt=None):
        """Return the next amt bytes of the body, or what is left of it."""
        if self.fp is None:
            return b""
        if self._method == 'HEAD':
            self._close_conn()
            return b""
        if self.chunked:
            return self._read_chunks(amt)
        if amt is None:
            if self.length is None:
                data = self.fp.read()
            else:
                try:
                    data = self._exactly(self.length)
                except IncompleteRead:
                    self._close_conn()
                    raise
                self.length = 0
            self._close_conn()
            return data
        if self.length is not None and amt > self.length:
            amt = self.length
        data = self.fp.read(amt)
        self._took(len(data), amt)
        return data

    def readinto(self, b):
        """Fill a buffer with the next bytes of the body."""
        if self.fp is None:
            return 0
        if self._method == 'HEAD':
            self._close_conn()
            return 0
        if self.chunked:
            return self._fill_from_chunks(memoryview(b))
        if self.length is not None and len(b) > self.length:
            b = memoryview(b)[:self.length]
        n = self.fp.readinto(b)
        self._took(n, len(b))
        return n

    def read1(self, n=-1):
        """Return up to n bytes that one read of the connection gives."""
        if self.fp is None or self._method == 'HEAD':
            return b""
        if self.chunked:
            left = self._next_chunk()
            if left is None or n == 0:
                return b""
            data = self.fp.read1(n if 0 <= n <= left else left)
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b"")
            return data
        n = self._room(n)
        data = self.fp.read1(n)
        self._took(len(data), n)
        return data

    def readline(self, limit=-1):
        if self.fp is None or self._method == 'HEAD':
            return b""
        if self.chunked:
            return super().readline(limit)
        limit = self._room(limit)
        line = self.fp.readline(limit)
        self._took(len(line), limit)
        return line

    def peek(self, n=-1):
        if self.fp is None or self._method == 'HEAD':
            return b""
        if not self.chunked:
            return self.fp.peek(n)
        try:
            left = self._next_chunk()
        except IncompleteRead:
            return b""
        return b"" if left is None else self.fp.peek(left)[:left]

    def _exactly(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def _next_chunk(self):
        """How much of a chunk is left, None at the end of the body."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self._exactly(2)  # the end of the line behind the last one
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("chunk size")
        try:
            left = int(line.partition(b';')[0], 16)
        except ValueError:
            # Where the next chunk begins, nobody knows.
            self._close_conn()
            raise IncompleteRead(b'')
        if left == 0:
            while (line := self.fp.readline(_MAXLINE + 1)) not in _END_OF_HEADERS:
                if len(line) > _MAXLINE:
                    raise LineTooLong("trailer line")
            self._close_conn()
            left = None
        self.chunk_left = left
        return left

    def _read_chunks(self, amt):
        pieces = []
        try:
            while (left := self._next_chunk()) is not None:
                if amt is not None and amt <= left:
                    pieces.append(self._exactly(amt))
                    self.chunk_left = left - amt
                    break
                pieces.append(self._exactly(left))
                if amt is not None:
                    amt -= left
                self.chunk_left = 0
        except IncompleteRead as e:
            raise IncompleteRead(b''.join(pieces)) from e
        return b''.join(pieces)

    def _fill_from_chunks(self, view):
        done = 0
        try:
            while (left := self._next_chunk()) is not None:
                room = view[done:done + left]
                n = self.fp.readinto(room)
                if n < len(room):
                    raise IncompleteRead(bytes(room[:n]), len(room) - n)
                done += n
                self.chunk_left = left - n
                if done == len(view):
                    break
        except IncompleteRead:
            raise IncompleteRead(bytes(view[:done]))
        return done

    # --- the headers ---

    def getheader(self, name, default=None):
        """Return the values of a header, joined by commas."""
        if self.headers is None:
            raise ResponseNotReady()
        headers = self.headers.get_all(name) or default
        if isinstance(headers, str) or not hasattr(headers, '__iter__'):
            return headers
        return ', '.join(headers)

    def getheaders(self):
        """Return the headers as a list of pairs."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """The headers, as what urlopen returns has them."""
        return self.headers

    def geturl(self):
        """The URL that the response came from."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status
