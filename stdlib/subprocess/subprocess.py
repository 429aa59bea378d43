import sys

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A program ended with an exit status other than zero."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        """Another name of output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        """Another name of output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() returns: how a program ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        args = ['args={!r}'.format(self.args), 'returncode={!r}'.format(self.returncode)]
        if self.stdout is not None:
            args.append('stdout={!r}'.format(self.stdout))
        if self.stderr is not None:
            args.append('stderr={!r}'.format(self.stderr))
        return "{}({})".format(type(self).__name__, ', '.join(args))

    def check_returncode(self):
        """Raise CalledProcessError if the exit status is not zero."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def _argument(arg):
    # One argument as text.
    if isinstance(arg, (str, bytes)):
        return arg
    fspath = getattr(type(arg), '__fspath__', None)
    if fspath is None:
        raise TypeError('expected str, bytes or os.PathLike object, not %s' % type(arg).__name__)
    return fspath(arg)


def _arguments(args, shell):
    # The list of arguments Popen's args stand for.
    if isinstance(args, (str, bytes)):
        args = [args]
    elif hasattr(args, '__fspath__'):
        if shell:
            raise TypeError('path-like args is not allowed when shell is true')
        args = [args]
    else:
        args = list(args)
    args = [_argument(a) for a in args]
    if shell:
        args = ['/bin/sh', '-c', *args]
    for a in args:
        if ('\0' if isinstance(a, str) else b'\0') in a:
            raise ValueError('embedded null byte')
    if not args:
        raise IndexError('list index out of range')
    return args


def _environment(env):
    import os
    return {_argument(k): _argument(v) for k, v in os._program_env(env).items()}


def _stream(what, name):
    # What a stream is to be: nothing, or one of the numbers above.
    if what is None or what in (PIPE, DEVNULL) or what == STDOUT and name == 'stderr':
        return what
    if not isinstance(what, int):
        what = what.fileno()
    if what == STDOUT:
        raise ValueError("STDOUT can only be used for stderr")
    return what


def _options(executable=None, preexec_fn=None, close_fds=True, restore_signals=True, start_new_session=False, pass_fds=(),
             user=None, group=None, extra_groups=None, umask=-1, pipesize=-1, process_group=None):
    # What _start takes of them; what the host cannot do is refused. Descriptors that are not passed are always closed:
    # none is inheritable.
    for value, name in ((preexec_fn, 'preexec_fn'), (user, 'user'), (group, 'group'), (extra_groups, 'extra_groups'),
                        (None if umask == -1 else umask, 'umask'), (None if restore_signals else False, 'restore_signals=False')):
        if value is not None:
            raise NotImplementedError(f'{name} is not supported')
    if pass_fds and not close_fds:
        import warnings
        warnings.warn('pass_fds overriding close_fds.', RuntimeWarning, stacklevel=3)
    if process_group is not None and process_group < 0:
        process_group = None
    return (None if executable is None else _argument(executable), tuple(sorted({int(fd) for fd in pass_fds})), pipesize,
            bool(start_new_session), process_group)


