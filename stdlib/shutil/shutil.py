import errno
import fnmatch
import os
import stat
import sys

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2",
           "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "ExecError", "make_archive", "get_archive_formats",
           "register_archive_format", "unregister_archive_format",
           "get_unpack_formats", "register_unpack_format",
           "unregister_unpack_format", "unpack_archive",
           "ignore_patterns", "chown", "which", "get_terminal_size",
           "SameFileError", "disk_usage"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    """What is asked for cannot be done with a special file."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A registry of archive formats was used wrongly."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of one stream into another."""
    length = length or COPY_BUFSIZE
    while buf := fsrc.read(length):
        fdst.write(buf)


def _samefile(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def _text(path):
    return path if isinstance(path, str) else os.fspath(path)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy what a file holds."""
    if _samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for path in src, dst:
        try:
            st = os.stat(path)
        except OSError:
            continue
        if stat.S_ISFIFO(st.st_mode):
            raise SpecialFileError("`%s` is a named pipe" % _text(path))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
    else:
        with open(src, "rb") as fsrc:
            try:
                with open(dst, "wb") as fdst:
                    copyfileobj(fsrc, fdst)
            except IsADirectoryError as e:
                if not os.path.exists(dst):
                    raise FileNotFoundError(f"Directory does not exist: {dst}") from e
                raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions of a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy the permissions and times of a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    st = os.stat(src)
    os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(st.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions, into dst if that is a directory; return the copy's path."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions and times, into dst if that is a directory."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Return an ignore function for copytree."""
    def _ignore_patterns(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(fnmatch.filter(names, pattern))
        return set(ignored)
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a directory with all that is in it and return the copy's path."""
    with os.scandir(src) as it:
        entries = list(it)
    ignored = ()
    if ignore is not None:
        ignored = ignore(os.fspath(src), [x.name for x in entries])
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        srcname, dstname = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink():
                target = os.readlink(srcname)
                if symlinks:
                    os.symlink(target, dstname)
                    copystat(srcname, dstname, follow_symlinks=False)
                    continue
                if ignore_dangling_symlinks and not os.path.exists(srcname):
                    continue
            if entry.is_dir():
                copytree(entry if copy_function in (copy, copy2) else srcname, dstname, symlinks, ignore,
                         copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(entry if copy_function in (copy, copy2) else srcname, dstname)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((srcname, dstname, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a directory with all that is in it.

    What cannot be removed is given to onexc(function, path, exception); without it
    the exception is raised, unless ignore_errors is true.
    """
    sys.audit("shutil.rmtree", path, dir_fd)
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if ignore_errors:
        def onexc(*args):
            pass
    elif onerror is None and onexc is None:
        def onexc(*args):
            raise
    elif onexc is None:
        def onexc(func, path, exc):
            return onerror(func, path, (type(exc), exc, exc.__traceback__))
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as err:
        err.filename = path
        onexc(os.path.islink, path, err)
        return
    try:
        os.lstat(path)
    except OSError as err:
        onexc(os.lstat, path, err)
        return
    _remove_tree(path, onexc)


def _remove_tree(path, onexc):
    """Remove a tree, whose depth is not limited by that of calls."""
    waiting = [(path, False)]
    while waiting:
        path, emptied = waiting.pop()
        if emptied:
            try:
                os.rmdir(path)
            except FileNotFoundError:
                continue
            except OSError as err:
                onexc(os.rmdir, path, err)
            continue
        waiting.append((path, True))
        try:
            with os.scandir(path) as it:
                entries = list(it)
        except FileNotFoundError:
            continue
        except OSError as err:
            onexc(os.scandir, path, err)
            continue
        below = []
        for entry in entries:
            try:
                is_dir = entry.is_dir(follow_symlinks=False)
            except OSError:
                is_dir = False
            if is_dir:
                below.append((entry.path, False))
                continue
            try:
                os.unlink(entry.path)
            except FileNotFoundError:
                continue
            except OSError as err:
                onexc(os.unlink, entry.path, err)
        waiting.extend(reversed(below))


rmtree.avoids_symlink_attacks = False


def _basename(path):
    return os.path.basename(os.fspath(path).rstrip(os.path.sep + (os.path.altsep or "")))


def move(src, dst, copy_function=copy2):
    """Move a file or directory, into dst if that is a directory; return the new path."""
    real_dst = dst
    if os.path.isdir(dst):
        if _samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return
        real_dst = os.path.join(dst, _basename(src))
        if os.path.exists(real_dst):
            raise Error("Destination path '%s' already exists" % real_dst)
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real_dst)
            os.unlink(src)
        elif os.path.isdir(src):
            if _destinsrc(src, dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


def _destinsrc(src, dst):
    src, dst = os.path.abspath(src), os.path.abspath(dst)
    if not src.endswith(os.path.sep):
        src += os.path.sep
    if not dst.endswith(os.path.sep):
        dst += os.path.sep
    return dst.startswith(src)


def disk_usage(path):
    """Not available: nothing is known of the host's disks."""
    os.stat(path)
    raise OSError("disk_usage() is not available: nothing is known of the host's disks")


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Not available: files keep their owner."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    raise PermissionError(1, "Operation not permitted", path)


def get_terminal_size(fallback=(80, 24)):
    """Return the size of the terminal: $COLUMNS and $LINES, what the terminal says, or fallback."""
    def given(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = given("COLUMNS"), given("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of a program, None if there is none."""
    def usable(fn):
        return os.path.exists(fn) and os.access(fn, mode) and not os.path.isdir(fn)

    raw = isinstance(cmd, bytes)
    dirname, name = os.path.split(cmd)
    if dirname:
        return cmd if usable(cmd) else None
    if path is None:
        path = os.environ.get("PATH", None)
        if path is None:
            path = os.defpath
    if not path:
        return None
    path = os.fsencode(path).split(os.fsencode(os.pathsep)) if raw else os.fsdecode(path).split(os.pathsep)
    seen = set()
    for dir in path:
        if dir not in seen:
            seen.add(dir)
            found = os.path.join(dir, cmd)
            if usable(found):
                return found
    return None
