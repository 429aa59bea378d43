from enum import IntEnum, IntFlag

AddressFamily = IntEnum('AddressFamily', {n: v for n, v in globals().items() if n.startswith('AF_')}, module=__name__)
SocketKind = IntEnum('SocketKind', {n: v for n, v in globals().items() if n.startswith('SOCK_')}, module=__name__)
MsgFlag = IntFlag('MsgFlag', {n: v for n, v in globals().items() if n.startswith('MSG_')}, module=__name__)
AddressInfo = IntFlag('AddressInfo', {n: v for n, v in globals().items() if n.startswith('AI_')}, module=__name__)
for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_kind.__members__)
del _kind

has_ipv6 = True

# The services programs name; the host's list is its own affair.
_services = {
    'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'http': 80, 'pop3': 110, 'ntp': 123,
    'imap2': 143, 'imap': 143, 'https': 443, 'imaps': 993, 'pop3s': 995,
}


def getservbyname(servicename, protocolname=None, /):
    """Return the port of a service."""
    try:
        return _services[servicename]
    except KeyError:
        raise OSError('service/proto not found') from None


def getservbyport(port, protocolname=None, /):
    """Return the service of a port."""
    for name, number in _services.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getprotobyname(protocolname, /):
    """Return the number of a protocol."""
    try:
        return {'ip': 0, 'icmp': 1, 'tcp': 6, 'udp': 17, 'ipv6': 41, 'ipv6-icmp': 58}[protocolname]
    except KeyError:
        raise OSError('protocol not found') from None


def _unsigned(value, bits):
    if value < 0:
        raise OverflowError("can't convert negative Python int to C %d-bit unsigned integer" % bits)
    if value >> bits:
        raise OverflowError('Python int too large to convert to C %d-bit unsigned integer' % bits)
    return value


def htons(integer, /):
    """Convert a 16-bit integer from host to network byte order."""
    return int.from_bytes(_unsigned(integer, 16).to_bytes(2, 'little'), 'big')


def htonl(integer, /):
    """Convert a 32-bit integer from host to network byte order."""
    return int.from_bytes(_unsigned(integer, 32).to_bytes(4, 'little'), 'big')


def ntohs(integer, /):
    """Convert a 16-bit integer from network to host byte order."""
    return htons(integer)


def ntohl(integer, /):
    """Convert a 32-bit integer from network to host byte order."""
    return htonl(integer)


def inet_aton(ip_addr, /):
    """Return the four bytes of an IPv4 address; as C's, parts can be left out or be octal or hexadecimal."""
    parts = ip_addr.split('.')
    try:
        numbers = [int(p, 16) if p[:2].lower() == '0x' else int(p, 8) if len(p) > 1 and p[0] == '0' else int(p)
                   for p in parts if p.isalnum()]
        if len(numbers) != len(parts) or not 1 <= len(parts) <= 4:
            raise ValueError
        *first, last = numbers
        return bytes(first) + last.to_bytes(4 - len(first), 'big')
    except (ValueError, OverflowError):
        raise OSError('illegal IP address string passed to inet_aton') from None


def inet_ntoa(packed_ip, /):
    """Return an IPv4 address of four bytes as text."""
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(map(str, bytes(packed_ip)))


def inet_pton(address_family, ip_string, /):
    """Return the bytes of an address in text form."""
    if address_family not in (AF_INET, AF_INET6):
        raise OSError(97, 'Address family not supported by protocol')
    found = _packed(ip_string)
    if found is None or (len(found) == 4) != (address_family == AF_INET):
        raise OSError('illegal IP address string passed to inet_pton')
    return found


def inet_ntop(address_family, packed_ip, /):
    """Return an address of 4 or 16 bytes as text."""
    if address_family not in (AF_INET, AF_INET6):
        raise ValueError('unknown address family %d' % address_family)
    if len(packed_ip) != (4 if address_family == AF_INET else 16):
        raise ValueError('invalid length of packed IP address string')
    return _text(bytes(packed_ip))


def _literal_family(host):
    # The family of an address in text form, 0 for a name.
    found = _packed(host.partition('%')[0])
    if found is None:
        return 0
    return AF_INET if len(found) == 4 else AF_INET6


