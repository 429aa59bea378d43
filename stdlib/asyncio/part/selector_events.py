# Connections: transports over the host's channels, and the methods of event
# loops that make them. CPython waits for its sockets to be ready; here
# a read or a write is an operation of the host, and its future's callback does
# what there the selector's does.

import sys
from asyncio import constants, futures, tasks, transports
from asyncio.protocols import BufferedProtocol
from asyncio.trsock import TransportSocket


class _SelectorSocketTransport(transports._FlowControlMixin, transports.Transport):
    """A transport over a channel."""

    __slots__ = ('_channel', '_protocol', '_buffer', '_size', '_in_flight', '_eof', '_closing', '_conn_lost',
                 '_reading', '_paused', '_held', '_server', '_connected', '_write_fut', '_read_fut', '_leaving', '_sending',
                 '_read_eof', '_sock_fd')

    _kind = 'socket transport'
    _sendfile_compatible = constants._SendfileMode.TRY_NATIVE
    _start_tls_compatible = True

    def __init__(self, loop, channel, protocol, waiter=None, extra=None, server=None, announce=True):
        super().__init__(extra, loop)
        self._init_channel(channel)
        self._protocol = protocol
        self._connected = True
        self._server = server
        if server is not None:
            server._attach(self)
        if announce:
            loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._read)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _init_channel(self, channel):
        self._channel = channel
        self._buffer = []
        self._size = 0
        self._in_flight = 0
        self._eof = False
        self._closing = False
        self._conn_lost = 0
        self._reading = False
        self._paused = False
        self._held = None
        self._read_eof = False
        self._write_fut = None
        self._read_fut = None
        self._leaving = False
        self._sending = False
        self._sock_fd = None
        info = channel.info()
        if info is not None:
            sock = _socket_of(channel)
            self._extra['socket'] = sock
            self._sock_fd = sock.fileno()
            self._extra['sockname'] = sock._local
            self._extra.setdefault('peername', sock._remote)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._channel is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        if self._sock_fd is not None:
            info.append(f'fd={self._sock_fd}')
        if self._channel is not None and not self._loop.is_closed():
            info.append('read=polling' if self._reading else 'read=idle')
            state = 'polling' if self._size else 'idle'
            info.append(f'write=<{state}, bufsize={self._size}>')
        return '<{}>'.format(' '.join(info))

    def abort(self):
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self.is_closing() and not self._paused

    # Reading.

    def pause_reading(self):
        if self.is_reading():
            self._paused = True

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        if self._held is not None:
            data, self._held = self._held, None
            self._loop.call_soon(self._deliver, data)
        else:
            self._read()

    def _read(self):
        if self._reading or self._paused or self._closing or self._read_eof or self._held is not None:
            return
        self._reading = True
        self._read_fut = self._channel.read(self._loop)
        self._read_fut.add_done_callback(self._on_read)

    def _on_read(self, fut):
        self._reading = False
        self._read_fut = None
        if fut.cancelled():
            return
        exc = fut.exception()
        if self._leaving:
            if exc is None and fut.result():
                self._held = fut.result()
            return
        if self._conn_lost or self._closing:
            return
        if exc is not None:
            self._fatal_error(exc, f'Fatal read error on {self._kind}')
            return
        data = fut.result()
        if self._paused:
            self._held = data
            return
        self._deliver(data)

    def _deliver(self, data):
        if self._closing:
            return
        if self._paused:
            self._held = data
            return
        if not data:
            self._on_eof()
            return
        if isinstance(self._protocol, BufferedProtocol):
            self._fill(data)
            return
        try:
            self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.data_received() call failed.')
            return
        self._read()

    def _buffer_of_protocol(self):
        # What the protocol wants to be filled; None if it has failed.
        try:
            buf = self._protocol.get_buffer(-1)
            if not len(buf):
                raise RuntimeError('get_buffer() returned an empty buffer')
            return buf
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.get_buffer() call failed.')

    def _fill(self, data):
        buf = self._buffer_of_protocol()
        if buf is None:
            return
        n = min(len(buf), len(data))
        with memoryview(buf) as view:
            view[:n] = data[:n]
        try:
            self._protocol.buffer_updated(n)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.buffer_updated() call failed.')
            return
        if n == len(data):
            self._read()
            return
        # The rest comes in the next turn, unless the protocol wants to wait.
        rest = data[n:]
        if self._paused:
            self._held = rest
        else:
            self._reading = True
            self._loop.call_soon(self._go_on, rest)

    def _go_on(self, rest):
        self._reading = False
        if not self._conn_lost:
            self._deliver(rest)

    def _on_eof(self):
        self._read_eof = True
        if isinstance(self._protocol, BufferedProtocol) and self._buffer_of_protocol() is None:
            return
        try:
            keep_open = self._end_of_data()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.eof_received() call failed.')
            return
        if not keep_open:
            self.close()

    def _end_of_data(self):
        return self._protocol.eof_received()

    async def _leave(self):
        # Gives the channel, what has been read of it, and the server to TLS.
        self._paused = self._leaving = True
        while self._write_fut is not None:
            await tasks.wait([self._write_fut])
            await tasks.sleep(0)
        if self._read_fut is not None:
            self._channel.interrupt()
            await tasks.wait([self._read_fut])
            self._channel.resume()
        channel, held, server = self._channel, self._held or b'', self._server
        if channel is None:
            raise ConnectionResetError
        self._closing = True
        self._conn_lost = 1
        self._held = self._channel = self._server = None
        if server is not None:
            server._clients.pop(self, None)
        return channel, held, server

    # Writing.

    def get_write_buffer_size(self):
        return self._size

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if self._sending:
            raise RuntimeError('unable to write; sendfile is in progress')
        if not data:
            return
        if self._conn_lost:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                from asyncio.log import logger
                logger.warning('socket.send() raised exception.')
            self._conn_lost += 1
            return
        if not self._size:
            try:
                n = self._channel.try_write(data)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, f'Fatal write error on {self._kind}')
                return
            if n:
                data = memoryview(data)[n:]
                if not data:
                    return
        data = bytes(data)
        self._buffer.append(data)
        self._size += len(data)
        if not self._in_flight:
            self._flush()
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

    def _flush(self):
        data = self._buffer[0] if len(self._buffer) == 1 else b''.join(self._buffer)
        self._buffer.clear()
        self._in_flight = len(data)
        self._write_fut = self._channel.write(self._loop, data)
        self._write_fut.add_done_callback(self._on_written)

    def _on_written(self, fut):
        self._write_fut = None
        n, self._in_flight = self._in_flight, 0
        if fut.cancelled():
            return
        exc = fut.exception()
        if self._conn_lost:
            return
        if exc is not None:
            self._buffer.clear()
            self._size = 0
            self._fatal_error(exc, f'Fatal write error on {self._kind}')
            return
        self._size -= n
        self._maybe_resume_protocol()
        if self._conn_lost:
            return
        if self._buffer:
            if not self._in_flight:
                self._flush()
        elif self._closing:
            self._lose(None)
        elif self._eof:
            self._channel.close_write()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._size:
            self._channel.close_write()

    # The end.

    def close(self):
        if self._closing:
            return
        self._closing = True
        if not self._size:
            self._lose(None)

    def _lose(self, exc):
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        self._buffer.clear()
        self._size = 0
        self._closing = True
        self._lose(exc)

    def _call_connection_lost(self, exc):
        try:
            if self._connected:
                self._protocol.connection_lost(exc)
        finally:
            self._channel.close()
            self._channel = None
            self._protocol = None
            self._held = None
            server = self._server
            if server is not None:
                server._detach(self)
                self._server = None


