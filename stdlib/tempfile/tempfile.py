import io as _io
import os as _os
from types import GenericAlias as _GenericAlias

__all__ = [
    "NamedTemporaryFile", "TemporaryFile",
    "SpooledTemporaryFile", "TemporaryDirectory",
    "mkstemp", "mkdtemp",
    "mktemp",
    "TMP_MAX", "gettempprefix",
    "tempdir", "gettempdir",
    "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None

_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _RandomNameSequence:
    """Names that nobody can guess."""

    characters = _CHARACTERS

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(_CHARACTERS[b % 37] for b in _os.urandom(8))


_names = _RandomNameSequence()


def _get_candidate_names():
    return _names


def _candidate_tempdir_list():
    dirs = [d for name in ("TMPDIR", "TEMP", "TMP") if (d := _os.getenv(name))]
    dirs += ["/tmp", "/var/tmp", "/usr/tmp"]
    dirs.append(_os.getcwd())
    return dirs


def _get_default_tempdir(dirlist=None):
    for dir in dirlist or _candidate_tempdir_list():
        dir = _os.path.abspath(dir)
        for _ in range(100):
            name = _os.path.join(dir, next(_names))
            try:
                fd = _os.open(name, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600)
            except FileExistsError:
                continue
            except OSError:
                break
            try:
                _os.write(fd, b"blat")
            finally:
                _os.close(fd)
                _os.unlink(name)
            return dir
    raise FileNotFoundError(2, "No usable temporary directory found in %s" % (dirlist or _candidate_tempdir_list()))


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """Return the directory for temporary files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """Return the directory for temporary files as bytes."""
    return _os.fsencode(_gettempdir())


def gettempprefix():
    """Return what names of temporary files begin with."""
    return _os.fsdecode(template)


def gettempprefixb():
    """Return what names of temporary files begin with, as bytes."""
    return _os.fsencode(template)


def _sanitize_params(prefix, suffix, dir):
    kind = None
    for arg in dir, prefix, suffix:
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        if isinstance(arg, bytes):
            if kind is str:
                raise TypeError("Can't mix bytes and non-bytes in path components.")
            kind = bytes
        else:
            if kind is bytes:
                raise TypeError("Can't mix bytes and non-bytes in path components.")
            kind = str
    if kind is None:
        kind = bytes if isinstance(tempdir, bytes) else str
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _make(make, dir, pre, suf, kind, what):
    for _ in range(TMP_MAX):
        name = next(_names)
        if kind is bytes:
            name = _os.fsencode(name)
        path = _os.path.join(dir, pre + name + suf)
        try:
            return make(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary %s name found" % what)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make and open a file; return its descriptor and path. Who calls removes it."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    dir = _os.path.abspath(dir)
    return _make(lambda path: (_os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), path),
                 dir, prefix, suffix, kind, "file")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a directory and return its path. Who calls removes it."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)

    def make(path):
        _os.mkdir(path, 0o700)
        return _os.path.abspath(path)

    return _make(make, dir, prefix, suffix, kind, "directory")


def mktemp(suffix="", prefix=template, dir=None):
    """Return a path at which there was nothing. Another program may be faster: mkstemp is better."""
    if dir is None:
        dir = gettempdir()
    for _ in range(TMP_MAX):
        path = _os.path.join(dir, prefix + next(_names) + suffix)
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


class _TemporaryFileWrapper:
    """A file with a name that goes away when it is closed, or left by with."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._closed = False

    def __repr__(self):
        file = self.__dict__["file"]
        return f"<{type(self).__module__}.{type(self).__name__} {file=}>"

    def __getattr__(self, name):
        file = self.__dict__["file"]
        a = getattr(file, name)
        if not isinstance(a, int):
            setattr(self, name, a)
        return a

    def _remove(self):
        if self.delete and not self._closed:
            self._closed = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                if self._delete_on_close:
                    raise

    def close(self):
        try:
            self.file.close()
        finally:
            if self._delete_on_close:
                self._remove()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._remove()
        return result

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                       dir=None, delete=True, *, errors=None, delete_on_close=True):
    """Make and open a file with a name; it is removed when it is closed."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    except BaseException:
        _close(fd)
        _os.unlink(name)
        raise
    raw = getattr(file, "buffer", file)
    raw = getattr(raw, "raw", raw)
    raw.name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Make and open a file without a name."""
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    try:
        return _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    except BaseException:
        _close(fd)
        raise


def _close(fd):
    try:
        _os.close(fd)
    except OSError:
        pass  # open() has done it


class SpooledTemporaryFile(_io.IOBase):
    """A file in memory until it grows beyond max_size."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                 prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._TemporaryFileArgs = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix,
                                   "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    __class_getitem__ = classmethod(_GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go over to a real file."""
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._TemporaryFileArgs)
        pos = file.tell()
        if hasattr(new, "buffer"):
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(pos, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs["mode"]

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    @property
    def newlines(self):
        return self._file.newlines

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, b):
        return self._file.readinto(b)

    def readinto1(self, b):
        return self._file.readinto1(b)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        file = self._file
        rv = file.write(s)
        self._check(file)
        return rv

    def writelines(self, iterable):
        if self._max_size == 0 or self._rolled:
            return self._file.writelines(iterable)
        for line in iterable:
            self.write(line)

    def detach(self):
        return self._file.detach()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()


class TemporaryDirectory:
    """A directory that goes away with all that is in it when with is left."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the directory."""
        if _os.path.lexists(self.name):
            import shutil
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_GenericAlias)
