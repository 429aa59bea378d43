# Servers, and the methods of event loops that make them.

from asyncio import constants, events, exceptions, tasks
from asyncio.selector_events import (
    _SelectorSocketTransport, _infos, _join, _listen, _not_tls, _path, _port, _socket_of, _tls_context)
from asyncio.trsock import TransportSocket


class Server(events.AbstractServer):
    """What create_server() returns."""

    __module__ = 'asyncio.base_events'

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout,
                 ssl_shutdown_timeout=None):
        self._loop = loop
        self._ssl = ssl_context
        self._backlog = backlog
        self._ssl_handshake_timeout = ssl_handshake_timeout
        self._ssl_shutdown_timeout = ssl_shutdown_timeout
        self._listeners = sockets
        self._clients = {}
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f'<{self.__class__.__name__} sockets={self.sockets!r}>'

    def _attach(self, transport):
        self._clients[transport] = None

    def _detach(self, transport):
        self._clients.pop(transport, None)
        if not self._clients and self._listeners is None:
            self._wakeup()

    def _wakeup(self):
        waiters = self._waiters
        self._waiters = None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for listener in self._listeners:
            self._accept(listener)

    def _accept(self, listener):
        listener.accept(self._loop).add_done_callback(lambda fut: self._accepted(listener, fut))

    def _accepted(self, listener, fut):
        if fut.cancelled():
            return
        exc = fut.exception()
        if self._listeners is None or listener not in self._listeners:
            if exc is None and fut.result() is not None:
                fut.result().close()
            return
        if exc is not None:
            if not isinstance(exc, OSError):
                raise exc
            # Too many open files, or no memory: later there may be some.
            self._loop.call_exception_handler({
                'message': 'socket.accept() out of system resource',
                'exception': exc,
                'socket': TransportSocket(listener),
            })
            self._loop.call_later(constants.ACCEPT_RETRY_DELAY, self._accept_again, listener)
            return
        channel = fut.result()
        self._accept(listener)
        if self._ssl is not None:
            from asyncio._tls import _accepted
            _accepted(self, channel, self._protocol_factory)
            return
        self._made(channel, self._protocol_factory,
                   lambda protocol: _SelectorSocketTransport(self._loop, channel, protocol, server=self))

    def _made(self, channel, protocol_factory, make):
        if self._listeners is None and not self._clients:
            channel.close()  # the server was closed while TLS began
            return
        try:
            make(protocol_factory())
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            channel.close()
            if self._loop.get_debug():
                self._loop.call_exception_handler({
                    'message': 'Error on transport creation for incoming connection',
                    'exception': exc,
                })

    def _accept_again(self, listener):
        if self._listeners is not None and listener in self._listeners:
            self._accept(listener)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def _sockets(self):
        return None if self._listeners is None else list(self.sockets)

    @property
    def sockets(self):
        """The listening sockets."""
        if self._listeners is None:
            return ()
        return tuple(_socket_of(listener) for listener in self._listeners)

    def close(self):
        listeners = self._listeners
        if listeners is None:
            return
        self._listeners = None
        for listener in listeners:
            listener.close()
        self._serving = False
        if self._serving_forever_fut is not None and not self._serving_forever_fut.done():
            self._serving_forever_fut.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self):
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        await tasks.sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._listeners is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


def _listener_of(sock):
    sock.setblocking(False)
    if sock.type != 1:
        raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    sock.listen()
    return sock._lend()


async def _create_server(loop, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100,
                         ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
                         ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    if ssl_handshake_timeout is not None and ssl is None:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and ssl is None:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')
    _not_tls(sock)
    tls = _tls_context(ssl, True), backlog, ssl_handshake_timeout, ssl_shutdown_timeout
    if sock is not None:
        if host is not None or port is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        return await _serve(loop, protocol_factory, [_listener_of(sock)], start_serving, tls)
    if host is None and port is None:
        raise ValueError('Neither host/port nor sock were specified')
    if host is None or host == '':
        hosts = [None]
    elif isinstance(host, str):
        hosts = [host]
    else:
        hosts = list(host)
    wanted = {}
    for name in hosts:
        if name is None:
            found = [(2, '0.0.0.0'), (10, '::')]
            found = [(f, a, _port(port)) for f, a in found if not family or f == family]
        else:
            found = await _infos(loop, name, port, family, 0, flags)
        for info in found:
            wanted[info] = name
    options = []
    if reuse_address is not None and not reuse_address:
        options.append((1, 2, 0))
    if reuse_port:
        options.append((1, 15, 1))
    if keep_alive:
        options.append((1, 9, 1))
    listeners = []
    try:
        for (fam, address, port), name in wanted.items():
            try:
                listeners.append(await _listen(loop, 'tcp4' if fam == 2 else 'tcp6', _join(address, port), tuple(options)))
            except OSError as err:
                if fam == 10 and name is None and listeners and err.errno in (97, 99):
                    continue
                if err.errno is None or isinstance(err, PermissionError) and err.errno == 1:
                    raise
                where = (address, port) if fam == 2 else (address, port, 0, 0)
                raise OSError(err.errno, 'error while attempting to bind on address %r: %s'
                              % (where, str(err.strerror).lower())) from None
    except:
        for listener in listeners:
            listener.close()
        raise
    return await _serve(loop, protocol_factory, listeners, start_serving, tls)


async def _serve(loop, protocol_factory, listeners, start_serving, tls):
    server = Server(loop, listeners, protocol_factory, *tls)
    if start_serving:
        server._start_serving()
        await tasks.sleep(0)
    return server


def _remove_socket(path):
    # What an earlier server has left behind.
    import os
    import stat
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as err:
        from asyncio.log import logger
        logger.error('Unable to check or remove stale UNIX socket %r: %r', path, err)


async def _create_unix_server(loop, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                              ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
                              cleanup_socket=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')
    tls = _tls_context(ssl, True), backlog, ssl_handshake_timeout, ssl_shutdown_timeout
    if path is None:
        if sock is None:
            raise ValueError('path was not specified, and no sock specified')
        if sock.family != 1 or sock.type != 1:
            raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
        listener = _listener_of(sock)
        if cleanup_socket:
            listener.own_file()
        return await _serve(loop, protocol_factory, [listener], start_serving, tls)
    if sock is not None:
        raise ValueError('path and sock can not be specified at the same time')
    path = _path(path)
    if path and path[0] != '\x00':
        _remove_socket(path)
    try:
        listener = await _listen(loop, 'unix', path, ())
        if not cleanup_socket:
            listener.keep_file()
    except OSError as exc:
        if exc.errno == 98:
            raise OSError(98, f'Address {path!r} is already in use') from None
        raise
    return await _serve(loop, protocol_factory, [listener], start_serving, tls)