def _socket_of(channel):
    owner = channel.owner()
    return TransportSocket(channel) if owner is None else TransportSocket.of(owner)


# The methods of event loops.


def _tls_context(ssl, server_side):
    if not ssl:
        return None
    from asyncio._tls import _context
    return _context(ssl, server_side)


def _port(port):
    if port is None:
        return 0
    if isinstance(port, (str, bytes)):
        if isinstance(port, bytes):
            port = port.decode('ascii')
        if port == '':
            return 0
        if port.isdigit():
            return int(port)
        import socket
        return socket.getservbyname(port)
    return port


def _join(host, port):
    return f'[{host}]:{port}' if ':' in host else f'{host}:{port}'


async def _infos(loop, host, port, family, proto=0, flags=0):
    # The (family, address, port) triples of a host, from the loop's getaddrinfo()
    # unless host is an address already.
    import socket
    if isinstance(host, bytes):
        host = host.decode('ascii')
    literal = socket._literal_family(host)
    if literal and (not family or family == literal):
        return [(literal, host, _port(port))]
    found = await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags)
    if not found:
        raise OSError(f'getaddrinfo({host!r}) returned empty list')
    return [(info[0], *info[4][:2]) for info in found]


def _interleaved(found, first):
    # The addresses of the families in turns, after some of the first family's.
    families = {}
    for info in found:
        families.setdefault(info[0], []).append(info)
    lists = list(families.values())
    out = lists[0][:first - 1]
    del lists[0][:first - 1]
    for i in range(max(map(len, lists))):
        out += [infos[i] for infos in lists if i < len(infos)]
    return out


