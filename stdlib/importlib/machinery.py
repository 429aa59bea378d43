import importlib
from importlib._bootstrap import (ModuleSpec, NamespaceLoader, SourceFileLoader,
                                  spec_from_file_location)

__all__ = ['AppleFrameworkLoader', 'BYTECODE_SUFFIXES', 'BuiltinImporter',
           'DEBUG_BYTECODE_SUFFIXES', 'EXTENSION_SUFFIXES', 'ExtensionFileLoader',
           'FileFinder', 'FrozenImporter', 'ModuleSpec', 'NamespaceLoader',
           'OPTIMIZED_BYTECODE_SUFFIXES', 'PathFinder', 'SOURCE_SUFFIXES',
           'SourceFileLoader', 'SourcelessFileLoader', 'WindowsRegistryFinder',
           'all_suffixes']

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
DEBUG_BYTECODE_SUFFIXES = ['.pyc']
OPTIMIZED_BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []

BuiltinImporter, FrozenImporter, PathFinder = importlib._finders()


def all_suffixes():
    """Return the endings of files that can be imported."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class _Unloadable:
    # A loader of files that hold no source text, which cannot run here.

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def is_package(self, fullname):
        return self.path.rpartition('/')[2].rsplit('.', 1)[0] == '__init__'

    def get_filename(self, name=None):
        return self.path

    def get_source(self, fullname):
        return None

    def create_module(self, spec):
        raise ImportError(f'{self._KIND} cannot be loaded: {self.path}', name=spec.name,
                          path=self.path)

    def exec_module(self, module):
        raise ImportError(f'{self._KIND} cannot be loaded: {self.path}', name=self.name,
                          path=self.path)


class SourcelessFileLoader(_Unloadable):
    """The loader of bytecode files, which only CPython can run."""

    __module__ = '_frozen_importlib_external'
    _KIND = "CPython's bytecode"


class ExtensionFileLoader(_Unloadable):
    """The loader of extension modules, which only CPython can run."""

    __module__ = '_frozen_importlib_external'
    _KIND = 'extension modules'


class AppleFrameworkLoader(ExtensionFileLoader):
    """The loader of extension modules that Apple's frameworks hold."""

    __module__ = '_frozen_importlib_external'


class WindowsRegistryFinder:
    """Finds modules that Windows' registry names: none."""

    __module__ = '_frozen_importlib_external'

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class FileFinder:
    """Finds the modules in one folder."""

    __module__ = '_frozen_importlib_external'

    def __init__(self, path, *loader_details):
        import os
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details
                         for suffix in suffixes]
        self.path = os.path.abspath('.' if not path or path == '.' else path)

    def invalidate_caches(self):
        """Forget what was found out about files: nothing is remembered here."""

    def find_spec(self, fullname, target=None):
        """Return the spec of a module in the folder, or None."""
        tail = fullname.rpartition('.')[2]
        base = f'{self.path}/{tail}'
        for suffix, loader in self._loaders:
            for path, search in ((f'{base}/__init__{suffix}', [base]), (base + suffix, None)):
                if importlib._read(path) is not None:
                    return spec_from_file_location(fullname, path, loader=loader(fullname, path),
                                                   submodule_search_locations=search)
        found = importlib._look(fullname, [self.path])
        if found is not None and found[0] is None:
            spec = ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations = found[1]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """Return a function for sys.path_hooks that makes such finders."""
        def path_hook_for_FileFinder(path):
            import os
            if not os.path.isdir(path or '.'):
                raise ImportError('only directories are supported', path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f'FileFinder({self.path!r})'
