# What os has besides that programs seldom ask for. os reads this file when the
# first of its names is used.
import stat as _st
import sys

import os
from os import (
    SEEK_CUR, SEEK_SET, P_WAIT, P_NOWAIT, close, fsdecode, fspath, fstat, ftruncate, get_exec_path, listdir, lseek, lstat, open,
    path, read, scandir, stat, write,
)
from posix import _end, waitid_result

P_ALL, P_PID, P_PGID, P_PIDFD = 0, 1, 2, 3


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Yield (directory, names of directories, names of files, descriptor of the directory) for top and all below."""
    sys.audit("os.fwalk", top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    # What is still to do: a directory to enter, one to hand out (bottom up), a descriptor to close.
    todo = [(True, dir_fd, top, top, None)]
    try:
        while todo:
            task = todo.pop()
            if len(task) == 1:
                close(task[0])
            elif len(task) == 4:
                yield task
            else:
                yield from _enter(todo, task, topdown, onerror, follow_symlinks)
    finally:
        for task in reversed(todo):
            if len(task) == 1:
                close(task[0])


def _enter(todo, task, topdown, onerror, follow):
    # One step of fwalk; what the directory leads to goes onto todo.
    is_top, dir_fd, shown, name, entry = task
    try:
        # Between the look and the opening a link may take the directory's place.
        before = None
        if not follow:
            before = stat(name, follow_symlinks=False, dir_fd=dir_fd) if is_top else entry.stat(follow_symlinks=False)
        fd = open(name, os.O_RDONLY | os.O_NONBLOCK, dir_fd=dir_fd)
    except OSError as error:
        if is_top:
            raise
        if onerror is not None:
            onerror(error)
        return
    todo.append((fd,))
    if not follow and (not is_top and not _st.S_ISDIR(before.st_mode) or not path.samestat(before, stat(fd))):
        return
    dirs, files, entries = [], [], None if topdown or follow else []
    for e in scandir(fd):
        found = os.fsencode(e.name) if isinstance(shown, bytes) else e.name
        try:
            if e.is_dir():
                dirs.append(found)
                if entries is not None:
                    entries.append(e)
            else:
                files.append(found)
        except OSError:
            try:
                if e.is_symlink():
                    files.append(found)
            except OSError:
                pass
    if topdown:
        yield shown, dirs, files, fd
    else:
        todo.append((shown, dirs, files, fd))
    if entries is None and not follow:
        entries = [_Named(d, fd) for d in dirs]
    for i in range(len(dirs) - 1, -1, -1):
        todo.append((False, fd, path.join(shown, dirs[i]), dirs[i], None if entries is None else entries[i]))


class _Named:
    # What stands for a directory entry whose name a caller may have changed.
    def __init__(self, name, dir_fd):
        self.name = name
        self.dir_fd = dir_fd

    def stat(self, *, follow_symlinks):
        return stat(self.name, dir_fd=self.dir_fd, follow_symlinks=follow_symlinks)


# --- several buffers at once, and copies from file to file ---


def readv(fd, buffers, /):
    """Read from a descriptor into several buffers, one after the other; return how many bytes."""
    total = 0
    for buffer in _sequence(buffers, "readv"):
        with memoryview(buffer) as view, view.cast("B") as room:
            data = read(fd, len(room))
            room[:len(data)] = data
            total += len(data)
            if len(data) < len(room):
                break
    return total


def writev(fd, buffers, /):
    """Write several buffers to a descriptor; return how many bytes."""
    return write(fd, b"".join(bytes(b) for b in _sequence(buffers, "writev")))


def _sequence(buffers, name):
    if not hasattr(type(buffers), "__getitem__") or not hasattr(type(buffers), "__len__"):
        raise TypeError(f"{name}() arg 2 must be a sequence")
    return list(buffers)


def _at(fd, offset, do, *args):
    # do(fd, ...) at a place, with the position left as it was.
    before = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return do(fd, *args)
    finally:
        lseek(fd, before, SEEK_SET)


def preadv(fd, buffers, offset, flags=0, /):
    """Read at a place into several buffers; the position does not move."""
    return _at(fd, offset, readv, _sequence(buffers, "preadv"))


def pwritev(fd, buffers, offset, flags=0, /):
    """Write several buffers at a place; the position does not move."""
    return _at(fd, offset, writev, _sequence(buffers, "pwritev"))


def sendfile(out_fd, in_fd, offset, count):
    """Copy bytes from one descriptor to another; return how many."""
    data = read(in_fd, count) if offset is None else _at(in_fd, offset, read, count)
    return write(out_fd, data) if data else 0


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    """Copy bytes from one file to another; return how many."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    data = read(src, count) if offset_src is None else _at(src, offset_src, read, count)
    if not data:
        return 0
    return write(dst, data) if offset_dst is None else _at(dst, offset_dst, write, data)