def _expand(found, port, type=0, proto=0):
    # The result of getaddrinfo for (family, address) pairs.
    kinds = [(SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)]
    out = []
    for family, address in found:
        where = (address, port) if family == AF_INET else (address, port, 0, 0)
        for kind, number in kinds:
            if (not type or type == kind) and (not proto or proto == number or kind == SOCK_RAW):
                out.append((AddressFamily(family), kind, proto or number, '', where))
    return out


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Resolve a host and a port to a list of (family, type, proto, canonname, address)."""
    if port is None:
        port = 0
    elif isinstance(port, (str, bytes)):
        text = port if isinstance(port, str) else port.decode('ascii')
        try:
            port = int(text) if text.isdigit() else getservbyname(text)
        except OSError:
            raise gaierror(-8, 'Servname not supported for ai_socktype') from None
    if host is None:
        found = [(AF_INET6, '::'), (AF_INET, '0.0.0.0')] if flags & AI_PASSIVE else [(AF_INET6, '::1'), (AF_INET, '127.0.0.1')]
    else:
        if isinstance(host, bytes):
            host = host.decode('ascii')
        literal = _literal_family(host)
        if literal:
            found = [(literal, host)]
        elif flags & AI_NUMERICHOST:
            raise gaierror(-2, 'Name or service not known')
        else:
            found = _lookup(host)
    chosen = [pair for pair in found if not family or pair[0] == family]
    if not chosen:
        raise gaierror(-9, 'Address family for hostname not supported')
    return _expand(chosen, port, type, proto)


def gethostbyname(hostname, /):
    """Return the IPv4 address of a host."""
    return getaddrinfo(hostname, 0, AF_INET, SOCK_STREAM)[0][4][0]


def gethostbyname_ex(hostname, /):
    """Return name, aliases and IPv4 addresses of a host."""
    return hostname, [], [info[4][0] for info in getaddrinfo(hostname, 0, AF_INET, SOCK_STREAM)]


def getfqdn(name=''):
    """Return the full name of a host."""
    name = name.strip()
    return gethostname() if not name or name == '0.0.0.0' else name


def getnameinfo(sockaddr, flags, /):
    """Return the host and the service of an address, in numbers."""
    if not isinstance(sockaddr, tuple):
        raise TypeError('getnameinfo() argument 1 must be a tuple')
    numeric = NI_NUMERICHOST | NI_NUMERICSERV
    if flags & numeric != numeric:
        raise NotImplementedError('getnameinfo() without NI_NUMERICHOST and NI_NUMERICSERV is not supported')
    return sockaddr[0], str(sockaddr[1])


_default_timeout = None


def getdefaulttimeout():
    """Return the timeout of new sockets."""
    return _default_timeout


def setdefaulttimeout(timeout, /):
    """Set the timeout of new sockets."""
    global _default_timeout
    if timeout is not None:
        timeout = float(timeout)
        if timeout < 0:
            raise ValueError('Timeout value out of range')
    _default_timeout = timeout


def _join(name, family, address):
    # An address as the host's network takes it.
    if family == AF_UNIX:
        if isinstance(address, str):
            return address
        if isinstance(address, (bytes, bytearray)):
            return bytes(address).decode('utf-8', 'surrogateescape')
        raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
    kind = 'AF_INET' if family == AF_INET else 'AF_INET6'
    if not isinstance(address, tuple):
        raise TypeError(f'{name}(): {kind} address must be tuple, not {type(address).__name__}')
    if family == AF_INET and len(address) != 2:
        raise TypeError('AF_INET address must be a pair (host, port)')
    if not 2 <= len(address) <= 4:
        raise TypeError('AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])')
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(port).__name__)
    if not isinstance(host, (str, bytes, bytearray)):
        raise TypeError(f'str, bytes or bytearray expected, not {type(host).__name__}')
    if not 0 <= port <= 65535:
        raise OverflowError(f'{name}(): port must be 0-65535.')
    if not isinstance(host, str):
        host = host.decode('ascii')
    if host == '':
        host = '0.0.0.0' if family == AF_INET else '::'
    elif host == '<broadcast>':
        host = '255.255.255.255'
    elif not _literal_family(host):
        host = getaddrinfo(host, port, family, SOCK_STREAM)[0][4][0]
    return f'[{host}]:{port}' if ':' in host else f'{host}:{port}'


class socket:
    """A socket over the network the host grants; while its operations wait, other threads run."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._closed = True
        if fileno is not None:
            if not isinstance(fileno, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % fileno.__class__.__name__)
            if fileno < 0:
                raise ValueError('negative file descriptor')
            end = _of(fileno)
            self._family, self._type, self._proto = end.kind()
            if family not in (-1, self._family) and family is not None:
                self._family = int(family)
            self._fd = fileno
        else:
            self._family = AF_INET if family == -1 else int(family)
            self._type = (SOCK_STREAM if type == -1 else int(type)) & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
            self._proto = 0 if proto == -1 else int(proto)
            if self._family not in (AF_INET, AF_INET6, AF_UNIX):
                raise OSError(97, 'Address family not supported by protocol')
            if self._type not in (SOCK_STREAM, SOCK_DGRAM):
                raise OSError(1, 'Operation not permitted') if self._type == SOCK_RAW else OSError(22, 'Invalid argument')
            if self._family != AF_UNIX and self._proto not in (0, 6 if self._type == SOCK_STREAM else 17):
                raise OSError(93, 'Protocol not supported')
            end = _endpoint(self._family, self._type, self._proto)
            self._fd = end.fileno()
        self._end = end
        self._closed = False
        self._io_refs = 0
        self._listening = False
        self.settimeout(0.0 if type != -1 and type & SOCK_NONBLOCK else _default_timeout)

    family = property(lambda self: AddressFamily(self._family), doc='The address family.')
    type = property(lambda self: SocketKind(self._type), doc='The kind of socket.')
    proto = property(lambda self: self._proto, doc='The protocol.')
    timeout = property(lambda self: self._timeout, doc='The timeout in seconds, None for none.')

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        cls = self.__class__
        s = '<{}.{}{} fd={}, family={}, type={}, proto={}'.format(
            cls.__module__, cls.__qualname__, ' [closed]' if self._closed else '', self.fileno(), self.family, self.type,
            self.proto)
        if not self._closed:
            try:
                laddr = self.getsockname()
                if laddr:
                    s += f', laddr={laddr}'
            except OSError:
                pass
            try:
                raddr = self.getpeername()
                if raddr:
                    s += f', raddr={raddr}'
            except OSError:
                pass
        return s + '>'

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    def _open_end(self):
        if self._fd < 0:
            raise OSError(9, 'Bad file descriptor')
        return self._end

    def _network(self):
        if self._family == AF_UNIX:
            return 'unix' if self._type == SOCK_STREAM else 'unixgram'
        return ('tcp' if self._type == SOCK_STREAM else 'udp') + ('4' if self._family == AF_INET else '6')

    def _limit(self, flags):
        return 0 if flags & MSG_DONTWAIT else self._timeout

    def bind(self, address, /):
        """Choose the local address."""
        end = self._open_end()
        end.bind(self._network(), _join('bind', self._family, address))

    def listen(self, backlog=128, /):
        """Accept connections from here on."""
        end = self._open_end()
        if not isinstance(backlog, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % backlog.__class__.__name__)
        if self._type != SOCK_STREAM:
            raise OSError(95, 'Operation not supported')
        if not end.listening():
            if self._family == AF_UNIX or end.connected():
                raise OSError(22, 'Invalid argument')
            end.bind(self._network(), '[::]:0' if self._family == AF_INET6 else '0.0.0.0:0')
        self._listening = True

    def accept(self):
        """Wait for a connection; return a socket and the address of the other side."""
        end = self._open_end()
        conn = socket.__new__(socket)
        conn._adopt(end.accept(self._timeout))
        if _default_timeout is None and self._timeout:
            conn.setblocking(True)
        return conn, conn._end.names()[1]

    def _adopt(self, end):
        self._end, self._fd = end, end.fileno()
        self._family, self._type, self._proto = end.kind()
        self._closed, self._io_refs, self._listening = False, 0, False
        self.settimeout(_default_timeout)

    def connect(self, address, /):
        """Connect to an address."""
        end = self._open_end()
        if self._type == SOCK_DGRAM and isinstance(address, tuple) and address[:1] == (AF_UNSPEC,):
            end.disconnect()
            return
        end.connect(self._network(), _join('connect', self._family, address), self._timeout)

    def connect_ex(self, address, /):
        """connect() that returns an error's number instead of raising."""
        try:
            self.connect(address)
        except TimeoutError as e:
            return e.errno or 11
        except gaierror:
            raise
        except OSError as e:
            if e.errno is None:
                raise
            return e.errno
        return 0

    def recv(self, bufsize, flags=0, /):
        """Read at most bufsize bytes, b'' at the end."""
        return self._receive('recv', bufsize, flags)[0]

    def _receive(self, name, bufsize, flags):
        if bufsize < 0:
            raise ValueError(f'negative buffersize in {name}')
        got = self._open_end().recv(bufsize, self._limit(flags), flags & MSG_PEEK)
        if flags & MSG_WAITALL and self._type == SOCK_STREAM:
            data, where = got
            while 0 < len(data) < bufsize:
                more = self._end.recv(bufsize - len(data), self._limit(flags), 0)[0]
                if not more:
                    break
                data += more
            got = data, where
        return got

    def recvfrom(self, bufsize, flags=0, /):
        """Read at most bufsize bytes; return them and the address they are from."""
        return self._receive('recvfrom', bufsize, flags)

    def _into(self, name, buffer, nbytes, flags):
        view = memoryview(buffer).cast('B')
        if view.readonly:
            raise TypeError(f'{name}() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}')
        if nbytes < 0:
            raise ValueError(f'negative buffersize in {name}')
        if nbytes > len(view):
            raise ValueError('buffer too small for requested bytes' if name == 'recv_into'
                             else 'nbytes is greater than the length of the buffer')
        data, where = self._receive(name, nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data), where

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Read into a buffer; return how many bytes."""
        return self._into('recv_into', buffer, nbytes, flags)[0]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """Read into a buffer; return how many bytes, and the address they are from."""
        return self._into('recvfrom_into', buffer, nbytes, flags)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """Read at most bufsize bytes; return them, no ancillary data, the flags and the address they are from."""
        if ancbufsize < 0:
            raise ValueError('invalid ancillary data buffer length')
        data, where = self._receive('recvmsg', bufsize, flags)
        return data, [], 0, where

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """Read into several buffers, see recvmsg()."""
        views = [memoryview(b).cast('B') for b in buffers]
        data, where = self._receive('recvmsg_into', sum(map(len, views)), flags)
        at = 0
        for view in views:
            part = data[at:at + len(view)]
            view[:len(part)] = part
            at += len(part)
        return len(data), [], 0, where

    def send(self, data, flags=0, /):
        """Send data; return how many bytes were sent."""
        return self._open_end().send(data, self._limit(flags))

    def sendall(self, data, flags=0, /):
        """Send all of data."""
        end = self._open_end()
        view = memoryview(data).cast('B')
        limit = self._limit(flags)
        if limit != 0:
            end.send(view, limit)
            return
        sent = 0
        while sent < len(view):
            sent += end.send(view[sent:], 0)

    def sendto(self, data, *args):
        """Send a datagram to an address; flags may stand before it."""
        if not 1 <= len(args) <= 2:
            raise TypeError(f'sendto() takes 2 or 3 arguments ({len(args) + 1} given)')
        flags, address = args if len(args) == 2 else (0, args[0])
        if not isinstance(flags, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % flags.__class__.__name__)
        end = self._open_end()
        where = _join('sendto', self._family, address)
        if self._type == SOCK_STREAM:
            return end.send(data, self._limit(flags))
        end.open(self._network())
        if end.names()[1] is not None and end.connected():
            return end.send(data, self._limit(flags))
        return end.sendto(data, self._network(), where, self._limit(flags))

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Send several buffers as one; ancillary data is not supported."""
        if list(ancdata):
            raise NotImplementedError('ancillary data is not supported')
        data = b''.join(buffers)
        return self.send(data, flags) if address is None else self.sendto(data, flags, address)

    def sendfile(self, file, offset=0, count=None):
        """Send a file from an offset to its end, or count bytes of it; return how many."""
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if not self._type & SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None:
            if not isinstance(count, int):
                raise TypeError('count must be a positive integer (got {!r})'.format(count))
            if count <= 0:
                raise ValueError('count must be a positive integer (got {!r})'.format(count))
        if self._timeout == 0:
            raise ValueError('non-blocking sockets are not supported')
        if offset:
            file.seek(offset)
        size = min(count, 8192) if count else 8192
        total = 0
        try:
            while True:
                if count:
                    size = min(count - total, size)
                    if size <= 0:
                        break
                data = file.read(size)
                if not data:
                    break
                self.sendall(data)
                total += len(data)
            return total
        finally:
            if total > 0 and hasattr(file, 'seek'):
                file.seek(offset + total)

    def shutdown(self, how, /):
        """End one direction or both."""
        end = self._open_end()
        if how not in (SHUT_RD, SHUT_WR, SHUT_RDWR):
            raise OSError(22, 'Invalid argument')
        end.shutdown(how)

    def close(self):
        """Close the socket, once the files made of it are closed."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def _real_close(self):
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            close(fd)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def detach(self):
        """Give the descriptor away: the socket object is closed, the descriptor is not."""
        self._closed = True
        fd, self._fd = self._fd, -1
        return fd

    def dup(self):
        """Return a second socket object for the same socket."""
        sock = self.__class__(self._family, self._type, self._proto, fileno=_dup(self.fileno()))
        sock.settimeout(self._timeout)
        return sock

    def _lend(self):
        # The connection or the listener, for a transport that closes this socket with it.
        return self._open_end().lend(self)

    def fileno(self):
        """Return the descriptor, -1 if the socket is closed."""
        return self._fd

    def getsockname(self):
        """Return the local address."""
        name = self._open_end().names()[0]
        if name is not None:
            return name
        return '' if self._family == AF_UNIX else ('0.0.0.0', 0) if self._family == AF_INET else ('::', 0, 0, 0)

    def getpeername(self):
        """Return the address of the other side."""
        end = self._open_end()
        if not end.connected():
            raise OSError(107, 'Transport endpoint is not connected')
        return end.names()[1]

    def settimeout(self, value, /):
        """Set the timeout in seconds; None waits for ever, 0 not at all."""
        if value is not None:
            if not isinstance(value, (int, float)) and not hasattr(value, '__float__'):
                raise TypeError("'%s' object cannot be interpreted as an integer" % value.__class__.__name__)
            value = float(value)
            if value != value:
                raise ValueError('Invalid value NaN (not a number)')
            if value < 0:
                raise ValueError('Timeout value out of range')
        self._timeout = value
        if self._fd >= 0:
            self._end.blocking(value is None)

    def gettimeout(self):
        """Return the timeout."""
        return self._timeout

    def setblocking(self, flag, /):
        """settimeout(None) or settimeout(0)."""
        self._open_end()
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        """Whether operations wait."""
        return self._timeout != 0

    def get_inheritable(self):
        """Whether programs started from here get the socket: no."""
        return False

    def set_inheritable(self, inheritable):
        """Not supported for anything but False."""
        if inheritable:
            raise NotImplementedError('sockets are not inherited')

    def setsockopt(self, *args):
        """Set an option: setsockopt(level, option, value), a number or bytes."""
        end = self._open_end()
        if len(args) == 4 and args[2] is None:
            raise OSError(14, 'Bad address')
        if len(args) != 3:
            raise TypeError(f'setsockopt() takes exactly 3 arguments ({len(args)} given)')
        level, optname, value = args
        if isinstance(value, int) and not -1 << 31 <= value < 1 << 31 or value is None:
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
        end.set_option(level, optname, value)

    def getsockopt(self, level, optname, buflen=0, /):
        """Return an option: a number, or at most buflen bytes."""
        end = self._open_end()
        if not 0 <= buflen <= 1024:
            raise OSError('getsockopt buflen out of range')
        if level != SOL_SOCKET:
            return end.option(level, optname, buflen)
        if optname == SO_TYPE:
            value = self._type
        elif optname == SO_ERROR:
            value = end.error()
        elif optname == SO_DOMAIN:
            value = self._family
        elif optname == SO_PROTOCOL:
            value = self._proto or (0 if self._family == AF_UNIX else 6 if self._type == SOCK_STREAM else 17)
        elif optname == SO_ACCEPTCONN:
            value = int(self._listening)
        else:
            return end.option(level, optname, buflen)
        return int(value).to_bytes(4, 'little')[:buflen] if buflen else value

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file over the connection."""
        import io
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % (mode,))
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        binary = 'b' in mode
        if 'SocketIO' not in globals():
            __getattr__('SocketIO')
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._io_refs += 1
        if buffering is None:
            buffering = -1
        if buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reading and writing:
            f = io.BufferedRWPair(raw, raw, buffering)
        elif writing:
            f = io.BufferedWriter(raw, buffering)
        else:
            f = io.BufferedReader(raw, buffering)
        if binary:
            return f
        f = io.TextIOWrapper(f, encoding, errors, newline)
        f.mode = mode
        return f


