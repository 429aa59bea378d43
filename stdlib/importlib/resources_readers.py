import io
import itertools
import pathlib
import warnings
from importlib.resources import abc


class FileReader(abc.TraversableResources):
    """The resources beside a source file."""

    def __init__(self, loader):
        self.path = pathlib.Path(loader.path).parent

    def resource_path(self, resource):
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


class MultiplexedPath(abc.Traversable):
    """Several folders as one: those of a namespace package."""

    def __init__(self, *paths):
        self._paths = [_traversable(p) for p in dict.fromkeys(paths)]
        if not self._paths:
            raise FileNotFoundError('MultiplexedPath must contain at least one path')
        if not all(path.is_dir() for path in self._paths):
            raise NotADirectoryError('MultiplexedPath only supports directories')

    def iterdir(self):
        children = sorted((child for path in self._paths for child in path.iterdir()),
                          key=lambda child: child.name)
        for _, same in itertools.groupby(children, key=lambda child: child.name):
            first, *others = same
            try:
                yield type(self)(first, *others) if others else first
            except NotADirectoryError:
                yield first

    def _no_file(self):
        return FileNotFoundError(f'{self} is not a file')

    def read_bytes(self):
        raise self._no_file()

    def read_text(self, *args, **kwargs):
        raise self._no_file()

    def open(self, *args, **kwargs):
        raise self._no_file()

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def joinpath(self, *descendants):
        try:
            return super().joinpath(*descendants)
        except abc.TraversalError:
            # A path all the same, of something that is not there.
            return self._paths[0].joinpath(*descendants)

    @property
    def name(self):
        return self._paths[0].name

    def __repr__(self):
        return 'MultiplexedPath(' + ', '.join(f"'{path}'" for path in self._paths) + ')'


class NamespaceReader(abc.TraversableResources):
    """The resources in the folders of a namespace package."""

    def __init__(self, namespace_path):
        if 'NamespacePath' not in str(namespace_path):
            raise ValueError('Invalid path')
        self.path = MultiplexedPath(*map(pathlib.Path, namespace_path))

    def resource_path(self, resource):
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


class _Listed(abc.Traversable):
    # The folder of a reader that knows names and nothing of folders.

    def __init__(self, reader, name):
        self._reader = reader
        self.name = name

    def iterdir(self):
        return (_ListedFile(self._reader, name) for name in self._reader.contents())

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def joinpath(self, *descendants):
        if not descendants:
            return self
        names = [part for d in descendants for part in pathlib.PurePosixPath(d).parts]
        return _ListedFile(self._reader, '/'.join(names))

    def open(self, mode='r', *args, **kwargs):
        raise IsADirectoryError(self.name)


class _ListedFile(abc.Traversable):
    def __init__(self, reader, name):
        self._reader = reader
        self.name = name

    def iterdir(self):
        return iter(())

    def is_dir(self):
        return not self.is_file()

    def is_file(self):
        return self._reader.is_resource(self.name)

    def joinpath(self, *descendants):
        if not descendants:
            return self
        raise abc.TraversalError('Target not found during traversal.', *map(str, descendants))

    def open(self, mode='r', *args, **kwargs):
        file = self._reader.open_resource(self.name)
        return file if 'b' in mode else io.TextIOWrapper(file, *args, **kwargs)


def _traversable(path):
    if not isinstance(path, str):
        return path
    warnings.warn('String arguments are deprecated. Pass a Traversable instead.',
                  DeprecationWarning, stacklevel=3)
    return pathlib.Path(path)
