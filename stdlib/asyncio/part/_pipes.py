# Transports of pipes: descriptors that are read with os.read() and written with
# os.write() when they are ready.

import os
from asyncio import constants, futures, transports
from asyncio._sockets import _READ, _WRITE, _add, _can_poll, _remove


class _PipeTransport(transports.BaseTransport):
    """What both directions have in common."""

    __module__ = 'asyncio.unix_events'

    def _init_pipe(self, pipe, protocol, refusal):
        self._extra['pipe'] = pipe
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        self._waits = [False, False]
        if not _can_poll(self._fileno):
            self._pipe = self._fileno = self._protocol = None
            raise ValueError(refusal)
        os.set_blocking(self._fileno, False)

    def _start(self, ready, waiter):
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._watch_first, ready)
        if waiter is not None:
            self._loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _watch(self, which, callback):
        self._waits[which] = True
        _add(self._loop, self._fileno, which, callback, ())

    def _unwatch(self, which):
        self._waits[which] = False
        _remove(self._loop, self._fileno, which)

    def _state(self, which):
        info = [self.__class__.__name__]
        if self._pipe is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._fileno}')
        if self._pipe is None:
            info.append('closed')
        elif self._loop.is_closed():
            info.append('open')
        else:
            info.append('polling' if self._waits[which] else 'idle')
        return info

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _fatal_error(self, exc, message='Fatal error on pipe transport'):
        quiet = OSError if isinstance(self, transports.WriteTransport) else ()
        if not (isinstance(exc, quiet) or isinstance(exc, OSError) and exc.errno == 5):
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._close(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):
    """A transport of what comes out of a pipe."""

    __module__ = 'asyncio.unix_events'

    max_size = 256 * 1024

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._loop = loop
        self._paused = False
        self._init_pipe(pipe, protocol, 'Pipe transport is for pipes/sockets only.')
        self._start(self._read_ready, waiter)

    def _watch_first(self, ready):
        if self.is_reading():
            self._watch(_READ, ready)

    def __repr__(self):
        return '<{}>'.format(' '.join(self._state(_READ)))

    def is_reading(self):
        return not self._paused and not self._closing

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on pipe transport')
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._unwatch(_READ)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._unwatch(_READ)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._watch(_READ, self._read_ready)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, exc):
        self._closing = True
        self._unwatch(_READ)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):
    """A transport of what goes into a pipe."""

    __module__ = 'asyncio.unix_events'

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        transports._FlowControlMixin.__init__(self, extra, loop)
        self._buffer = bytearray()
        self._conn_lost = 0
        self._init_pipe(pipe, protocol, 'Pipe transport is only for pipes, sockets and character devices')
        self._start(None, waiter)

    def _watch_first(self, ready):
        # A pipe whose reader has gone says so; a stream of the host's does not.
        if self._fileno > 2 and not self._closing:
            self._watch(_READ, self._read_ready)

    def __repr__(self):
        info = self._state(_WRITE)
        if self._pipe is not None:
            info.append(f'bufsize={len(self._buffer)}')
        return '<{}>'.format(' '.join(info))

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                from asyncio.log import logger
                logger.warning('pipe closed by peer or os.write(pipe, data) raised exception.')
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                n = os.write(self._fileno, data)
            except (BlockingIOError, InterruptedError):
                n = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._conn_lost += 1
                self._fatal_error(exc, 'Fatal write error on pipe transport')
                return
            if n == len(data):
                return
            data = memoryview(data)[n:]
            self._watch(_WRITE, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            n = os.write(self._fileno, self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._buffer.clear()
            self._conn_lost += 1
            self._unwatch(_WRITE)
            self._fatal_error(exc, 'Fatal write error on pipe transport')
            return
        self._buffer[:n] = b''
        if not self._buffer:
            self._unwatch(_WRITE)
            self._maybe_resume_protocol()
            if self._closing:
                self._unwatch(_READ)
                self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._unwatch(_READ)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._unwatch(_WRITE)
        self._buffer.clear()
        self._unwatch(_READ)
        self._loop.call_soon(self._call_connection_lost, exc)


async def _connect(loop, kind, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = kind(loop, pipe, protocol, waiter, None)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def _connect_read_pipe(loop, protocol_factory, pipe):
    return await _connect(loop, _UnixReadPipeTransport, protocol_factory, pipe)


async def _connect_write_pipe(loop, protocol_factory, pipe):
    return await _connect(loop, _UnixWritePipeTransport, protocol_factory, pipe)
