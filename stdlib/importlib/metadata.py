from __future__ import annotations

import abc
import email
import functools
import os
import pathlib
import re
import sys
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from typing import Iterable, List, Mapping, Optional, Protocol

__all__ = ['Distribution', 'DistributionFinder', 'PackageMetadata', 'PackageNotFoundError',
           'distribution', 'distributions', 'entry_points', 'files', 'metadata',
           'packages_distributions', 'requires', 'version']


class PackageNotFoundError(ModuleNotFoundError):
    """There is no metadata of the distribution."""

    @property
    def name(self):
        """What was looked for."""
        [name] = self.args
        return name

    def __str__(self):
        return f'No package metadata was found for {self.name}'


class PackageMetadata(Protocol):
    """What distributions have for metadata: the headers of a message."""

    def __len__(self): ...
    def __contains__(self, item): ...
    def __getitem__(self, key): ...
    def __iter__(self): ...
    def get(self, name, failobj=None): ...
    def get_all(self, name, failobj=None):
        """All values of a key that may occur more than once."""
    @property
    def json(self):
        """The metadata as what JSON can hold."""


class SimplePath(Protocol):
    """The part of pathlib.Path that distributions need."""

    def joinpath(self, other): ...
    def __truediv__(self, other): ...
    @property
    def parent(self): ...
    def read_text(self, encoding=None): ...
    def read_bytes(self): ...
    def exists(self): ...


def _sections(text):
    # The lines of an ini-like text, each with the section it stands in.
    section = None
    for line in map(str.strip, text.splitlines()):
        if line.startswith('[') and line.endswith(']'):
            section = line.strip('[]')
        elif line:
            yield section, line


class EntryPoint:
    """An object that a distribution offers under a name, in a group."""

    pattern = re.compile(r'(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$')
    dist = None

    def __init__(self, name, value, group):
        self.__dict__.update(name=name, value=value, group=group)

    def _part(self, which):
        match = self.pattern.match(self.value)
        assert match is not None
        return match[which]

    def load(self):
        """Import the module and return it, or what the value names in it."""
        match = self.pattern.match(self.value)
        found = import_module(match['module'])
        for name in filter(None, (match['attr'] or '').split('.')):
            found = getattr(found, name)
        return found

    @property
    def module(self):
        return self._part('module')

    @property
    def attr(self):
        return self._part('attr')

    @property
    def extras(self):
        return re.findall(r'\w+', self._part('extras') or '')

    def _for(self, dist):
        self.__dict__['dist'] = dist
        return self

    def matches(self, **params):
        """Whether the attributes of these names have these values."""
        return all(wanted == getattr(self, name) for name, wanted in params.items())

    def _key(self):
        return self.name, self.value, self.group

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __setattr__(self, name, value):
        raise AttributeError('EntryPoint objects are immutable.')

    def __repr__(self):
        return f'EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})'


class EntryPoints(tuple):
    """Entry points to select from."""

    __slots__ = ()

    def __getitem__(self, name):
        for found in self.select(name=name):
            return found
        raise KeyError(name)

    def __repr__(self):
        return f'{self.__class__.__name__}({tuple(self)!r})'

    def select(self, **params):
        """Return those that match all parameters: group, name and others."""
        return EntryPoints(e for e in self if e.matches(**params))

    @property
    def names(self):
        """The set of their names."""
        return {e.name for e in self}

    @property
    def groups(self):
        """The set of their groups."""
        return {e.group for e in self}

    @staticmethod
    def _from_text(text):
        for group, line in _sections(text or ''):
            if group is not None and not line.startswith('#'):
                name, _, value = map(str.strip, line.partition('='))
                yield EntryPoint(name, value, group)

    @classmethod
    def _from_text_for(cls, text, dist):
        return cls(e._for(dist) for e in cls._from_text(text))


class PackagePath(pathlib.PurePosixPath):
    """A file of a distribution."""

    def locate(self):
        """Return where the file is."""
        return self.dist.locate_file(self)

    def read_text(self, encoding='utf-8'):
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        return self.locate().read_bytes()