class Popen:
    """A program that was started."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None,
                 group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
                 process_group=None):
        self._process = None
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        options = _options(executable, preexec_fn, close_fds, restore_signals, start_new_session, pass_fds, user, group,
                           extra_groups, umask, pipesize, process_group)
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but '
                                  'different. Pass one or the other.')
        self.args = args
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        started = _start(_arguments(args, shell), _stream(stdin, 'stdin'), _stream(stdout, 'stdout'),
                         _stream(stderr, 'stderr'), None if cwd is None else _argument(cwd), _environment(env),
                         *options)
        self._process = started
        self.pid = started.pid
        self.stdin = self._file(started.stdin, 'w', bufsize)
        self.stdout = self._file(started.stdout, 'r', bufsize)
        self.stderr = self._file(started.stderr, 'r', bufsize)

    def _file(self, channel, mode, bufsize):
        # The file object of a pipe.
        if channel is None:
            return None
        import io
        raw = _raw_pipe(channel, mode)
        if bufsize == 0 and not self.text_mode:
            return raw
        if mode == 'w':
            file = io.BufferedWriter(raw)
        else:
            file = io.BufferedReader(raw)
        if self.text_mode:
            file = io.TextIOWrapper(file, encoding=self.encoding or 'utf-8', errors=self.errors,
                                    line_buffering=bufsize == 1, write_through=bufsize == 1)
        return file

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        if len(text) > 80:
            text = text[:76] + "...>"
        return text

    universal_newlines = property(lambda self: self.text_mode)

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for file in (self.stdout, self.stderr):
            if file:
                file.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type is not KeyboardInterrupt:
                self.wait()

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def poll(self):
        """Return the exit status, None while the program runs."""
        if self.returncode is None:
            self.returncode = self._process.poll()
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end; return the exit status."""
        if self.returncode is None:
            self.returncode = self._process.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Write input, read all output and wait for the end; return stdout and stderr."""
        if input is None:
            input = '' if self.text_mode else b''
        if self.stdin is not None and not self.stdin.closed:
            self.stdin.flush()
        elif input:
            raise ValueError('Cannot send input after starting communication') if self.stdin is not None else \
                AttributeError("'NoneType' object has no attribute 'write'")
        if self.text_mode:
            if not isinstance(input, str):
                raise AttributeError(f"'{type(input).__name__}' object has no attribute 'encode'")
            input = input.encode(self.encoding or 'utf-8', self.errors or 'strict')
        over, out, err = self._process.talk(bytes(input), timeout)
        if not over:
            raise TimeoutExpired(self.args, timeout, output=out or None, stderr=err or None)
        self.returncode = self._process.poll()
        for file in (self.stdin, self.stdout, self.stderr):
            if file is not None:
                file.close()
        return self._text(out), self._text(err)

    def _text(self, data):
        if data is None or not self.text_mode:
            return data
        return data.decode(self.encoding or 'utf-8', self.errors or 'strict').replace('\r\n', '\n').replace('\r', '\n')

    def send_signal(self, sig):
        """Send the program a signal, unless it has ended."""
        self.poll()
        if self.returncode is not None:
            return
        try:
            self._process.signal(int(sig))
        except ProcessLookupError:
            pass

    def terminate(self):
        """Ask the program to end."""
        self.send_signal(15)

    def kill(self):
        """End the program."""
        self.send_signal(9)


def _adopt(process, args):
    # The Popen of a program that asyncio has started and whose pipes it has.
    popen = Popen.__new__(Popen)
    popen._process = process
    popen.args = args
    popen.pid = process.pid
    popen.returncode = popen.stdin = popen.stdout = popen.stderr = None
    popen.encoding = popen.errors = None
    popen.text_mode = False
    return popen


def _raw_pipe(channel, mode):
    import io

    class Pipe(io.RawIOBase):

        def readable(self):
            return mode == 'r'

        def writable(self):
            return mode == 'w'

        def readinto(self, b):
            data = channel.recv(len(b))
            b[:len(data)] = data
            return len(data)

        def write(self, b):
            data = bytes(b)
            channel.sendall(data)
            return len(data)

        def close(self):
            if not self.closed:
                super().close()
                channel.close()

    return Pipe()


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end; return a CompletedProcess."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = PIPE
        kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        retcode = process.poll()
        if check and retcode:
            raise CalledProcessError(retcode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, retcode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program to its end; return the exit status."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program to its end; CalledProcessError unless the exit status is zero."""
    retcode = call(*popenargs, **kwargs)
    if retcode:
        cmd = kwargs.get("args")
        if cmd is None:
            cmd = popenargs[0]
        raise CalledProcessError(retcode, cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program to its end and return what it wrote to stdout."""
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError(f'{name} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        text = kwargs.get('universal_newlines') or kwargs.get('text') or kwargs.get('encoding') or kwargs.get('errors')
        kwargs['input'] = '' if text else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command; return its exit status and its output, stderr included."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as ex:
        data = ex.output
        status = ex.returncode
    if data[-1:] == '\n':
        data = data[:-1]
    return status, data


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command; return its output, stderr included."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Join arguments to a command line as Windows has it."""
    result = []
    for arg in map(str, seq):
        quoted = not arg or ' ' in arg or '\t' in arg
        out = ''
        slashes = 0
        for c in arg:
            if c == '\\':
                slashes += 1
            elif c == '"':
                out += '\\' * (2 * slashes) + '\\"'
                slashes = 0
            else:
                out += '\\' * slashes + c
                slashes = 0
        out += '\\' * (2 * slashes if quoted else slashes)
        result.append('"' + out + '"' if quoted else out)
    return ' '.join(result)
