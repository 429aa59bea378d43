class BaseProtocol:
    """What protocols have in common."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection stands; transport is its other half."""

    def connection_lost(self, exc):
        """The connection is gone; exc tells why, None after a regular end."""

    def pause_writing(self):
        """The transport's buffer is above its high mark."""

    def resume_writing(self):
        """The transport's buffer is below its low mark again."""


class Protocol(BaseProtocol):
    """A protocol that is called with bytes of a stream."""

    __slots__ = ()

    def data_received(self, data):
        """Bytes have come."""

    def eof_received(self):
        """The other side sends no more; a true result keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """A protocol of a stream that lends its own buffer."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return the buffer for what comes next; sizehint may be -1."""

    def buffer_updated(self, nbytes):
        """The buffer holds nbytes bytes that have come."""

    def eof_received(self):
        """The other side sends no more; a true result keeps the transport open."""


class DatagramProtocol(BaseProtocol):
    """A protocol that is called with datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come from addr."""

    def error_received(self, exc):
        """To send or to receive has failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """A protocol that is called with what a child process writes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written bytes to fd."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe to the child is closed; exc tells why, None after a regular end."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    while data:
        buf = proto.get_buffer(len(data))
        room = len(buf)
        if not room:
            raise RuntimeError('get_buffer() returned an empty buffer')
        n = min(room, len(data))
        buf[:n] = data[:n]
        proto.buffer_updated(n)
        data = data[n:]