class FileHash:
    """What a list of files says of a file's contents."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition('=')

    def __repr__(self):
        return f'<FileHash mode: {self.mode} value: {self.value}>'


def _normalized(name):
    return re.sub('[-_.]+', '_', name).lower()


def _message(text):
    # The adapter's module needs email.message, which few scripts pay for.
    from importlib._metadata_message import Message
    return Message(email.message_from_string(text))


class Distribution:
    """An installed distribution: its metadata and files."""

    def __new__(cls, *args, **kwargs):
        abstract = {name for kind in cls.__mro__ for name in vars(kind)
                    if getattr(getattr(cls, name), '__isabstractmethod__', False)}
        if abstract:
            import warnings
            warnings.warn(f'Unimplemented abstract methods {abstract}', DeprecationWarning,
                          stacklevel=2)
        return super().__new__(cls)

    @abc.abstractmethod
    def read_text(self, filename):
        """Return the text of a file of the metadata, None if there is none."""

    @abc.abstractmethod
    def locate_file(self, path):
        """Return the path of a file of the distribution."""

    @classmethod
    def from_name(cls, name):
        """Return the distribution of that name."""
        if not name:
            raise ValueError('A distribution name is required.')
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, context=None, **kwargs):
        """Return an iterator of the distributions that fit a context."""
        if context and kwargs:
            raise ValueError('cannot accept context and kwargs')
        context = context or DistributionFinder.Context(**kwargs)
        return (found for finder in cls._discover_resolvers() for found in finder(context))

    @staticmethod
    def at(path):
        """Return the distribution whose metadata is in a folder."""
        return PathDistribution(pathlib.Path(path))

    @staticmethod
    def _discover_resolvers():
        for finder in sys.meta_path:
            if finder is PathFinder:
                yield MetadataPathFinder.find_distributions
            elif (find := getattr(finder, 'find_distributions', None)) is not None:
                yield find

    @property
    def metadata(self):
        """The metadata, a message whose headers are the fields."""
        return _message(self.read_text('METADATA') or self.read_text('PKG-INFO')
                        or self.read_text(''))

    @property
    def name(self):
        """The name, as the metadata has it."""
        return self.metadata['Name']

    @property
    def version(self):
        """The version, as the metadata has it."""
        return self.metadata['Version']

    @property
    def _normalized_name(self):
        return _normalized(self.name)

    @property
    def entry_points(self):
        """What the distribution offers."""
        return EntryPoints._from_text_for(self.read_text('entry_points.txt'), self)

    @property
    def files(self):
        """The files of the distribution that are there; None if no list is."""
        rows = self._file_rows()
        if rows is None:
            return None
        found = []
        for name, hash, size in rows:
            path = PackagePath(name)
            path.hash = FileHash(hash) if hash else None
            path.size = int(size) if size else None
            path.dist = self
            if path.locate().exists():
                found.append(path)
        return found

    def _file_rows(self):
        # (name, hash, size) of each file, from the first list that says something.
        if record := self.read_text('RECORD'):
            import csv
            return [(*row, None, None)[:3] for row in csv.reader(record.splitlines()) if row]
        installed, folder = self.read_text('installed-files.txt'), getattr(self, '_path', None)
        if installed and folder:
            root = self.locate_file('').resolve()
            return [((folder / name).resolve().relative_to(root, walk_up=True).as_posix(), None, None)
                    for name in installed.splitlines()]
        sources = self.read_text('SOURCES.txt')
        if sources is None:
            # An empty list of files is still a list.
            return None if record is None and installed is None else []
        return [(name, None, None) for name in sources.splitlines()]

    @property
    def requires(self):
        """The requirements, None if nothing is said of any."""
        needs = self.metadata.get_all('Requires-Dist')
        if not needs:
            text = self.read_text('requires.txt')
            needs = None if text is None else list(map(_requirement, *zip(*_sections(text))))
        return needs

    @property
    def origin(self):
        """Where it was installed from, if that was no index of packages."""
        text = self.read_text('direct_url.json')
        if text is None:
            return None
        import json
        import types
        return json.loads(text, object_hook=lambda data: types.SimpleNamespace(**data))


def _requirement(section, need):
    # Sections of requires.txt are "extra:marker"; today's metadata says so
    # behind each requirement.
    extra, _, marker = (section or '').partition(':')
    if extra and marker:
        marker = f'({marker})'
    terms = [term for term in (marker, extra and f'extra == "{extra}"') if term]
    if not terms:
        return need + ' ' * ('@' in need)
    return need + ' ' * ('@' in need) + '; ' + ' and '.join(terms)


class DistributionFinder(MetaPathFinder):
    """What finds distributions."""

    class Context:
        """What is looked for: name, None for all, and the path to look along."""

        name = None

        def __init__(self, **kwargs):
            self.__dict__.update(kwargs)

        @property
        def path(self):
            """The folders to look into, sys.path unless others were given."""
            return self.__dict__.get('path', sys.path)

    @abc.abstractmethod
    def find_distributions(self, context=Context()):
        """Return an iterable of the distributions that fit a context."""


class MetadataPathFinder(DistributionFinder):
    """Finds the distributions in folders and zip files."""

    @classmethod
    def find_distributions(cls, context=DistributionFinder.Context()):
        """Return an iterator of the distributions that fit a context."""
        wanted = None if context.name is None else _normalized(context.name)
        for root in context.path:
            for path in _metadata_in(root, context.name, wanted):
                yield PathDistribution(path)

    @classmethod
    def invalidate_caches(cls):
        """Forget what was found out about files: nothing is remembered here."""


def _metadata_in(root, name, wanted):
    eggs = []
    egg = os.path.basename(root).lower()
    for child, join in _children(root):
        low = child.lower()
        if low.endswith(('.dist-info', '.egg-info')):
            if not name or _normalized(low.rpartition('.')[0].partition('-')[0]) == wanted:
                yield join(child)
        elif low == 'egg-info' and egg.endswith('.egg'):
            own = egg.rpartition('.')[0].partition('-')[0]
            if not name or own.replace('-', '_') == name.lower().replace('-', '_'):
                eggs.append(join(child))
    yield from eggs


def _children(root):
    # The names in a folder or in the top of a zip file, each with what makes a
    # path of it. What cannot be read holds nothing.
    try:
        names, join = os.listdir(root or '.'), functools.partial(pathlib.Path, root)
    except Exception:
        try:
            import zipfile
            archive = zipfile.Path(root)
            names = dict.fromkeys(n.split('/', 1)[0] for n in archive.root.namelist())
            join = archive.joinpath
        except Exception:
            return
    for name in names:
        yield name, join


class PathDistribution(Distribution):
    """A distribution whose metadata is a folder."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        """Return the text of a file of the metadata, None if there is none."""
        try:
            return self._path.joinpath(filename).read_text(encoding='utf-8')
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        return self._path.parent / path

    @property
    def _normalized_name(self):
        stem, ext = os.path.splitext(os.path.basename(str(self._path)))
        if ext in ('.dist-info', '.egg-info') and (name := stem.partition('-')[0]):
            return _normalized(name)
        return super()._normalized_name


def distribution(distribution_name: str) -> Distribution:
    """Return the distribution of that name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs) -> Iterable[Distribution]:
    """Return an iterator of all distributions."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name: str) -> _meta.PackageMetadata:
    """Return the metadata of a distribution."""
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name: str) -> str:
    """Return the version of a distribution."""
    return distribution(distribution_name).version


def entry_points(**params) -> EntryPoints:
    """Return the entry points of all distributions that match parameters."""
    seen, found = set(), []
    for dist in distributions():
        if (key := dist._normalized_name) not in seen:
            seen.add(key)
            found.extend(dist.entry_points)
    return EntryPoints(found).select(**params)


def files(distribution_name: str) -> Optional[List[PackagePath]]:
    """Return the files of a distribution, None if no list of them is there."""
    return distribution(distribution_name).files


def requires(distribution_name: str) -> Optional[List[str]]:
    """Return the requirements of a distribution."""
    return distribution(distribution_name).requires


def packages_distributions() -> Mapping[str, List[str]]:
    """Return a dict from top-level packages to the distributions they are in."""
    found = {}
    for dist in distributions():
        for package in (dist.read_text('top_level.txt') or '').split() or _top_level(dist):
            found.setdefault(package, []).append(dist.metadata['Name'])
    return found


def _top_level(dist):
    import inspect
    names = set()
    for path in dist.files or ():
        top, *rest = path.parts
        names.add(top if rest else inspect.getmodulename(path) or str(path))
    return [name for name in names if '.' not in name]
