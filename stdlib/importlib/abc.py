import abc
from importlib._bootstrap import (NamespaceLoader, SourceFileLoader, _SourceLoader, _load,
                                  _loader_get_data, _loader_get_filename,
                                  _loader_load_module, spec_from_loader)
from importlib.machinery import (BuiltinImporter, ExtensionFileLoader, FileFinder,
                                 FrozenImporter, PathFinder, SourcelessFileLoader)

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader',
           'ExecutionLoader', 'FileLoader', 'SourceLoader']


class Loader(metaclass=abc.ABCMeta):
    """What loads modules: create_module() and exec_module()."""

    def create_module(self, spec):
        """Return a module to use, or None to leave making one to the import."""

    def load_module(self, fullname):
        """Import the module into sys.modules (deprecated)."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        return _load(spec_from_loader(fullname, self))


class MetaPathFinder(metaclass=abc.ABCMeta):
    """What stands in sys.meta_path and answers find_spec()."""

    def invalidate_caches(self):
        """Forget what was found out about files."""


MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(FrozenImporter)
MetaPathFinder.register(PathFinder)


class PathEntryFinder(metaclass=abc.ABCMeta):
    """What finds the modules of one entry of a path."""

    def invalidate_caches(self):
        """Forget what was found out about files."""


PathEntryFinder.register(FileFinder)


class ResourceLoader(Loader):
    """A loader that also hands out data."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes that a path names."""
        raise OSError


class InspectLoader(Loader):
    """A loader that tells of a module without running it."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        """Return the code object of the module, None if it has none."""
        source = self.get_source(fullname)
        if source is None:
            return None
        return self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """Return the text of the module, None if it has none."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        """Return the code object of source text or bytes."""
        return compile(data, path, 'exec', dont_inherit=True)

    exec_module = _SourceLoader.exec_module
    load_module = _SourceLoader.load_module


InspectLoader.register(NamespaceLoader)


class ExecutionLoader(InspectLoader):
    """A loader of modules that can run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Return what __file__ is to be."""
        raise ImportError

    def get_code(self, fullname):
        """Return the code object of the module, None if it has none."""
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


ExecutionLoader.register(ExtensionFileLoader)


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader that knows the path of its file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    load_module = _loader_load_module
    get_filename = _loader_get_filename
    get_data = _loader_get_data


FileLoader.register(SourceFileLoader)
FileLoader.register(SourcelessFileLoader)


class SourceLoader(_SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of source text: get_data() and get_filename() are enough."""

    def path_mtime(self, path):
        """Return the time of the last change."""
        raise OSError

    def path_stats(self, path):
        """Return what is known of the file: at least 'mtime'."""
        return {'mtime': int(self.path_mtime(path))}

    def set_data(self, path, data):
        """Write bytes to a path; the default does not."""


SourceLoader.register(SourceFileLoader)
