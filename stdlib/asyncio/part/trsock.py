import socket


class TransportSocket:
    """What a transport shows of its socket."""

    __slots__ = ('_family', '_local', '_remote', '_channel', '_kind')

    def __init__(self, channel):
        self._family, self._local, self._remote, _ = channel.info()
        self._channel = channel
        self._kind = socket.SOCK_STREAM

    @classmethod
    def of(cls, sock):
        """What a transport shows of a socket object."""
        self = cls.__new__(cls)
        self._channel = sock
        self._family, self._kind = sock.family, sock.type
        self._local = sock.getsockname()
        try:
            self._remote = sock.getpeername()
        except OSError:
            self._remote = None
        return self

    @property
    def family(self):
        """The address family."""
        return socket.AddressFamily(self._family)

    @property
    def type(self):
        """The kind of socket."""
        return socket.SocketKind(self._kind)

    @property
    def proto(self):
        """The protocol's number."""
        return 0 if self._family == 1 or self._kind == 2 else 6

    def __repr__(self):
        fd = self.fileno()
        s = f'<asyncio.TransportSocket fd={fd}, family={self.family!s}, type={self.type!s}, proto={self.proto}'
        if fd != -1:
            if self._local:
                s += f', laddr={self._local}'
            if self._remote:
                s += f', raddr={self._remote}'
        return s + '>'

    def __getstate__(self):
        raise TypeError('Cannot serialize asyncio.TransportSocket object')

    def fileno(self):
        """Return the socket's number, -1 once it is closed."""
        if isinstance(self._channel, socket.socket):
            return self._channel.fileno()
        return self._channel.info()[3]

    def getsockname(self):
        """Return the local address."""
        return self._local

    def getpeername(self):
        """Return the address of the other side."""
        if self._remote is None:
            raise OSError(107, 'Transport endpoint is not connected')
        return self._remote

    def getsockopt(self, level, optname, buflen=0):
        """Return an option of the socket; what the host does not say is what asyncio sets."""
        owner = self._channel
        if isinstance(owner, socket.socket):
            return owner.getsockopt(level, optname, buflen)
        value = owner.option(level, optname, buflen)
        if value is not None:
            return value
        known = {(socket.SOL_SOCKET, socket.SO_TYPE): self._kind, (socket.SOL_SOCKET, socket.SO_DOMAIN): self._family,
                 (socket.SOL_SOCKET, socket.SO_PROTOCOL): self.proto,
                 (socket.IPPROTO_TCP, socket.TCP_NODELAY): int(self.proto == 6)}
        value = known.get((level, optname), 0)
        return value.to_bytes(4, 'little')[:buflen] if buflen else value

    def setsockopt(self, *args):
        """Set an option of the socket."""
        owner = self._channel
        if isinstance(owner, socket.socket):
            owner.setsockopt(*args)
        else:
            owner.set_option(*args)

    def dup(self):
        """Return a second socket object for the same socket."""
        owner = self._channel
        if not isinstance(owner, socket.socket):
            raise NotImplementedError('the descriptor of this socket is the host\'s')
        return owner.dup()

    def get_inheritable(self):
        """Return False: programs do not inherit it."""
        return False

    def shutdown(self, how):
        """End one direction or both."""
        self._channel.shutdown(how)

    def gettimeout(self):
        """Return 0: the socket does not block."""
        return 0

    def settimeout(self, value):
        if value == 0:
            return
        raise ValueError('settimeout(): only 0 timeout is allowed on transport sockets')

    def setblocking(self, flag):
        if not flag:
            return
        raise ValueError('setblocking(): transport sockets cannot be blocking')
