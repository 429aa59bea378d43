import io
import ntpath
import os
import posixpath
import sys
from collections.abc import Sequence

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    """What is asked for does not exist on this system."""


class _PathParents(Sequence):
    """The parents of a path, made when they are looked at."""

    __slots__ = ("_path", "_drv", "_root", "_tail")

    def __init__(self, path):
        self._path = path
        self._drv = path.drive
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parsed_parts(self._drv, self._root, self._tail[:-idx - 1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


_matchers = {}


def _matcher(pattern, case_sensitive):
    """Return the match method for a pattern of one name."""
    key = pattern, case_sensitive
    found = _matchers.get(key)
    if found is None:
        import fnmatch
        import re
        if len(_matchers) >= 512:
            _matchers.clear()
        flags = re.NOFLAG if case_sensitive else re.IGNORECASE
        found = _matchers[key] = re.compile(fnmatch.translate(pattern), flags).match
    return found


def _matches(names, patterns, case_sensitive):
    """Whether a list of names matches a list of patterns, in which "**" is any number of names."""
    seen = set()
    todo = [(0, 0)]
    while todo:
        state = todo.pop()
        if state in seen:
            continue
        seen.add(state)
        i, j = state
        if j == len(patterns):
            if i == len(names):
                return True
            continue
        pattern = patterns[j]
        if pattern == "**":
            if j == len(patterns) - 1:
                # Behind other parts it stands for one part at least.
                if i < len(names) or j == patterns.count("**") - 1:
                    return True
                continue
            todo.append((i, j + 1))
            for k in range(i + 1, len(names)):
                # The root alone is no directory that "**/" could stand for.
                if k > i + 1 or names[i]:
                    todo.append((k, j + 1))
        elif i < len(names):
            if pattern == "*":
                if names[i]:
                    todo.append((i + 1, j + 1))
            elif _matcher(pattern, case_sensitive)(names[i]):
                todo.append((i + 1, j + 1))
    return False


class PurePath(object):
    """A path as text: nothing of it need exist.

    PurePath(...) makes a PurePosixPath here.
    """

    __slots__ = ("_raw_paths", "_drv", "_root", "_tail_cached", "_str", "_hash", "_key_cached")

    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is ntpath and self.parser is posixpath:
                    paths.extend(path.replace("\\", "/") for path in arg._raw_paths)
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike "
                    "object where __fspath__ returns a str, "
                    f"not {type(path).__name__!r}")
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """Make a path of this class; subclasses that carry more override it."""
        return type(self)(*pathsegments)

    def joinpath(self, *pathsegments):
        """Join parts to this path."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        """Return the path as bytes."""
        return os.fsencode(self)

    @property
    def _key(self):
        # What equality, order and hash go by: text, in lower case on Windows.
        try:
            return self._key_cached
        except AttributeError:
            text = str(self)
            if self.parser is not posixpath:
                text = text.lower()
            self._key_cached = text
            return text

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._key)
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key == other._key and self.parser is other.parser

    def _comparable(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    def _order(self):
        return self._key.split(self.parser.sep)

    def __lt__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._order() < other._order()

    def __le__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._order() <= other._order()

    def __gt__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._order() > other._order()

    def __ge__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._order() >= other._order()

    def __str__(self):
        """Return the path as text."""
        try:
            return self._str
        except AttributeError:
            self._str = self._format_parsed_parts(self.drive, self.root, self._tail) or "."
            return self._str

    def as_posix(self):
        """Return the path with forward slashes."""
        return str(self).replace(self.parser.sep, "/")

    @classmethod
    def _format_parsed_parts(cls, drv, root, tail):
        if drv or root:
            return drv + root + cls.parser.sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            # A name that looks like a drive is kept from being one.
            tail = ["."] + tail
        return cls.parser.sep.join(tail)

    def _from_parsed_parts(self, drv, root, tail):
        path = self._from_parsed_string(self._format_parsed_parts(drv, root, tail))
        path._drv, path._root, path._tail_cached = drv, root, tail
        return path

    def _from_parsed_string(self, path_str):
        path = self.with_segments(path_str)
        path._str = path_str or "."
        return path

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return "", "", []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drv, root, rel = cls.parser.splitroot(path)
        if not root and drv.startswith(sep) and not drv.endswith(sep):
            # A whole share, as \\server\share or \\?\unc\server\share, has a root.
            parts = drv.split(sep)
            if len(parts) == 4 and parts[2] not in "?." or len(parts) == 6:
                root = sep
        return drv, root, [x for x in rel.split(sep) if x and x != "."]

    @property
    def _raw_path(self):
        paths = self._raw_paths
        if len(paths) == 1:
            return paths[0]
        return self.parser.join(*paths) if paths else ""

    def _parse(self):
        self._drv, self._root, self._tail_cached = self._parse_path(self._raw_path)

    @property
    def drive(self):
        """The letter of the drive, or the share."""
        try:
            return self._drv
        except AttributeError:
            self._parse()
            return self._drv

    @property
    def root(self):
        """The root, if the path begins there."""
        try:
            return self._root
        except AttributeError:
            self._parse()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._parse()
            return self._tail_cached

    @property
    def anchor(self):
        """Drive and root."""
        return self.drive + self.root

    @property
    def parts(self):
        """The parts of the path."""
        anchor = self.drive + self.root
        if anchor:
            return (anchor,) + tuple(self._tail)
        return tuple(self._tail)

    @property
    def parent(self):
        """The path without its last part."""
        tail = self._tail
        if not tail:
            return self
        return self._from_parsed_parts(self.drive, self.root, tail[:-1])

    @property
    def parents(self):
        """A sequence of the parent, its parent and so on."""
        return _PathParents(self)

    @property
    def name(self):
        """The last part."""
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def suffix(self):
        """The extension of the last part, with its dot."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """The extensions of the last part, each with its dot."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last part without its extension."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        """Return the path with another last part."""
        p = self.parser
        if not name or p.sep in name or p.altsep and p.altsep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        tail = self._tail[:]
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        tail[-1] = name
        return self._from_parsed_parts(self.drive, self.root, tail)

    def with_stem(self, stem):
        """Return the path with another last part but the same extension."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return the path with another extension."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def _other(self, method, other, more):
        if more:
            import warnings
            warnings.warn("support for supplying more than one " + method +
                          " is deprecated and scheduled for removal in Python 3.14",
                          DeprecationWarning, stacklevel=3)
            return self.with_segments(other, *more)
        return other if isinstance(other, PurePath) else self.with_segments(other)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """Return the way from other to this path; with walk_up it may go through '..'."""
        other = self._other("positional argument to pathlib.PurePath.relative_to()", other, _deprecated)
        mine = [self, *self.parents]
        for step, path in enumerate([other, *other.parents]):
            if path in mine:
                return self._from_parsed_parts("", "", [".."] * step + self._tail[len(path._tail):])
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")

    def is_relative_to(self, other, /, *_deprecated):
        """Whether other is this path or one of its parents."""
        other = self._other("argument to pathlib.PurePath.is_relative_to()", other, _deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path begins at a root (and on a drive, where there are drives)."""
        if self.parser is posixpath:
            return any(path.startswith("/") for path in self._raw_paths)
        return self.parser.isabs(self)

    def is_reserved(self):
        """Whether Windows keeps the name for itself."""
        import warnings
        warnings.warn("pathlib.PurePath.is_reserved() is deprecated and scheduled "
                      "for removal in Python 3.15. Use os.path.isreserved() to "
                      "detect reserved paths on Windows.", DeprecationWarning, stacklevel=2)
        return self.parser is ntpath and self.parser.isreserved(self)

    def as_uri(self):
        """Return the path as a file: URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            prefix, path = "file:///" + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = "file:", self.as_posix()
        else:
            prefix, path = "file://", str(self)
        from urllib.parse import quote_from_bytes
        return prefix + quote_from_bytes(os.fsencode(path))

    def _pattern_parts(self):
        text = str(self)
        return [] if text == "." else text.split(self.parser.sep)

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which "**" is any number of parts."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        return _matches(self._pattern_parts(), pattern._pattern_parts(), case_sensitive)

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path matches a pattern; all of it must if the pattern is absolute."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        names, patterns = self.parts, path_pattern.parts
        if not patterns:
            raise ValueError("empty pattern")
        if len(names) < len(patterns) or len(names) > len(patterns) and path_pattern.anchor:
            return False
        for name, pattern in zip(reversed(names), reversed(patterns)):
            if pattern == "*":
                continue
            if _matcher(pattern, case_sensitive)(name) is None:
                return False
        return True


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as POSIX systems write it."""

    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    parser = ntpath
    __slots__ = ()


class _Glob(object):
    """What of the file system a list of patterns, one a part, selects."""

    def __init__(self, parts, case_sensitive, pedantic, follow):
        self.case_sensitive = case_sensitive
        self.pedantic = pedantic
        self.follow = follow
        self.select = self.selector(parts)

    def selector(self, parts):
        if not parts:
            return self.existing
        part, rest = parts[0], parts[1:]
        if part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            return self.deep(rest)
        if part in ("", ".", ".."):
            return self.fixed(part, rest, True)
        if not self.pedantic and not _has_magic(part):
            while rest and not _has_magic(rest[0]):
                part += "/" + rest[0]
                rest = rest[1:]
            return self.fixed(part, rest, False)
        return self.pattern(part, rest)

    def existing(self, path, exists=False):
        if not exists:
            try:
                os.lstat(path)
            except OSError:
                return
        yield path

    def fixed(self, part, rest, keep):
        following = self.selector(rest)
        return lambda path, exists=False: following(_slash(path) + part, exists and keep)

    def pattern(self, part, rest):
        match = None if part == "*" else _matcher(part, self.case_sensitive)
        following = self.selector(rest) if rest else None

        def select(path, exists=False):
            for entry in _entries(path):
                if match is None or match(entry.name):
                    if following is None:
                        yield entry.path
                    elif _is_dir(entry, True):
                        yield from following(entry.path, True)

        return select

    def deep(self, rest):
        """Select by "**": the directory itself and all below it."""
        follow = self.follow
        tail = []
        if follow:
            # The patterns that follow are tried on all paths at once: links make no difference.
            while rest and rest[0] not in ("", ".", ".."):
                tail.append(rest[0])
                rest = rest[1:]
        following = self.selector(rest)
        dirs_only = bool(rest)
        patterns = ["**", *tail]

        def fits(path, start):
            return not tail or _matches(_names(path[start:]), patterns, self.case_sensitive)

        def select(path, exists=False):
            path = _slash(path)
            start = len(path)
            if fits(path, start):
                yield from following(path, exists)
            stack = [path]
            while stack:
                for entry in _entries(stack.pop()):
                    is_dir = _is_dir(entry, follow)
                    if is_dir or not dirs_only:
                        if fits(entry.path, start):
                            if dirs_only:
                                yield from following(entry.path, True)
                            else:
                                yield entry.path
                        if is_dir:
                            stack.append(entry.path)

        return select


def _names(path):
    return path.split("/") if path else []


def _has_magic(part):
    return "*" in part or "?" in part or "[" in part


def _slash(path):
    return path if not path or path[-1] == "/" else path + "/"


def _is_dir(entry, follow):
    try:
        return entry.is_dir(follow_symlinks=follow)
    except OSError:
        return False


def _entries(path):
    try:
        with os.scandir(path or ".") as it:
            return list(it)
    except OSError:
        return []


class Path(PurePath):
    """A path of the file system that the host grants."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings.warn("support for supplying keyword arguments to pathlib.PurePath "
                          "is deprecated and scheduled for removal in Python 3.14",
                          DeprecationWarning, stacklevel=2)
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        """Return the working directory."""
        cwd = os.getcwd()
        path = cls(cwd)
        path._str = cwd
        return path

    @classmethod
    def home(cls):
        """Return the user's home directory."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """Return the path of a file: URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        if path[:3] == "///" or path[:1] == "/" and path[2:3] in ":|":
            # A drive or share of Windows.
            path = path[1:]
        if path[1:2] == "|":
            path = path[:1] + ":" + path[2:]
        from urllib.parse import unquote_to_bytes
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def stat(self, *, follow_symlinks=True):
        """Describe the file: os.stat."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Describe the file or link: os.lstat."""
        return os.lstat(self)

    def _mode(self, follow_symlinks=True):
        # 0 if there is nothing: that is no kind of file.
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as e:
            # ENOENT, ENOTDIR, EBADF, ELOOP
            if e.errno not in (2, 20, 9, 40):
                raise
        except ValueError:
            pass
        return 0

    def exists(self, *, follow_symlinks=True):
        """Whether there is something at the path."""
        return self._mode(follow_symlinks) != 0

    def _is(self, kind, follow_symlinks=True):
        return self._mode(follow_symlinks) & 0o170000 == kind

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory."""
        if follow_symlinks:
            return os.path.isdir(self)
        return self._is(0o040000, False)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a plain file."""
        if follow_symlinks:
            return os.path.isfile(self)
        return self._is(0o100000, False)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return os.path.islink(self)

    def is_mount(self):
        """Whether it is the root of a file system."""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether it is a junction of Windows."""
        return os.path.isjunction(self)

    def is_block_device(self):
        """Whether it is a block device."""
        return self._is(0o060000)

    def is_char_device(self):
        """Whether it is a character device."""
        return self._is(0o020000)

    def is_fifo(self):
        """Whether it is a named pipe."""
        return self._is(0o010000)

    def is_socket(self):
        """Whether it is a socket."""
        return self._is(0o140000)

    def samefile(self, other_path):
        """Whether two paths lead to one file."""
        st = self.stat()
        try:
            other = other_path.stat()
        except AttributeError:
            other = self.with_segments(other_path).stat()
        return os.path.samestat(st, other)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as the built-in open does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return what the file holds as bytes."""
        with self.open(mode="rb", buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return what the file holds as text."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Put bytes into the file, in place of what it holds."""
        # Other bytes-like objects than bytes are written as they are.
        view = memoryview(data)
        with self.open(mode="wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Put text into the file, in place of what it holds."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """Yield the paths in the directory."""
        here = str(self)
        with os.scandir(here) as entries:
            paths = [entry.path for entry in entries]
        if here == ".":
            paths = [path[2:] for path in paths]
        return map(self._from_parsed_string, paths)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield the paths below this one that match a relative pattern."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = pattern._tail[:]
        if not parts:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        if pattern._raw_path[-1] == "/":
            parts.append("")
        pedantic = case_sensitive is not None
        globber = _Glob(parts, case_sensitive is not False, pedantic and not case_sensitive, recurse_symlinks)
        here = str(self)
        return self._globbed(globber.select(here), here == ".", parts[-1])

    def _globbed(self, paths, relative, last):
        anchor = len(self.anchor)
        for path in paths:
            if relative:
                path = path[2:]
            if last == "" or last == "**" and len(path) > anchor and path[-1] == "/":
                path = path[:-1]
            yield self._from_parsed_string(path)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield the paths anywhere below this one that match a relative pattern."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return self.glob("**" / pattern, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Yield (path, names of directories, names of files) for this directory and all below."""
        stack = [self]
        while stack:
            path = stack.pop()
            if isinstance(path, tuple):
                yield path
                continue
            dirs, files = [], []
            try:
                with os.scandir(path) as entries:
                    for entry in entries:
                        (dirs if _is_dir(entry, follow_symlinks) else files).append(entry.name)
            except OSError as e:
                if on_error is not None:
                    on_error(e)
                continue
            if top_down:
                yield path, dirs, files
            else:
                stack.append((path, dirs, files))
            stack.extend(path / d for d in reversed(dirs))

    def absolute(self):
        """Return the path beginning at the root; '..' and links stay as they are."""
        if self.is_absolute():
            return self
        cwd = os.getcwd()
        if not self._tail:
            return self._from_parsed_string(cwd)
        drive, root, rel = os.path.splitroot(cwd)
        tail = rel.split(self.parser.sep) if rel else []
        return self._from_parsed_parts(drive, root, tail + self._tail)

    def resolve(self, strict=False):
        """Return the path beginning at the root, with all links followed."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """Replace ~ by the home directory."""
        if not (self.drive or self.root) and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            drv, root, tail = self._parse_path(home)
            return self._from_parsed_parts(drv, root, tail + self._tail[1:])
        return self

    def owner(self, *, follow_symlinks=True):
        """Not available: users have no names here."""
        self.stat(follow_symlinks=follow_symlinks)
        raise UnsupportedOperation(f"{type(self).__name__}.owner() is unsupported on this system")

    def group(self, *, follow_symlinks=True):
        """Not available: groups have no names here."""
        self.stat(follow_symlinks=follow_symlinks)
        raise UnsupportedOperation(f"{type(self).__name__}.group() is unsupported on this system")

    def readlink(self):
        """Return where the link leads."""
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the time of one that exists."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Change the permissions of a link."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the directory, which must be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Rename and return the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename, over what is at target, and return the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a link to target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make the path a second name of the file target."""
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of a POSIX system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows: cannot be made here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


# Where CPython 3.13 defines the classes: their repr shows it.
for _class in PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath:
    _class.__module__ = "pathlib._local"
UnsupportedOperation.__module__ = "pathlib._abc"
sys.modules["pathlib._local"] = sys.modules["pathlib._abc"] = sys.modules[__name__]
del _class