def splice(src, dst, count, offset_src=None, offset_dst=None, flags=0):
    """Move bytes between two descriptors, one of them a pipe; return how many."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    pipes = [_st.S_ISFIFO(fstat(fd).st_mode) for fd in (src, dst)]
    if not any(pipes):
        raise OSError(22, "Invalid argument")
    if pipes[0] and offset_src is not None or pipes[1] and offset_dst is not None:
        raise OSError(29, "Illegal seek")
    return copy_file_range(src, dst, count, offset_src, offset_dst)


def lockf(fd, command, length, /):
    """Lock a part of a file against other processes: the script's world has none that could hold it."""
    fstat(fd)
    if command not in (0, 1, 2, 3):
        raise OSError(22, "Invalid argument")


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Register functions to be called around a fork. There is none here, so they never are."""
    functions = {"before": before, "after_in_child": after_in_child, "after_in_parent": after_in_parent}
    if all(f is None for f in functions.values()):
        raise TypeError("At least one argument is required.")
    for name, f in functions.items():
        if f is not None and not callable(f):
            raise TypeError(f"'{name}' must be callable, not {type(f).__name__}")


def getgrouplist(user, group, /):
    """Return the groups of a user: the one given."""
    if not isinstance(user, str):
        raise TypeError(f"getgrouplist() argument 1 must be str, not {type(user).__name__}")
    return [group.__index__()]


def fchdir(fd):
    """Change the working directory to an open directory."""
    if not hasattr(type(fd), "__index__"):
        fd = _fileno(fd)
    os.chdir(fd)


def _fileno(fd):
    fileno = getattr(fd, "fileno", None)
    if fileno is None:
        raise TypeError("argument must be an int, or have a fileno() method.")
    return fileno()


# --- signals ---


def kill(pid, signal, /):
    """Send a signal to a process: the script's own, or one that was started from here."""
    pid, signal = pid.__index__(), signal.__index__()
    if not 0 <= signal < 65:
        raise OSError(22, "Invalid argument")
    if pid in (0, os.getpid(), -os.getpid()):
        if signal:
            import signal as signals
            signals.raise_signal(signal)
        return
    child = _children().get(pid)
    if child is None:
        raise ProcessLookupError(3, "No such process")
    if signal:
        try:
            child.signal(signal)
        except ProcessLookupError:
            pass


def killpg(pgid, signal, /):
    """Send a signal to a process group: the script's own."""
    if pgid not in (0, os.getpgrp()):
        raise ProcessLookupError(3, "No such process")
    kill(0, signal)


# --- programs ---

# The programs started from here that were not waited for: the subprocess
# module's own table, by number.


def _children():
    subprocess = sys.modules.get("subprocess")
    return {} if subprocess is None else subprocess._children()


def _status(code):
    # An exit code as the wait functions have it.
    return -code if code < 0 else code << 8


