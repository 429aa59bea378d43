# Sockets that the script keeps: what waits for descriptors, the loop's sock_
# methods, and transports of datagrams.

import collections
import sys
from asyncio import constants, events, exceptions, futures, transports
from asyncio.selector_events import _can_poll, _getaddrinfo, _ready
from asyncio.trsock import TransportSocket

_READ, _WRITE = 0, 1
_BITS = 1, 4  # POLLIN, POLLOUT


class _Entry:
    # What a loop waits for at one descriptor.

    __slots__ = ('fd', 'handles', 'waits')

    def __init__(self, fd):
        self.fd = fd
        self.handles = [None, None]
        self.waits = [None, None]


def _fileno(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if fd < 0:
        raise ValueError(f'Invalid file descriptor: {fd}')
    return fd


def _watch(loop, fd, which, handle):
    # Has the handle run whenever the descriptor is ready.
    entry = loop._watched.get(fd)
    if entry is None:
        entry = _Entry(fd)
    old = entry.handles[which]
    if entry.waits[which] is None:
        _wait(loop, entry, which)
    entry.handles[which] = handle
    loop._watched[fd] = entry
    if old is not None:
        old.cancel()
    return handle


def _wait(loop, entry, which):
    fut = _ready(loop, entry.fd, _BITS[which])
    entry.waits[which] = fut
    fut.add_done_callback(lambda fut: _came(loop, entry, which, fut))


def _came(loop, entry, which, fut):
    if entry.waits[which] is fut:
        entry.waits[which] = None
    if fut.cancelled() or loop._watched.get(entry.fd) is not entry:
        return
    ready = fut.result()
    if ready is False:
        # The descriptor has been closed: whoever gets its number begins anew.
        loop._watched.pop(entry.fd)
        return
    handle = entry.handles[which]
    if handle is None:
        return
    if handle._cancelled:
        _unwatch(loop, entry.fd, which)
        return
    if ready:
        handle._run()
    if (entry.handles[which] is not None and entry.waits[which] is None and not loop.is_closed()
            and loop._watched.get(entry.fd) is entry):
        try:
            _wait(loop, entry, which)
        except OSError:
            loop._watched.pop(entry.fd, None)


def _unwatch(loop, fd, which):
    entry = loop._watched.get(fd)
    if entry is None:
        return False
    handle, entry.handles[which] = entry.handles[which], None
    fut, entry.waits[which] = entry.waits[which], None
    if fut is not None:
        fut.cancel()
    if entry.handles == [None, None]:
        loop._watched.pop(fd)
    if handle is None:
        return False
    handle.cancel()
    return True


def _add(loop, fd, which, callback, args):
    fd = _fileno(fd)
    loop._check_closed()
    able = _can_poll(fd)
    if not able:
        raise OSError(9, 'Bad file descriptor') if able is None else PermissionError(1, 'Operation not permitted')
    return _watch(loop, fd, which, events.Handle(callback, args, loop, None))


def _remove(loop, fd, which):
    if loop.is_closed():
        return False
    return _unwatch(loop, _fileno(fd), which)


def _add_reader(loop, fd, callback, *args):
    _add(loop, fd, _READ, callback, args)


def _add_writer(loop, fd, callback, *args):
    _add(loop, fd, _WRITE, callback, args)


def _remove_reader(loop, fd):
    return _remove(loop, fd, _READ)


def _remove_writer(loop, fd):
    return _remove(loop, fd, _WRITE)


# The methods of the loop that begin with sock_. Each tries; what cannot be done
# at once is tried again when the descriptor is ready.


def _check(loop, sock):
    ssl = sys.modules.get('ssl')
    if ssl is not None and isinstance(sock, ssl.SSLSocket):
        raise TypeError('Socket cannot be of type SSLSocket')
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')


def _later(loop, sock, which, attempt):
    # A future of what attempt() returns once it does not raise BlockingIOError.
    fut = loop.create_future()
    fd = sock.fileno()

    def ready():
        if fut.done():
            return
        try:
            result = attempt()
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result(result)

    handle = _add(loop, fd, which, ready, ())

    def done(fut):
        if not handle._cancelled:
            _remove(loop, fd, which)

    fut.add_done_callback(done)
    return fut


async def _try(loop, sock, which, attempt):
    try:
        # A socket that is not known to be ready is not asked twice.
        end = getattr(sock, '_end', None)
        if end is None or sock.gettimeout() != 0 or end.ready(_BITS[which]):
            return attempt()
    except (BlockingIOError, InterruptedError):
        pass
    return await _later(loop, sock, which, attempt)


async def _sock_recv(loop, sock, n):
    _check(loop, sock)
    return await _try(loop, sock, _READ, lambda: sock.recv(n))


async def _sock_recv_into(loop, sock, buf):
    _check(loop, sock)
    return await _try(loop, sock, _READ, lambda: sock.recv_into(buf))


async def _sock_recvfrom(loop, sock, bufsize):
    _check(loop, sock)
    return await _try(loop, sock, _READ, lambda: sock.recvfrom(bufsize))


async def _sock_recvfrom_into(loop, sock, buf, nbytes=0):
    _check(loop, sock)
    if not nbytes:
        nbytes = len(buf)
    return await _try(loop, sock, _READ, lambda: sock.recvfrom_into(buf, nbytes))


async def _sock_sendall(loop, sock, data):
    _check(loop, sock)
    view = memoryview(data).cast('B')
    sent = 0

    def attempt():
        nonlocal sent
        while True:
            sent += sock.send(view[sent:])
            if sent == len(view):
                return
            raise BlockingIOError

    return await _try(loop, sock, _WRITE, attempt)


async def _sock_sendto(loop, sock, data, address):
    _check(loop, sock)
    return await _try(loop, sock, _WRITE, lambda: sock.sendto(data, address))


async def _sock_accept(loop, sock):
    _check(loop, sock)

    def attempt():
        conn, address = sock.accept()
        conn.setblocking(False)
        return conn, address

    return await _try(loop, sock, _READ, attempt)


async def _resolved(loop, address, family=0, type=1, proto=0, flags=0):
    import socket
    host, port = address[:2]
    if isinstance(host, bytes):
        host = host.decode('ascii')
    if host and socket._literal_family(host) and isinstance(port, int):
        found = socket._literal_family(host)
        if not family or family == found:
            return socket._expand([(found, host)], port, type, proto)
    return await _getaddrinfo(loop, host, port, family=family, type=type, proto=proto, flags=flags)


async def _sock_connect(loop, sock, address):
    _check(loop, sock)
    import socket
    if sock.family in (socket.AF_INET, socket.AF_INET6) and isinstance(address, tuple):
        infos = await _resolved(loop, address, sock.family, sock.type, sock.proto)
        address = infos[0][4]
    try:
        sock.connect(address)
        return
    except (BlockingIOError, InterruptedError):
        pass

    def attempt():
        err = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if err:
            raise OSError(err, f'Connect call failed {address}')

    await _later(loop, sock, _WRITE, attempt)


# Files.


def _check_sendfile(sock, file, offset, count):
    import socket
    if 'b' not in getattr(file, 'mode', 'b'):
        raise ValueError('file should be opened in binary mode')
    if sock is not None and sock.type != socket.SOCK_STREAM:
        raise ValueError('only SOCK_STREAM type sockets are supported')
    if count is not None:
        if not isinstance(count, int) or count <= 0:
            kind = ValueError if isinstance(count, int) else TypeError
            raise kind('count must be a positive integer (got {!r})'.format(count))
    if not isinstance(offset, int) or offset < 0:
        kind = ValueError if isinstance(offset, int) else TypeError
        raise kind('offset must be a non-negative integer (got {!r})'.format(offset))


async def _pieces(loop, file, offset, count, size, send):
    # Reads a file in an executor and sends it piece by piece.
    if offset:
        file.seek(offset)
    total = 0
    buf = bytearray(min(count, size) if count else size)
    try:
        while not count or total < count:
            view = memoryview(buf)[:count - total] if count else memoryview(buf)
            n = await loop.run_in_executor(None, file.readinto, view)
            if not n:
                break
            await send(view[:n])
            total += n
        return total
    finally:
        if total > 0 and hasattr(file, 'seek'):
            file.seek(offset + total)


async def _sock_sendfile(loop, sock, file, offset=0, count=None, *, fallback=True):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')
    _check(loop, sock)
    _check_sendfile(sock, file, offset, count)
    if not fallback and not hasattr(file, 'fileno'):
        raise exceptions.SendfileNotAvailableError('not a regular file')
    return await _pieces(loop, file, offset, count, constants.SENDFILE_FALLBACK_READBUFFER_SIZE,
                         lambda view: _sock_sendall(loop, sock, view))


class _Sending:
    # The protocol of a transport while a file is sent over it.

    def __init__(self, transport):
        self.transport = transport
        self.protocol = transport.get_protocol()
        self.was_reading = transport.is_reading()
        self.resume_writing_later = transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self.waiter = transport._loop.create_future() if self.resume_writing_later else None

    async def drain(self):
        if self.transport.is_closing():
            raise ConnectionError('Connection closed by peer')
        if self.waiter is not None:
            await self.waiter

    def connection_made(self, transport):
        raise RuntimeError('Invalid state: connection should have been established already.')

    def connection_lost(self, exc):
        if self.waiter is not None:
            self.waiter.set_exception(exc if exc is not None else ConnectionError('Connection is closed by peer'))
        self.protocol.connection_lost(exc)

    def pause_writing(self):
        if self.waiter is None:
            self.waiter = self.transport._loop.create_future()

    def resume_writing(self):
        if self.waiter is not None:
            self.waiter.set_result(False)
            self.waiter = None

    def data_received(self, data):
        raise RuntimeError('Invalid state: reading should be paused')

    def eof_received(self):
        raise RuntimeError('Invalid state: reading should be paused')

    async def restore(self):
        self.transport.set_protocol(self.protocol)
        if self.was_reading:
            self.transport.resume_reading()
        if self.waiter is not None:
            self.waiter.cancel()
        if self.resume_writing_later:
            self.protocol.resume_writing()


async def _sendfile(loop, transport, file, offset=0, count=None, *, fallback=True):
    if transport.is_closing():
        raise RuntimeError('Transport is closing')
    mode = getattr(transport, '_sendfile_compatible', constants._SendfileMode.UNSUPPORTED)
    if mode is constants._SendfileMode.UNSUPPORTED:
        raise RuntimeError(f'sendfile is not supported for transport {transport!r}')
    native = mode is constants._SendfileMode.TRY_NATIVE
    if not fallback and not native:
        raise RuntimeError(f'fallback is disabled and native sendfile is not supported for transport {transport!r}')
    _check_sendfile(None, file, offset, count)
    proto = _Sending(transport)
    if native:
        transport._sending = True

    async def send(view):
        await proto.drain()
        if native:
            transport._sending = False
        transport.write(bytes(view))
        if native:
            # What the program wrote now would come in between.
            transport._sending = True

    try:
        return await _pieces(loop, file, offset, count, 16384, send)
    finally:
        if native:
            transport._sending = False
        await proto.restore()


# Datagrams.


class _SelectorDatagramTransport(transports._FlowControlMixin, transports.DatagramTransport):
    """A transport of datagrams."""

    __module__ = 'asyncio.selector_events'

    _sock = None
    max_size = 256 * 1024

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._extra['socket'] = TransportSocket.of(sock)
        try:
            self._extra['sockname'] = sock.getsockname()
        except OSError:
            self._extra['sockname'] = None
        if 'peername' not in self._extra:
            try:
                self._extra['peername'] = sock.getpeername()
            except OSError:
                self._extra['peername'] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol = protocol
        self._address = address
        self._buffer = collections.deque()
        self._buffer_size = 0
        self._conn_lost = 0
        self._closing = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _begin(self):
        if not self._closing:
            _add(self._loop, self._sock_fd, _READ, self._read_ready, ())

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        if self._loop is not None and not self._loop.is_closed():
            entry = self._loop._watched.get(self._sock_fd)
            handles = entry.handles if entry is not None and self._sock is not None else (None, None)
            info.append('read=polling' if handles[_READ] else 'read=idle')
            info.append(f"write=<{'polling' if handles[_WRITE] else 'idle'}, bufsize={self._buffer_size}>")
        return '<{}>'.format(' '.join(info))

    def get_write_buffer_size(self):
        return self._buffer_size

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on datagram transport')
        else:
            self._protocol.datagram_received(data, addr)

    def _send(self, data, addr):
        if self._extra['peername']:
            self._sock.send(data)
        else:
            self._sock.sendto(data, addr)

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._conn_lost and self._address:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                from asyncio.log import logger
                logger.warning('socket.send() raised exception.')
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except (BlockingIOError, InterruptedError):
                _add(self._loop, self._sock_fd, _WRITE, self._sendto_ready, ())
            except OSError as exc:
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on datagram transport')
                return
        self._buffer.append((bytes(data), addr))
        self._buffer_size += len(data) + 8
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, addr = self._buffer[0]
            try:
                self._send(data, addr)
            except (BlockingIOError, InterruptedError):
                break
            except OSError as exc:
                self._sent()
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on datagram transport')
                return
            self._sent()
        self._maybe_resume_protocol()
        if not self._buffer:
            _remove(self._loop, self._sock_fd, _WRITE)
            if self._closing:
                self._call_connection_lost(None)

    def _sent(self):
        data, _ = self._buffer.popleft()
        self._buffer_size -= len(data) + 8

    def abort(self):
        self._force_close(None)

    def close(self):
        if self._closing:
            return
        self._closing = True
        _remove(self._loop, self._sock_fd, _READ)
        if not self._buffer:
            self._conn_lost += 1
            _remove(self._loop, self._sock_fd, _WRITE)
            self._loop.call_soon(self._call_connection_lost, None)

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
        if self._buffer:
            self._buffer.clear()
            self._buffer_size = 0
            _remove(self._loop, self._sock_fd, _WRITE)
        if not self._closing:
            self._closing = True
            _remove(self._loop, self._sock_fd, _READ)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None


async def _endpoint_addresses(loop, local_addr, remote_addr, family, proto, flags):
    # The (family, protocol) pairs with the local and the remote address of each.
    import socket
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError('unexpected address family')
        return {(family, proto): [None, None]}
    if family == socket.AF_UNIX:
        for addr in (local_addr, remote_addr):
            if addr is not None and not isinstance(addr, str):
                raise TypeError('string is expected')
        if local_addr and local_addr[0] not in (0, '\x00'):
            import os
            import stat
            try:
                if stat.S_ISSOCK(os.stat(local_addr).st_mode):
                    os.remove(local_addr)
            except OSError:
                pass
        return {(family, proto): [local_addr, remote_addr]}
    found = {}
    for i, addr in enumerate((local_addr, remote_addr)):
        if addr is None:
            continue
        if not (isinstance(addr, tuple) and len(addr) == 2):
            raise TypeError('2-tuple is expected')
        for fam, _, pro, _, address in await _resolved(loop, addr, family, socket.SOCK_DGRAM, proto, flags):
            found.setdefault((fam, pro), [None, None])[i] = address
    found = {key: pair for key, pair in found.items()
             if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)}
    if not found:
        raise ValueError('can not get address information')
    return found


