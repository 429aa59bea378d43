import contextlib
import functools
import os
import pathlib
import sys
import types
import warnings
from importlib import import_module
from importlib.resources.abc import ResourceReader
from typing import Union

__all__ = ['Package', 'Anchor', 'ResourceReader', 'as_file', 'files', 'contents', 'is_resource',
           'open_binary', 'open_text', 'path', 'read_binary', 'read_text']

Package = Union[types.ModuleType, str]
Anchor = Package

_MISSING = object()


def files(anchor=_MISSING, package=_MISSING):
    """Return what holds the resources beside a module: a path or the like.

    The anchor is a module or its name, by default the module that calls.
    """
    if package is not _MISSING:
        if anchor is not _MISSING:
            raise TypeError('files() takes from 0 to 1 positional arguments but 2 were given')
        warnings.warn("First parameter to files is renamed to 'anchor'", DeprecationWarning,
                      stacklevel=2)
        anchor = package
    if anchor is _MISSING or anchor is None:
        anchor = sys._getframe(1).f_globals['__name__']
    return _files(anchor)


def _files(anchor):
    module = import_module(anchor) if isinstance(anchor, str) else anchor
    spec = module.__spec__
    reader = getattr(spec.loader, 'get_resource_reader', None)
    reader = reader(spec.name) if reader is not None else None
    if reader is None:
        from importlib.resources.readers import FileReader, NamespaceReader
        if getattr(spec.loader, 'path', None) is not None:
            reader = FileReader(spec.loader)
        else:
            reader = NamespaceReader(spec.submodule_search_locations)
    elif not hasattr(reader, 'files'):
        from importlib.resources.readers import _Listed
        return _Listed(reader, spec.name)
    return reader.files()


@functools.singledispatch
def as_file(path):
    """A context manager: the resource as a file or folder on the disk."""
    try:
        folder = path.is_dir()
    except FileNotFoundError:
        folder = False
    return _temporary_folder(path) if folder else _temporary_file(path)


@as_file.register(pathlib.Path)
@contextlib.contextmanager
def _(path):
    yield path


@contextlib.contextmanager
def _temporary_file(path):
    import tempfile
    handle, name = tempfile.mkstemp(suffix=path.name)
    try:
        with os.fdopen(handle, 'wb') as file:
            file.write(path.read_bytes())
        yield pathlib.Path(name)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.remove(name)


@contextlib.contextmanager
def _temporary_folder(path):
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        yield _copy(pathlib.Path(folder), path)


def _copy(target, source):
    child = target.joinpath(source.name)
    if source.is_dir():
        child.mkdir()
        for item in source.iterdir():
            _copy(child, item)
    else:
        child.write_bytes(source.read_bytes())
    return child


def _resource(anchor, names):
    if anchor is None:
        raise TypeError('anchor must be module or string, got None')
    return _files(anchor).joinpath(*names)


def _encoding(names, encoding):
    if encoding is not _MISSING:
        return encoding
    # The encoding could once be given by position, behind one name.
    if len(names) > 1:
        raise TypeError("'encoding' argument required with multiple path names")
    return 'utf-8'


def open_binary(anchor, *path_names):
    """Open a resource for reading bytes."""
    return _resource(anchor, path_names).open('rb')


def open_text(anchor, *path_names, encoding=_MISSING, errors='strict'):
    """Open a resource for reading text."""
    encoding = _encoding(path_names, encoding)
    return _resource(anchor, path_names).open('r', encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    """Return the bytes of a resource."""
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=_MISSING, errors='strict'):
    """Return the text of a resource."""
    encoding = _encoding(path_names, encoding)
    return _resource(anchor, path_names).read_text(encoding=encoding, errors=errors)


def path(anchor, *path_names):
    """A context manager: a resource as a file on the disk."""
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether there is a resource of that name."""
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """Return an iterator of the names in a folder of resources (deprecated)."""
    warnings.warn('importlib.resources.contents is deprecated. '
                  'Use files(anchor).iterdir() instead.', DeprecationWarning, stacklevel=1)
    return (resource.name for resource in _resource(anchor, path_names).iterdir())
