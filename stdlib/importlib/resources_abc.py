import abc
import itertools
import pathlib
from typing import Protocol, runtime_checkable

__all__ = ['ResourceReader', 'Traversable', 'TraversableResources']


class ResourceReader(metaclass=abc.ABCMeta):
    """What loaders give who have resources."""

    # The bodies raise what a reader raises that finds nothing, for those who
    # call them by super().

    @abc.abstractmethod
    def open_resource(self, resource):
        """Return a file of bytes."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        """Return where the file is on the disk."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        """Whether there is a file of that name."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        """Return an iterable of the names of files and folders."""
        raise FileNotFoundError


class TraversalError(Exception):
    """There is nothing of a name on the way to a resource."""


@runtime_checkable
class Traversable(Protocol):
    """What one can walk through for resources, as far as pathlib.Path has it."""

    @abc.abstractmethod
    def iterdir(self):
        """Return an iterator of what is in the folder."""

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def read_text(self, encoding=None):
        with self.open(encoding=encoding) as file:
            return file.read()

    @abc.abstractmethod
    def is_dir(self):
        """Whether it is a folder."""

    @abc.abstractmethod
    def is_file(self):
        """Whether it is a file."""

    def joinpath(self, *descendants):
        """Return what is found below, step by step."""
        if not descendants:
            return self
        names = itertools.chain.from_iterable(pathlib.PurePosixPath(d).parts for d in descendants)
        target = next(names)
        for child in self.iterdir():
            if child.name == target:
                return child.joinpath(*names)
        raise TraversalError('Target not found during traversal.', target, list(names))

    def __truediv__(self, child):
        return self.joinpath(child)

    @abc.abstractmethod
    def open(self, mode='r', *args, **kwargs):
        """Open it for reading: 'r' for text, 'rb' for bytes."""

    @property
    @abc.abstractmethod
    def name(self):
        """Its name, without those of the folders above."""


class TraversableResources(ResourceReader):
    """A reader that has files()."""

    @abc.abstractmethod
    def files(self):
        """Return the folder of resources."""

    def open_resource(self, resource):
        return self.files().joinpath(resource).open('rb')

    def resource_path(self, resource):
        raise FileNotFoundError(resource)

    def is_resource(self, path):
        return self.files().joinpath(path).is_file()

    def contents(self):
        return (item.name for item in self.files().iterdir())
