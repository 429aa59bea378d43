# TLS for transports.

import ssl
from asyncio import constants
from asyncio.selector_events import _SelectorSocketTransport


class _SSLProtocolTransport(_SelectorSocketTransport):
    """A transport that speaks TLS."""

    __module__ = 'asyncio.sslproto'
    __slots__ = ()

    _sendfile_compatible = constants._SendfileMode.FALLBACK
    _start_tls_compatible = False

    def __init__(self, loop, channel, protocol, waiter=None, extra=None, server=None, announce=True):
        super().__init__(loop, channel, protocol, waiter, extra, server, announce)

    __repr__ = object.__repr__

    def can_write_eof(self):
        return False

    def write_eof(self):
        raise NotImplementedError

    def _end_of_data(self):
        if self._protocol.eof_received():
            from asyncio.log import logger
            logger.warning('returning true from eof_received() has no effect when using ssl')
        return False


def _context(given, server_side):
    if given is True and not server_side:
        return ssl.create_default_context()
    if not isinstance(given, ssl.SSLContext):
        raise TypeError(f'sslcontext is expected to be an instance of ssl.SSLContext, got {given!r}')
    return given


def _limit(timeout, shutdown=None):
    # How long a handshake may take; how long the end may is only checked.
    if timeout is None:
        timeout = constants.SSL_HANDSHAKE_TIMEOUT
    elif timeout <= 0:
        raise ValueError(f'ssl_handshake_timeout should be a positive number, got {timeout}')
    if shutdown is not None and shutdown <= 0:
        raise ValueError(f'ssl_shutdown_timeout should be a positive number, got {shutdown}')
    return timeout


def _handshake(loop, channel, context, server_side, hostname, timeout, before=b''):
    # A future of the channel over this one and of its session.
    return ssl._over_channel(context._go, loop, channel, before, server_side, hostname, _limit(timeout))


def _extra(session, context, server_side, hostname):
    # What get_extra_info() tells.
    obj = ssl.SSLObject._over(session, server_side, hostname, context)
    return {'sslcontext': context, 'ssl_object': obj, 'peercert': obj.getpeercert(), 'cipher': obj.cipher(),
            'compression': None}


async def _secured(loop, channel, context, server_side, hostname, timeout, before=b'', shutdown=None):
    try:
        _limit(timeout, shutdown)
        if not server_side:
            hostname = context._name(hostname or None, False)
        over, session = await _handshake(loop, channel, context, server_side, hostname, timeout, before)
    except ssl.SSLEOFError:
        channel.close()
        raise ConnectionResetError from None
    except BaseException:
        channel.close()
        raise
    return over, _extra(session, context, server_side, hostname)


def _accepted(server, channel, protocol_factory):
    # A client of a server that speaks TLS: the protocol hears of it after the handshake.
    loop, context = server._loop, server._ssl

    def done(fut):
        if fut.cancelled():
            channel.close()
            return
        exc = fut.exception()
        if exc is not None:
            channel.close()
            if not isinstance(exc, OSError):
                loop.call_exception_handler({'message': 'SSL handshake failed', 'exception': exc})
            return
        over, session = fut.result()
        server._made(over, protocol_factory, lambda protocol: _SSLProtocolTransport(
            loop, over, protocol, extra=_extra(session, context, True, None), server=server))

    _handshake(loop, channel, context, True, None, server._ssl_handshake_timeout).add_done_callback(done)


async def _start_tls(loop, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
                     ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    if not isinstance(sslcontext, ssl.SSLContext):
        raise TypeError(f'sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}')
    if not getattr(transport, '_start_tls_compatible', False):
        raise TypeError(f'transport {transport!r} is not supported by start_tls()')
    _limit(ssl_handshake_timeout, ssl_shutdown_timeout)
    channel, before, server = await transport._leave()
    over, extra = await _secured(loop, channel, sslcontext, server_side, server_hostname, ssl_handshake_timeout, before)
    return _SSLProtocolTransport(loop, over, protocol, extra=extra, server=server, announce=False)