async def _addresses(loop, host, family):
    # The (family, address) pairs of a host.
    import socket
    if isinstance(host, bytes):
        host = host.decode('ascii')
    literal = socket._literal_family(host)
    if literal:
        found = [(literal, host)]
    else:
        found = await _resolve(loop, host)
    found = [(f, a) for f, a in found if not family or f == family]
    if not found:
        raise socket.gaierror(-9 if literal else -5, 'Address family for hostname not supported' if literal
                              else 'No address associated with hostname')
    return found


async def _getaddrinfo(loop, host, port, *, family=0, type=0, proto=0, flags=0):
    import socket
    if host is None or host == '' or host == b'':
        ours = [(10, '::'), (2, '0.0.0.0')] if flags & socket.AI_PASSIVE else [(10, '::1'), (2, '127.0.0.1')]
        found = [(f, a) for f, a in ours if not family or f == family]
    else:
        found = await _addresses(loop, host, family)
    return socket._expand(found, _port(port), type, proto)


async def _getnameinfo(loop, sockaddr, flags=0):
    import socket
    return socket.getnameinfo(sockaddr, flags)


async def _create_connection(loop, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                             sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                             ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False):
    if server_hostname is not None and not ssl:
        raise ValueError('server_hostname is only meaningful with ssl')
    if server_hostname is None and ssl:
        if not host:
            raise ValueError('You must set server_hostname when using ssl without a host')
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')
    if sock is not None:
        _not_tls(sock)
        if host is not None or port is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        if sock.type != 1:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        channel = _channel_of(sock)
    else:
        if host is None and port is None:
            raise ValueError('host and port was not specified and no sock specified')
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        channel = await _dial(loop, host, port, family, all_errors, local_addr, proto, flags, interleave, happy_eyeballs_delay)
    return await _transport_of(loop, channel, protocol_factory, ssl, False,
                               host if server_hostname is None else server_hostname, ssl_handshake_timeout,
                               ssl_shutdown_timeout)


