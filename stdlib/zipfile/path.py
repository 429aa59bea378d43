import contextlib
import io
import pathlib
import posixpath
import re
import stat
import zipfile

__all__ = ["Path"]


def _above(path):
    """The names of the folders that a member is in."""
    while True:
        path = posixpath.split(path.rstrip("/"))[0]
        if not path.rstrip("/"):
            return
        yield path


class CompleteDirs(zipfile.ZipFile):
    """An archive that lists the folders that its members are in, too."""

    def __init__(self, *args, **kwargs):
        self.__how = args, kwargs
        super().__init__(*args, **kwargs)

    # A pickle holds how the archive was opened.
    def __getstate__(self):
        return self.__how

    def __setstate__(self, state):
        args, kwargs = state
        super().__init__(*args, **kwargs)

    @staticmethod
    def _implied_dirs(names):
        known = set(names)
        folders = (folder + "/" for name in names for folder in _above(name))
        return dict.fromkeys(folder for folder in folders if folder not in known)

    def namelist(self):
        names = super().namelist()
        return names + list(self._implied_dirs(names))

    def _name_set(self):
        return set(self.namelist())

    def resolve_dir(self, name):
        """The name, with a slash if it is a folder's."""
        names = self._name_set()
        return name + "/" if name not in names and name + "/" in names else name

    def getinfo(self, name):
        try:
            return super().getinfo(name)
        except KeyError:
            if not name.endswith("/") or name not in self._name_set():
                raise
            return zipfile.ZipInfo(filename=name)

    @classmethod
    def make(cls, source):
        """The archive that source names, or source itself, as one of this
        class, or of one that looks again if it is written."""
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, zipfile.ZipFile):
            return cls(source)
        source.__class__ = cls if "r" in source.mode else CompleteDirs
        return source

    @classmethod
    def inject(cls, zf):
        """Write the folders that members are in into an archive."""
        for name in cls._implied_dirs(zf.namelist()):
            zf.writestr(name, b"")
        return zf


class FastLookup(CompleteDirs):
    """An archive that is only read: its names are listed once."""

    def namelist(self):
        with contextlib.suppress(AttributeError):
            return self.__names
        self.__names = super().namelist()
        return self.__names

    def _name_set(self):
        with contextlib.suppress(AttributeError):
            return self.__lookup
        self.__lookup = super()._name_set()
        return self.__lookup


def _text_options(encoding=None, *args, **kwargs):
    return io.text_encoding(encoding, 3), args, kwargs


def _glob_pattern(pattern):
    """A regular expression for what a pattern means."""
    segments = re.split("/+", pattern)
    if any("**" in segment and segment != "**" for segment in segments):
        raise ValueError("** must appear alone in a path segment")
    # A star by itself is at least one character.
    pattern = re.sub(r"[^/]+", lambda m: "?*" if m[0] == "*" else m[0], pattern)

    def translated(m):
        if m["set"]:
            return m["set"]
        text = re.escape(m[0]).replace(r"\*\*", ".*")
        return text.replace(r"\*", "[^/]*").replace(r"\?", "[^/]")

    parts = re.finditer(r"[^\[]+|(?P<set>\[.*?\])|\[[^\]]*$", pattern)
    return "".join(map(translated, parts)) + "/?"


class Path:
    """A member of an archive, or the archive itself, with methods of
    pathlib.Path."""

    __repr = "{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

    def __init__(self, root, at=""):
        self.root = FastLookup.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the member as bytes or, with the arguments of
        io.TextIOWrapper, as text."""
        if self.is_dir():
            raise IsADirectoryError(self)
        if mode[0] == "r" and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        encoding, args, kwargs = _text_options(*args, **kwargs)
        return io.TextIOWrapper(stream, encoding, *args, **kwargs)

    def _base(self):
        return pathlib.PurePosixPath(self.at or self.root.filename)

    name = property(lambda self: self._base().name)
    suffix = property(lambda self: self._base().suffix)
    suffixes = property(lambda self: self._base().suffixes)
    stem = property(lambda self: self._base().stem)
    filename = property(lambda self: pathlib.Path(self.root.filename).joinpath(self.at))

    def read_text(self, *args, **kwargs):
        """The text of the member."""
        encoding, args, kwargs = _text_options(*args, **kwargs)
        with self.open("r", encoding, *args, **kwargs) as f:
            return f.read()

    def read_bytes(self):
        """The bytes of the member."""
        with self.open("rb") as f:
            return f.read()

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip("/")) == self.at.rstrip("/")

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        """Whether it is a folder."""
        return not self.at or self.at.endswith("/")

    def is_file(self):
        """Whether it is there and no folder."""
        return self.exists() and not self.is_dir()

    def exists(self):
        """Whether it is there."""
        return self.at in self.root._name_set()

    def iterdir(self):
        """What is in the folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def match(self, path_pattern):
        """Whether the pattern fits, as pathlib.PurePath.match tells."""
        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return stat.S_ISLNK(self.root.getinfo(self.at).external_attr >> 16)

    def glob(self, pattern):
        """What is below and fits the pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        fits = re.compile(rf"{re.escape(self.at)}(?s:{_glob_pattern(pattern)})\Z").fullmatch
        return map(self._next, filter(fits, self.root.namelist()))

    def rglob(self, pattern):
        """What is anywhere below and fits the pattern."""
        return self.glob(f"**/{pattern}")

    def relative_to(self, other, *extra):
        """The path from other."""
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return self.__repr.format(self=self)

    def joinpath(self, *other):
        """A path below."""
        return self._next(self.root.resolve_dir(posixpath.join(self.at, *other)))

    __truediv__ = joinpath

    @property
    def parent(self):
        """The folder it is in; that of the archive is a pathlib.Path."""
        if not self.at:
            return self.filename.parent
        above = posixpath.dirname(self.at.rstrip("/"))
        return self._next(above + "/" if above else "")
