import abc
import sys
from collections.abc import Mapping, MutableMapping
from types import GenericAlias

import posix
import stat as st
from posix import (
    DirEntry, access, chdir, chmod, chown, close, confstr, confstr_names, cpu_count, ctermid, device_encoding, dup, dup2, error,
    fchmod, fchown, fdatasync, fpathconf, fspath, fstat, fstatvfs, fsync, ftruncate, get_blocking, get_inheritable, getcwd,
    getcwdb, getegid, geteuid, getgid, getgroups, getpgid, getpgrp, getpid, getppid, getpriority, getrandom, getresgid,
    getresuid, getsid, getuid, isatty, lchown, link, listdir, lseek, lstat, major, makedev, minor, mkdir, nice, open, pathconf,
    pathconf_names, pipe, pipe2, posix_fadvise, posix_fallocate, read, readlink, remove, rename, replace, rmdir, scandir,
    sched_get_priority_max, sched_get_priority_min, sched_getaffinity, sched_getparam, sched_getscheduler, sched_param,
    sched_rr_get_interval, sched_yield, set_blocking, set_inheritable, stat, stat_result, statvfs, statvfs_result, strerror,
    symlink, sync, sysconf, sysconf_names, terminal_size, times, times_result, truncate, ttyname, umask, uname, uname_result,
    unlink, urandom, utime, waitid_result, write,
)

for _name in dir(posix):
    if _name.isupper() and not _name.startswith("_"):
        globals()[_name] = getattr(posix, _name)
del _name

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_bytes_environ = True
supports_dir_fd = {access, chmod, chown, link, lstat, mkdir, open, readlink, rename, replace, rmdir, stat, symlink, unlink, utime}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}
process_cpu_count = cpu_count


def fsencode(filename):
    """Return a path as bytes; lone surrogates stand for bytes that are not UTF-8."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode("utf-8", "surrogateescape")
    return filename


def fsdecode(filename):
    """Return a path as str; bytes that are not UTF-8 become lone surrogates."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode("utf-8", "surrogateescape")
    return filename


class PathLike(abc.ABC):
    """What has a path: __fspath__ returns it."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for base in subclass.__mro__:
                if "__fspath__" in base.__dict__:
                    if base.__dict__["__fspath__"] is None:
                        return NotImplemented
                    return True
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


# posixpath imports os in turn, and uses it only when called.
import posixpath as path

sys.modules["os.path"] = path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        _check_variable(key, value)
        self._data[key] = value
        _put.pop(key, None)

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        _put.pop(self.encodekey(key), None)

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{self.decodekey(k)!r}: {self.decodevalue(v)!r}" for k, v in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _check_variable(key, value):
    if b"\0" in key or b"\0" in value:
        raise ValueError("embedded null byte")
    if b"=" in key:
        raise ValueError("illegal environment variable name")
    if not key:
        raise OSError(22, "Invalid argument")


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ({_encode(k): _encode(v) for k, v in sorted(posix._env.items())}, _encode, _decode, _encode, _decode)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """Return a variable of the environment, or default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Return a variable of the environment as bytes, or default."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Set a variable for programs started from here; os.environ does not change."""
    name, value = fsencode(name), fsencode(value)
    _check_variable(name, value)
    _put[name] = value


def unsetenv(name, /):
    """Remove a variable for programs started from here; os.environ does not change."""
    name = fsencode(name)
    if b"\0" in name:
        raise ValueError("embedded null byte")
    if not name or b"=" in name:
        raise OSError(22, "Invalid argument")
    _put[name] = None


# What putenv() and unsetenv() changed: programs see it, os.environ does not.
_put = {}


def _program_env(env):
    # The environment of a program to start; env is None or its own mapping, checked as execve() does.
    if env is None:
        if not _put:
            return environ
        merged = dict(environ)
        for key, value in _put.items():
            if value is None:
                merged.pop(fsdecode(key), None)
            else:
                merged[fsdecode(key)] = fsdecode(value)
        return merged
    for key, value in env.items():
        key, value = fsencode(key), fsencode(value)
        if b"\0" in key or b"\0" in value:
            raise ValueError("embedded null byte")
        if b"=" in key:
            raise ValueError("illegal environment variable name")
    return env


def get_exec_path(env=None):
    """Return the directories programs are looked for in."""
    if env is None:
        env = environ
    found = env.get("PATH")
    try:
        as_bytes = env[b"PATH"]
    except (KeyError, TypeError):
        pass
    else:
        if found is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        found = fsdecode(as_bytes) if isinstance(as_bytes, bytes) else as_bytes
    return (defpath if found is None else found).split(pathsep)