def _wait_for(pid, options):
    # The number and exit code of a program that ended; (0, None) if none has
    # yet and WNOHANG is set.
    if options & ~0x0100000F:
        raise OSError(22, "Invalid argument")
    if pid == 0 or pid == -1 or pid == -os.getpgrp():
        wanted = _children()
    else:
        wanted = {pid: child for number, child in _children().items() if number == pid}
    if not wanted:
        raise ChildProcessError(10, "No child processes")
    while True:
        for number, child in wanted.items():
            code = child.ended()
            if code is not None:
                if not options & os.WNOWAIT:
                    child.poll()
                return number, code
        if options & os.WNOHANG:
            return 0, None
        if len(wanted) == 1:
            child.until_end()
        else:
            import time
            time.sleep(0.002)


def waitpid(pid, options, /):
    """Wait for a program started from here; return its number and status."""
    number, code = _wait_for(pid.__index__(), options.__index__())
    return number, 0 if code is None else _status(code)


def wait():
    """Wait for any program started from here; return its number and status."""
    return waitpid(-1, 0)


def wait3(options):
    """Wait for any program started from here; return its number, its status and what it used."""
    return wait4(-1, options)


def wait4(pid, options):
    """Wait for a program started from here; return its number, its status and what it used."""
    from posix import _rusage
    # What another process has used is not known here.
    return *waitpid(pid, options), _rusage((0.0, 0.0, *[0] * 14))


def waitid(idtype, id, options, /):
    """Wait for a program started from here; return a description of its end."""
    if idtype not in (P_ALL, P_PID, P_PGID, P_PIDFD) or not options & (os.WEXITED | os.WSTOPPED | os.WCONTINUED):
        raise OSError(22, "Invalid argument")
    number, code = _wait_for(id if idtype == P_PID else -1, options & ~(os.WEXITED | os.WSTOPPED))
    if code is None:
        return None
    return waitid_result((number, os.getuid(), 17, abs(code), os.CLD_KILLED if code < 0 else os.CLD_EXITED))


def _command(name, file, args, env):
    # Checks what exec and spawn are given; returns arguments and environment.
    if env is not None and not hasattr(env, "keys"):
        raise TypeError(f"{name}: environment must be a mapping object")
    return [fspath(a) for a in args], None if env is None else {fspath(k): fspath(v) for k, v in env.items()}


def _start(file, args, env):
    import subprocess
    return subprocess._start(args, None, None, None, os.getcwd(), subprocess._environment(env), file)


def _exec(name, file, args, env=None):
    if not isinstance(file, (str, bytes)) and not hasattr(type(file), "__fspath__"):
        raise TypeError(f"{name}: path should be string, bytes or os.PathLike, not {type(file).__name__}")
    if not isinstance(args, (list, tuple)):
        raise TypeError("execve: argv must be a tuple or list" if name == "execve" else "execv() arg 2 must be a tuple or list")
    if not args:
        raise ValueError("execve: argv must not be empty" if name == "execve" else "execv() arg 2 must not be empty")
    args, env = _command(name, file, args, env)
    if not args[0]:
        raise ValueError("execve: argv first element cannot be empty" if name == "execve"
                         else "execv() arg 2 first element cannot be empty")
    sys.audit("os.exec", file, args, env)
    file = fspath(file)
    try:
        stat(file)
    except OSError as e:
        raise OSError(e.errno, e.strerror, *[file] if name == "execve" else []) from None
    if not path.dirname(file):
        file = path.join("." if isinstance(file, str) else b".", file)
    # The program takes the script's place: it has its streams, and its exit
    # status is the script's.
    code = _start(file, args, env).wait(None)
    _end(128 - code if code < 0 else code)


def execv(path, argv, /):
    """Run a program in the place of the script; it does not come back."""
    _exec("execv", path, argv)


def execve(path, argv, env):
    """Run a program with an environment in the place of the script; it does not come back."""
    if not hasattr(env, "keys"):
        raise TypeError("execve: environment must be a mapping object")
    _exec("execve", path, argv, env)


def _searched(file, env):
    # The places where a program may be.
    if path.dirname(file):
        return [file]
    folders = get_exec_path(env)
    if isinstance(file, bytes):
        folders = map(os.fsencode, folders)
    return [path.join(folder, file) for folder in folders]