async def _create_datagram_endpoint(loop, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                    flags=0, reuse_port=None, allow_broadcast=None, sock=None):
    import socket
    remote = None
    if sock is not None:
        if sock.type == socket.SOCK_STREAM:
            raise ValueError(f'A datagram socket was expected, got {sock!r}')
        given = dict(local_addr=local_addr, remote_addr=remote_addr, family=family, proto=proto, flags=flags,
                     reuse_port=reuse_port, allow_broadcast=allow_broadcast)
        if any(given.values()):
            problems = ', '.join(f'{k}={v}' for k, v in given.items() if v)
            raise ValueError(f'socket modifier keyword arguments can not be used when sock is specified. ({problems})')
        sock.setblocking(False)
    else:
        first = None
        pairs = await _endpoint_addresses(loop, local_addr, remote_addr, family, proto, flags)
        for (family, proto), (local, remote) in pairs.items():
            sock = None
            try:
                sock = socket.socket(family, socket.SOCK_DGRAM, proto)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if allow_broadcast:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                sock.setblocking(False)
                if local:
                    sock.bind(local)
                if remote and not allow_broadcast:
                    await _sock_connect(loop, sock, remote)
                break
            except OSError as exc:
                if sock is not None:
                    sock.close()
                first = first or exc
            except:
                if sock is not None:
                    sock.close()
                raise
        else:
            raise first
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _SelectorDatagramTransport(loop, sock, protocol, remote, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


# The coroutines are called what the loop's methods are.
for _f in (_sock_recv, _sock_recv_into, _sock_recvfrom, _sock_recvfrom_into, _sock_sendall, _sock_sendto, _sock_connect,
           _sock_accept):
    _f.__qualname__ = f'BaseSelectorEventLoop.{_f.__name__[1:]}'
for _f in (_sock_sendfile, _sendfile, _create_datagram_endpoint):
    _f.__qualname__ = f'BaseEventLoop.{_f.__name__[1:]}'
