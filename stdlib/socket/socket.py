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


def _join(address):
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(port).__name__)
    if not 0 <= port <= 65535:
        raise OverflowError('bind(): port must be 0-65535.')
    if host == '':
        host = '0.0.0.0'
    return f'[{host}]:{port}' if ':' in host else f'{host}:{port}'


class socket:
    """A stream socket over the network the host grants; its operations wait, other threads run meanwhile."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            raise OSError(9, 'Bad file descriptor')
        self._family = AF_INET if family == -1 else family
        self._type = SOCK_STREAM if type == -1 else type
        self._proto = 0 if proto == -1 else proto
        if self._type != SOCK_STREAM:
            raise NotImplementedError('only stream sockets are supported')
        if self._family not in (AF_INET, AF_INET6, AF_UNIX):
            raise OSError(97, 'Address family not supported by protocol')
        self._timeout = _default_timeout
        self._channel = None
        self._listener = None
        self._bound = None
        self._closed = False
        self._options = {}

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
        state = ' [closed]' if self._closed else ''
        s = f'<socket.socket{state} fd={self.fileno()}, family={self.family!s}, type={self.type!s}, proto={self.proto}'
        info = self._info()
        if info is not None and info[1]:
            s += f', laddr={info[1]}'
        if info is not None and info[2]:
            s += f', raddr={info[2]}'
        return s + '>'

    def _info(self):
        end = self._channel or self._listener
        return end.info() if end is not None and not self._closed else None

    def _check(self):
        if self._closed:
            raise OSError(9, 'Bad file descriptor')

    def _connected(self):
        self._check()
        if self._channel is None:
            raise OSError(107, 'Transport endpoint is not connected')
        return self._channel

    def _network(self):
        if self._family == AF_UNIX:
            return 'unix'
        return 'tcp4' if self._family == AF_INET else 'tcp6'

    def _address(self, address):
        if self._family == AF_UNIX:
            return address if isinstance(address, str) else bytes(address).decode('utf-8', 'surrogateescape')
        if not isinstance(address, tuple):
            raise TypeError(f'connect(): AF_INET address must be tuple, not {type(address).__name__}')
        return _join(address)

    def bind(self, address, /):
        """Choose the local address."""
        self._check()
        self._bound = self._address(address)
        # The socket is opened now, so that errors show and the port is known.
        self._listener = _open(self._network(), self._bound)

    def listen(self, backlog=128, /):
        """Accept connections from here on."""
        self._check()
        if self._listener is None:
            self._listener = _open(self._network(), '[::]:0' if self._family == AF_INET6 else '0.0.0.0:0')

    def accept(self):
        """Wait for a connection; return a socket and the address of the other side."""
        listener = self._listening()
        self._nonblocking()
        conn = self._accepted(listener.wait(self._timeout))
        return conn, conn._channel.info()[2]

    def _listening(self):
        self._check()
        if self._listener is None:
            raise OSError(22, 'Invalid argument')
        return self._listener

    def _accepted(self, channel):
        conn = socket(self._family, self._type, self._proto)
        conn._channel = channel
        return conn

    def _attach_channel(self, channel):
        if self._closed:
            channel.close()
            self._check()
        self._channel = channel

    def _nonblocking(self):
        if self._timeout == 0:
            raise BlockingIOError(11, 'Resource temporarily unavailable')

    def connect(self, address, /):
        """Connect to an address."""
        self._check()
        if self._channel is not None:
            raise OSError(106, 'Transport endpoint is already connected')
        self._nonblocking()
        if self._family != AF_UNIX and isinstance(address, tuple) and not _literal_family(address[0] or '0.0.0.0'):
            address = getaddrinfo(address[0], address[1], self._family, SOCK_STREAM)[0][4]
        self._channel = _dial(self._network(), self._address(address), self._timeout)

    def connect_ex(self, address, /):
        """connect() that returns an error's number instead of raising."""
        try:
            self.connect(address)
        except TimeoutError:
            return 11
        except OSError as e:
            if e.errno is None:
                raise
            return e.errno
        return 0

    def recv(self, bufsize, flags=0, /):
        """Read at most bufsize bytes, b'' at the end."""
        channel = self._connected()
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        self._nonblocking()
        return channel.recv(bufsize, self._timeout)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Read into a buffer; return how many bytes."""
        view = memoryview(buffer).cast('B')
        data = self.recv(nbytes or len(view))
        view[:len(data)] = data
        return len(data)

    def sendall(self, data, flags=0, /):
        """Write all of data."""
        self._connected().sendall(bytes(data), self._timeout)

    def send(self, data, flags=0, /):
        """Write data; return how many bytes were written: all."""
        self.sendall(data)
        return len(data)

    def shutdown(self, how, /):
        """End one direction or both."""
        channel = self._connected()
        if how in (SHUT_WR, SHUT_RDWR):
            channel.close_write()

    def close(self):
        """Close the socket."""
        if self._closed:
            return
        self._closed = True
        for end in (self._channel, self._listener):
            if end is not None:
                end.close()

    def detach(self):
        """Not supported: there is no descriptor to give away."""
        raise NotImplementedError('sockets have no descriptors here')

    def _detach_channel(self):
        channel = self._connected()
        self._closed, self._channel = True, None
        return channel

    def _detach_listener(self):
        self._check()
        if self._listener is None:
            self.listen()
        listener = self._listener
        self._closed, self._listener = True, None
        return listener

    def fileno(self):
        """Return the socket's number, -1 if it is closed; it is of no use."""
        info = self._info()
        return -1 if info is None else info[3]

    def getsockname(self):
        """Return the local address."""
        self._check()
        info = self._info()
        if info is not None:
            return info[1]
        return '' if self._family == AF_UNIX else ('0.0.0.0', 0) if self._family == AF_INET else ('::', 0, 0, 0)

    def getpeername(self):
        """Return the address of the other side."""
        return self._connected().info()[2]

    def settimeout(self, value, /):
        """Set the timeout in seconds; None waits for ever, 0 not at all."""
        if value is not None:
            value = float(value)
            if value < 0:
                raise ValueError('Timeout value out of range')
        self._timeout = value

    def gettimeout(self):
        """Return the timeout."""
        return self._timeout

    def setblocking(self, flag, /):
        """settimeout(None) or settimeout(0)."""
        self._timeout = None if flag else 0.0

    def getblocking(self):
        """Whether operations wait."""
        return self._timeout != 0

    def setsockopt(self, level, optname, value, optlen=None, /):
        """Remember an option; what the host sets is its own affair."""
        self._check()
        self._options[level, optname] = value

    def getsockopt(self, level, optname, buflen=0, /):
        """Return what setsockopt() was given, 0 if nothing."""
        self._check()
        if (level, optname) == (SOL_SOCKET, SO_TYPE):
            return int(self._type)
        return self._options.get((level, optname), 0)

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file over the connection."""
        import io
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % (mode,))
        raw = SocketIO(self, mode)
        if 'r' in mode and 'w' in mode:
            f = io.BufferedRWPair(raw, raw)
        elif 'w' in mode:
            f = io.BufferedWriter(raw)
        else:
            f = io.BufferedReader(raw)
        if 'b' in mode:
            return f
        return io.TextIOWrapper(f, encoding, errors, newline)


SocketType = socket


def __getattr__(name):
    if name != 'SocketIO':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    global SocketIO
    import io

    class SocketIO(io.RawIOBase):
        """The raw file makefile() builds on."""

        def __init__(self, sock, mode):
            self._sock = sock
            self._reading = 'r' in mode or 'w' not in mode
            self._writing = 'w' in mode

        def readable(self):
            return self._reading

        def writable(self):
            return self._writing

        def readinto(self, b):
            return self._sock.recv_into(b)

        def write(self, b):
            return self._sock.send(bytes(b))

        def fileno(self):
            return self._sock.fileno()

    return SocketIO


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    """Connect to a (host, port); return the socket."""
    host, port = address
    exceptions = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = socket(family, kind, proto)
        try:
            if timeout is not ...:
                sock.settimeout(timeout)
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
    """Whether one socket can listen for IPv4 and IPv6: not here."""
    return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Return a socket that listens at a (host, port)."""
    if dualstack_ipv6:
        raise ValueError('dualstack_ipv6 not supported on this platform')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.bind(address)
        sock.listen()
        return sock
    except error:
        sock.close()
        raise


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Return two sockets that are connected to each other."""
    with create_server(('127.0.0.1', 0)) as server:
        a = create_connection(server.getsockname()[:2])
        b, _ = server.accept()
        return a, b


def close(fd, /):
    """Not supported: there are no descriptors."""
    raise OSError(9, 'Bad file descriptor')


__all__ = [n for n in globals() if not n.startswith('_') and n not in ('IntEnum', 'IntFlag')] + ['SocketIO']