def _execvpe(file, args, env=None):
    error = None
    for full in _searched(file, env):
        try:
            if env is None:
                execv(full, args)
            else:
                execve(full, args, env)
        except (FileNotFoundError, NotADirectoryError) as e:
            last = e
        except OSError as e:
            last = e
            if error is None:
                error = e
    raise error or last


def execvp(file, args):
    """Run a program looked for in PATH in the place of the script."""
    _execvpe(file, args)


def execvpe(file, args, env):
    """Run a program looked for in PATH, with an environment, in the place of the script."""
    _execvpe(file, args, env)


def execl(file, *args):
    """execv with the arguments one by one."""
    execv(file, args)


def execle(file, *args):
    """execve with the arguments one by one, the environment last."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execvp with the arguments one by one."""
    execvp(file, args)


def execlpe(file, *args):
    """execvpe with the arguments one by one, the environment last."""
    execvpe(file, args[:-1], args[-1])


def _spawn(mode, file, args, env, search):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    args, env = _command("execve", file, args, env)
    code = 127
    child = None
    for full in _searched(fspath(file), env) if search else [fspath(file)]:
        try:
            child = _start(full if path.dirname(full) else path.join(".", full), args, env)
            break
        except (FileNotFoundError, NotADirectoryError, PermissionError) as e:
            if "not granted" in str(e):
                raise
            last = e
    if mode == P_NOWAIT:
        if child is None:
            raise last
        return child.pid
    # A program that cannot be started is one that exits with 127, as after a fork.
    return code if child is None else child.wait(None)


def spawnv(mode, file, args):
    """Start a program; wait for its exit code, or return its number with P_NOWAIT."""
    return _spawn(mode, file, args, None, False)


def spawnve(mode, file, args, env):
    """spawnv with an environment."""
    return _spawn(mode, file, args, env, False)


def spawnvp(mode, file, args):
    """spawnv for a program looked for in PATH."""
    return _spawn(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    """spawnvp with an environment."""
    return _spawn(mode, file, args, env, True)


def spawnl(mode, file, *args):
    """spawnv with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnve with the arguments one by one, the environment last."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """spawnvp with the arguments one by one."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnvpe with the arguments one by one, the environment last."""
    return spawnvpe(mode, file, args[:-1], args[-1])


def _posix_spawn(name, path, argv, env, options, search):
    if not isinstance(argv, (list, tuple)):
        raise TypeError(f"{name}: argv must be a tuple or list")
    if not argv:
        raise ValueError(f"{name}: argv must not be empty")
    if not argv[0]:
        raise ValueError(f"{name}: argv first element cannot be empty")
    for option, value in options.items():
        if value:
            raise NotImplementedError(f"{name}: {option} is not supported")
    args, env = _command(name, path, argv, env)
    error = None
    for full in _searched(fspath(path), env) if search else [fspath(path)]:
        try:
            stat(full)
            return _start(full, args, env).pid
        except (FileNotFoundError, NotADirectoryError) as e:
            error = error or e
    raise FileNotFoundError(2, "No such file or directory", fsdecode(path))


def posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(),
                setsigdef=(), scheduler=None):
    """Start a program and return its number."""
    return _posix_spawn("posix_spawn", path, argv, env, dict(file_actions=file_actions, setpgroup=setpgroup, resetids=resetids,
                        setsid=setsid, setsigmask=setsigmask, setsigdef=setsigdef, scheduler=scheduler), False)


def posix_spawnp(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(),
                 setsigdef=(), scheduler=None):
    """Start a program looked for in PATH and return its number."""
    return _posix_spawn("posix_spawnp", path, argv, env, dict(file_actions=file_actions, setpgroup=setpgroup, resetids=resetids,
                        setsid=setsid, setsigmask=setsigmask, setsigdef=setsigdef, scheduler=scheduler), True)
