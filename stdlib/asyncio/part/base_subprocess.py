# The transport of a child process: its pipes are transports of their own.

from asyncio import events, protocols, selector_events, transports
from subprocess import PIPE, _adopt, _arguments, _argument, _environment, _options, _stream


class _ReadPipeTransport(selector_events._SelectorSocketTransport):
    _kind = 'pipe transport'


class _WritePipeTransport(selector_events._SelectorSocketTransport):
    _kind = 'pipe transport'

    def _read(self):
        # A pipe that nobody reads any more is lost.
        if not self._closing:
            gone = self._channel.reader_gone(self._loop)
            if gone is not None:
                gone.add_done_callback(self._on_gone)

    def _on_gone(self, fut):
        if not fut.cancelled() and not self._conn_lost:
            self._force_close(BrokenPipeError() if self._size else None)

    def write_eof(self):
        # The end of what is written to a pipe is its end.
        self.close()


class BaseSubprocessTransport(transports.SubprocessTransport):

    def __init__(self, loop, protocol, process, waiter, args, extra=None):
        super().__init__(extra)
        self._loop = loop
        self._protocol = protocol
        self._proc = process
        self._pid = process.pid
        self._extra['subprocess'] = _adopt(process, args)
        self._returncode = None
        self._exit_waiters = []
        self._finished = False
        self._closed = False
        self._pipes = {}
        # Calls that come before the protocol knows of the transport.
        self._pending_calls = []
        for fd, channel in enumerate((process.stdin, process.stdout, process.stderr)):
            if channel is None:
                continue
            proto = (WriteSubprocessPipeProto if fd == 0 else ReadSubprocessPipeProto)(self, fd)
            kind = _WritePipeTransport if fd == 0 else _ReadPipeTransport
            proto.pipe = kind(loop, channel, proto)
            self._pipes[fd] = proto
        loop.call_soon(self._ready, waiter)

    def _ready(self, waiter):
        self._loop.call_soon(self._protocol.connection_made, self)
        for callback, data in self._pending_calls:
            self._loop.call_soon(callback, *data)
        self._pending_calls = None
        self._loop.call_soon(_finish, waiter)
        self._proc.wait_async(self._loop).add_done_callback(self._on_exit)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._closed:
            info.append('closed')
        if self._pid is not None:
            info.append(f'pid={self._pid}')
        if self._returncode is not None:
            info.append(f'returncode={self._returncode}')
        elif self._pid is not None:
            info.append('running')
        else:
            info.append('not started')
        stdin = self._pipes.get(0)
        if stdin is not None:
            info.append(f'stdin={stdin.pipe}')
        stdout = self._pipes.get(1)
        stderr = self._pipes.get(2)
        if stdout is not None:
            info.append(f'stdout={stdout.pipe}')
        if stderr is not None:
            info.append(f'stderr={stderr.pipe}')
        return '<{}>'.format(' '.join(info))

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for proto in self._pipes.values():
            proto.pipe.close()
        popen = self._extra['subprocess']
        if self._proc is not None and self._returncode is None and popen.poll() is None:
            try:
                popen.kill()
            except (ProcessLookupError, PermissionError):
                pass

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        if fd in self._pipes:
            return self._pipes[fd].pipe
        return None

    def _check_proc(self):
        if self._proc is None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        self._check_proc()
        self._extra['subprocess'].send_signal(signal)

    def terminate(self):
        self._check_proc()
        self._extra['subprocess'].terminate()

    def kill(self):
        self._check_proc()
        self._extra['subprocess'].kill()

    def _call(self, cb, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((cb, data))
        else:
            self._loop.call_soon(cb, *data)

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _on_exit(self, fut):
        if fut.cancelled():
            return
        self._returncode = fut.result() if fut.exception() is None else 255
        popen = self._extra['subprocess']
        if popen.returncode is None:
            popen.returncode = self._returncode
        self._call(self._protocol.process_exited)
        self._try_finish()

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def _try_finish(self):
        if self._returncode is None or self._finished:
            return
        if all(p.disconnected for p in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            for waiter in self._exit_waiters:
                if not waiter.cancelled():
                    waiter.set_result(self._returncode)
            self._exit_waiters = None
            self._loop = None
            self._proc = None
            self._protocol = None


def _finish(waiter):
    if not waiter.cancelled():
        waiter.set_result(None)


class WriteSubprocessPipeProto(protocols.BaseProtocol):

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def connection_made(self, transport):
        self.pipe = transport

    def __repr__(self):
        return f'<{self.__class__.__name__} fd={self.fd} pipe={self.pipe!r}>'

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)


_known = _options.__code__.co_varnames[:_options.__code__.co_argcount]


async def _make(loop, protocol_factory, shown, args, stdin, stdout, stderr, cwd=None, env=None, **kwargs):
    if kwargs.pop('startupinfo', None) is not None:
        raise ValueError('startupinfo is only supported on Windows platforms')
    if kwargs.pop('creationflags', 0) != 0:
        raise ValueError('creationflags is only supported on Windows platforms')
    for name in kwargs:
        if name not in _known:
            raise TypeError(f"Popen.__init__() got an unexpected keyword argument '{name}'")
    options = _options(**kwargs)
    watcher = getattr(events._policy_in_force(), '_watcher', None)
    if watcher is not None:
        # A program has set one, which may not be attached to a loop.
        with watcher:
            if not watcher.is_active():
                raise RuntimeError('asyncio.get_child_watcher() is not activated, subprocess support is not installed.')
    protocol = protocol_factory()
    process = await _start(loop, args, _stream(stdin, 'stdin'), _stream(stdout, 'stdout'), _stream(stderr, 'stderr'),
                           None if cwd is None else _argument(cwd), _environment(env), *options)
    waiter = loop.create_future()
    transport = BaseSubprocessTransport(loop, protocol, process, waiter, shown)
    try:
        await waiter
    except:
        transport.close()
        await transport._wait()
        raise
    return transport, protocol


def _check(universal_newlines, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


async def _subprocess_exec(loop, protocol_factory, program, *args, stdin=PIPE, stdout=PIPE, stderr=PIPE,
                           universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None,
                           **kwargs):
    if shell:
        raise ValueError("shell must be False")
    _check(universal_newlines, bufsize, text, encoding, errors)
    return await _make(loop, protocol_factory, (program, *args), _arguments((program, *args), False), stdin, stdout, stderr, **kwargs)


async def _subprocess_shell(loop, protocol_factory, cmd, *, stdin=PIPE, stdout=PIPE, stderr=PIPE,
                            universal_newlines=False, shell=True, bufsize=0, encoding=None, errors=None, text=None,
                            **kwargs):
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    if not shell:
        raise ValueError("shell must be True")
    _check(universal_newlines, bufsize, text, encoding, errors)
    return await _make(loop, protocol_factory, cmd, _arguments(cmd, True), stdin, stdout, stderr, **kwargs)