def get_terminal_size(fd=1, /):
    """Return the size of the terminal of a descriptor; OSError if it is none."""
    return posix._std_size(fd)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    # What stands above a folder that is granted cannot be seen.
    if head and tail and not path.exists(head) and not path.exists(name):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        here = b"." if isinstance(tail, bytes) else "."
        if tail == here:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory and those above it that are then empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the directories above new and removing those above old that are then empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (directory, names of directories, names of files) for top and all below."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, down = [], [], []
        try:
            entries = scandir(top)
            for entry in entries:
                try:
                    is_dir = entry.is_dir()
                except OSError:
                    is_dir = False
                if is_dir:
                    dirs.append(entry.name)
                    if not topdown and (followlinks or not entry.is_symlink()):
                        down.append(entry.path)
                else:
                    files.append(entry.name)
        except OSError as e:
            if onerror is not None:
                onerror(e)
            continue
        if topdown:
            yield top, dirs, files
            for d in reversed(dirs):
                below = path.join(top, d)
                if followlinks or not path.islink(below):
                    stack.append(below)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(down))


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Make a stream over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def _refuse(what):
    raise PermissionError(f"os.{what}(): this interpreter was not given processes to start")


def system(command):
    """Run a command of the shell and return its status, if the host grants processes."""
    try:
        import subprocess
    except ImportError:
        _refuse("system")
    status = subprocess.call(command, shell=True)
    return -status if status < 0 else status << 8


class _Pipe:
    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        status = self._process.wait()
        if status == 0:
            return None
        return status << 8 if status > 0 else status

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    """Run a command of the shell with a pipe to or from it, if the host grants processes."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    try:
        import subprocess
    except ImportError:
        _refuse("popen")
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _Pipe(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _Pipe(process.stdin, process)


def closerange(fd_low, fd_high, /):
    """Close all descriptors from fd_low up to fd_high."""
    for fd in range(fd_low, min(fd_high, 1 << 16)):
        try:
            close(fd)
        except OSError:
            pass


def pread(fd, length, offset, /):
    """Read at a place without moving the position."""
    at = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return read(fd, length)
    finally:
        lseek(fd, at, SEEK_SET)


def pwrite(fd, buffer, offset, /):
    """Write at a place without moving the position."""
    at = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return write(fd, buffer)
    finally:
        lseek(fd, at, SEEK_SET)


def _exit(status):
    """End the program at once: nothing is cleaned up."""
    posix._end(status)


def abort():
    """End the program at once, as the signal SIGABRT would."""
    posix._end(134)


def getlogin():
    """Return the name of the user, from the environment that was granted."""
    for variable in ("LOGNAME", "USER"):
        if variable in environ:
            return environ[variable]
    raise OSError(6, "No such device or address")


def getloadavg():
    """Return how many programs ran or waited in the last 1, 5 and 15 minutes, where the host lets its files be read."""
    try:
        fd = open("/proc/loadavg", O_RDONLY)
    except OSError:
        raise OSError("Load averages are unobtainable") from None
    try:
        return tuple(map(float, read(fd, 100).split()[:3]))
    finally:
        close(fd)


def WIFEXITED(status):
    """Whether a process ended by exit."""
    return status & 0x7F == 0


def WEXITSTATUS(status):
    """Return the exit status of a process."""
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    """Whether a signal ended a process."""
    return status & 0x7F not in (0, 0x7F)


def WTERMSIG(status):
    """Return the signal that ended a process."""
    return status & 0x7F


def WIFSTOPPED(status):
    """Whether a process was stopped."""
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    """Return the signal that stopped a process."""
    return status >> 8 & 0xFF


def WCOREDUMP(status, /):
    """Whether a process left a core file."""
    return bool(status & 0x80)


def WIFCONTINUED(status):
    """Whether a process went on after a stop."""
    return status == 0xFFFF


def waitstatus_to_exitcode(status):
    """Turn a wait status into an exit code: minus the signal's number if one ended the process."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError("process stopped by delivery of signal %i" % WSTOPSIG(status))
    raise ValueError("invalid wait status: %i" % status)


# What programs seldom ask for is in a file of its own, read when a name of it is used.
_rare = frozenset("""
copy_file_range execl execle execlp execlpe execv execve execvp execvpe fchdir fwalk getgrouplist kill killpg lockf
posix_spawn posix_spawnp preadv pwritev readv register_at_fork sendfile spawnl spawnle spawnlp spawnlpe spawnv spawnve
spawnvp spawnvpe splice wait wait3 wait4 waitid waitpid writev
""".split())


def __getattr__(name):
    if name not in _rare:
        raise AttributeError(f"module 'os' has no attribute '{name}'")
    import _os_rare
    for n in _rare:
        globals()[n] = getattr(_os_rare, n)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_rare})


__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep",
           *sorted(_rare)]
__all__ += [_n for _n in dir(posix) if not _n.startswith("_") and _n not in ("ScandirIterator", "error")]
__all__ += ["error", "makedirs", "removedirs", "renames", "walk", "environ", "environb", "getenv", "getenvb", "putenv",
            "unsetenv", "get_terminal_size", "PathLike", "supports_bytes_environ", "system", "popen", "_exit", "abort",
            "closerange", "pread", "pwrite", "getlogin", "getloadavg", "process_cpu_count", "WIFEXITED",
            "WEXITSTATUS", "WIFSIGNALED", "WTERMSIG", "WIFSTOPPED", "WSTOPSIG", "WCOREDUMP", "WIFCONTINUED",
            "waitstatus_to_exitcode", "P_WAIT", "P_NOWAIT", "P_NOWAITO", "supports_dir_fd", "supports_effective_ids",
            "supports_fd", "supports_follow_symlinks"]
