class BaseTransport:
    """What transports have in common."""

    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what is known about the transport under a name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether the transport is closed or about to be."""
        raise NotImplementedError

    def close(self):
        """Close the transport once its buffer is written out."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Replace the protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport that can be read from."""

    __slots__ = ()

    def is_reading(self):
        """Whether the transport hands data to its protocol."""
        raise NotImplementedError

    def pause_reading(self):
        """Hand no data to the protocol until resume_reading()."""
        raise NotImplementedError

    def resume_reading(self):
        """Hand data to the protocol again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport that can be written to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set when the protocol is told to pause and to go on."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how many bytes wait to be written."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return the low and the high mark."""
        raise NotImplementedError

    def write(self, data):
        """Write bytes, now or when it is possible."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Write all the bytes objects of an iterable."""
        self.write(b''.join(list_of_data))

    def write_eof(self):
        """Close the sending side once the buffer is written out."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether write_eof() works here."""
        raise NotImplementedError

    def abort(self):
        """Close the transport at once; what is in its buffer is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport of a connection in both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram, to addr if the transport is not connected."""
        raise NotImplementedError

    def abort(self):
        """Close the transport at once; what is in its buffer is lost."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A transport of the pipes of a child process."""

    __slots__ = ()

    def get_pid(self):
        """Return the child's process number."""
        raise NotImplementedError

    def get_returncode(self):
        """Return how the child ended, None while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of one pipe."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send the child a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask the child to end."""
        raise NotImplementedError

    def kill(self):
        """End the child."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """The write buffer's marks, for a transport that knows its buffer's size."""

    __slots__ = ('_loop', '_protocol_paused', '_high_water', '_low_water')

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _maybe_pause_protocol(self):
        if self._protocol_paused or self.get_write_buffer_size() <= self._high_water:
            return
        self._protocol_paused = True
        self._tell('pause_writing')

    def _maybe_resume_protocol(self):
        if not self._protocol_paused or self.get_write_buffer_size() > self._low_water:
            return
        self._protocol_paused = False
        self._tell('resume_writing')

    def _tell(self, method):
        try:
            getattr(self._protocol, method)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{method}() failed',
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()