SocketType = socket


# What create_connection() takes for no time-out, under the name that libraries know.
_GLOBAL_DEFAULT_TIMEOUT = object()


def __getattr__(name):
    if name != 'SocketIO':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    global SocketIO
    import io

    class SocketIO(io.RawIOBase):
        """The raw file makefile() builds on."""

        def __init__(self, sock, mode):
            if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
                raise ValueError('invalid mode: %r' % mode)
            io.RawIOBase.__init__(self)
            self._sock = sock
            if 'b' not in mode:
                mode += 'b'
            self._mode = mode
            self._reading = 'r' in mode
            self._writing = 'w' in mode
            self._timeout_occurred = False

        def readable(self):
            if self.closed:
                raise ValueError('I/O operation on closed socket.')
            return self._reading

        def writable(self):
            if self.closed:
                raise ValueError('I/O operation on closed socket.')
            return self._writing

        def seekable(self):
            if self.closed:
                raise ValueError('I/O operation on closed socket.')
            return super().seekable()

        def readinto(self, b):
            self._checkClosed()
            self._checkReadable()
            if self._timeout_occurred:
                raise OSError('cannot read from timed out object')
            try:
                return self._sock.recv_into(b)
            except timeout:
                self._timeout_occurred = True
                raise
            except BlockingIOError:
                return None

        def write(self, b):
            self._checkClosed()
            self._checkWritable()
            try:
                return self._sock.send(b)
            except BlockingIOError:
                return None

        def fileno(self):
            self._checkClosed()
            return self._sock.fileno()

        @property
        def name(self):
            """The descriptor, -1 if the file is closed."""
            return -1 if self.closed else self.fileno()

        @property
        def mode(self):
            """How the file was opened."""
            return self._mode

        def close(self):
            if self.closed:
                return
            io.RawIOBase.close(self)
            self._sock._decref_socketios()
            self._sock = None

    SocketIO.__qualname__ = 'SocketIO'
    return SocketIO


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to a (host, port); return the socket."""
    host, port = address
    exceptions = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = socket(family, kind, proto)
        try:
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except error as exc:
            if not all_errors:
                exceptions.clear()
            exceptions.append(exc)
            sock.close()
    if not exceptions:
        raise error('getaddrinfo returns an empty list')
    try:
        if not all_errors:
            raise exceptions[0]
        raise ExceptionGroup('create_connection failed', exceptions)
    finally:
        exceptions.clear()


def has_dualstack_ipv6():
    """Whether one socket can listen for IPv4 and IPv6."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Return a socket that listens at a (host, port)."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError('dualstack_ipv6 not supported on this platform')
        if family != AF_INET6:
            raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, int(not dualstack_ipv6))
        try:
            sock.bind(address)
        except error as err:
            if err.errno is None:
                raise
            raise error(err.errno, '%s (while attempting to bind on address %r)' % (err.strerror, address)) from None
        sock.listen() if backlog is None else sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def fromfd(fd, family, type, proto=0):
    """Return a socket for a second descriptor of a socket's."""
    return socket(family, type, proto, _dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Return two sockets that are connected to each other."""
    if family not in (None, AF_UNIX):
        raise OSError(95, 'Operation not supported')
    pair = []
    for end in _pair(type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)):
        sock = socket.__new__(socket)
        sock._adopt(end)
        pair.append(sock)
    return tuple(pair)


__all__ = [n for n in globals() if not n.startswith('_') and n not in ('IntEnum', 'IntFlag')] + ['SocketIO']