async def _dial(loop, host, port, family, all_errors=False, local_addr=None, proto=0, flags=0, interleave=None,
                delay=None):
    if host is None or host == '':
        found = [(2, '127.0.0.1', _port(port))]
    else:
        found = await _infos(loop, host, port, family, proto, flags)
    if interleave:
        found = _interleaved(found, interleave)
    errors = []

    async def attempt(fam, address, port):
        try:
            if local_addr is not None:
                return await _dial_from(loop, fam, local_addr, (address, port))
            return await _connect(loop, 'tcp', _join(address, port))
        except OSError as exc:
            where = (address, port) if fam == 2 else (address, port, 0, 0)
            if exc.errno == 1:
                raise
            if exc.errno is not None:
                exc = OSError(exc.errno, f'Connect call failed {where}')
            errors.append(exc)
            if delay is not None:
                raise exc

    if delay is None:
        for info in found:
            channel = await attempt(*info)
            if channel is not None:
                return channel
    else:
        # The next address has its turn before it is known that the last has failed.
        from asyncio import staggered
        channel, _, failed = await staggered.staggered_race((lambda info=info: attempt(*info) for info in found), delay, loop=loop)
        if channel is not None:
            return channel
        for exc in failed:
            if exc not in errors:
                raise exc
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        if len(errors) == 1:
            raise errors[0]
        first = str(errors[0])
        if all(str(exc) == first for exc in errors):
            raise errors[0]
        raise OSError('Multiple exceptions: {}'.format(', '.join(str(exc) for exc in errors)))
    finally:
        errors = None


async def _connect_accepted_socket(loop, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                   ssl_shutdown_timeout=None):
    if sock.type != 1:
        raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')
    _not_tls(sock)
    return await _transport_of(loop, _channel_of(sock), protocol_factory, ssl, True, None, ssl_handshake_timeout,
                               ssl_shutdown_timeout)


async def _dial_from(loop, family, local_addr, address):
    import socket
    from asyncio._sockets import _resolved, _sock_connect
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        for *_, local in await _resolved(loop, local_addr, family):
            try:
                sock.bind(local)
                break
            except OSError as exc:
                raise OSError(exc.errno, f'error while attempting to bind on address {local!r}: {str(exc).lower()}') from None
        await _sock_connect(loop, sock, address)
    except:
        sock.close()
        raise
    return sock._lend()


def __getattr__(name):
    if name == '_SelectorDatagramTransport':
        from asyncio._sockets import _SelectorDatagramTransport
        return _SelectorDatagramTransport
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _not_tls(sock):
    ssl = sys.modules.get('ssl')
    if ssl is not None and isinstance(sock, ssl.SSLSocket):
        raise TypeError('Socket cannot be of type SSLSocket')


def _channel_of(sock):
    sock.setblocking(False)
    return sock._lend()


async def _transport_of(loop, channel, protocol_factory, ssl=None, server_side=False, hostname=None, timeout=None, shutdown=None):
    kind, extra = _SelectorSocketTransport, None
    if ssl:
        from asyncio import _tls
        try:
            context = _tls._context(ssl, server_side)
        except:
            channel.close()
            raise
        channel, extra = await _tls._secured(loop, channel, context, server_side, hostname, timeout, shutdown=shutdown)
        kind = _tls._SSLProtocolTransport
    try:
        protocol = protocol_factory()
        waiter = loop.create_future()
        transport = kind(loop, channel, protocol, waiter, extra)
    except:
        channel.close()
        raise
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def _create_unix_connection(loop, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                  ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    if ssl:
        if server_hostname is None:
            raise ValueError('you have to pass server_hostname when using ssl')
    else:
        if server_hostname is not None:
            raise ValueError('server_hostname is only meaningful with ssl')
        if ssl_handshake_timeout is not None:
            raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
        if ssl_shutdown_timeout is not None:
            raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')
    if path is not None:
        if sock is not None:
            raise ValueError('path and sock can not be specified at the same time')
        channel = await _connect(loop, 'unix', _path(path))
    elif sock is None:
        raise ValueError('no path and sock were specified')
    else:
        if sock.family != 1 or sock.type != 1:
            raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
        channel = _channel_of(sock)
    return await _transport_of(loop, channel, protocol_factory, ssl, False, server_hostname, ssl_handshake_timeout,
                               ssl_shutdown_timeout)


def _path(path):
    if hasattr(path, '__fspath__'):
        path = path.__fspath__()
    if isinstance(path, bytes):
        path = path.decode('utf-8', 'surrogateescape')
    return path
