import sys
import types
import importlib
from importlib import _decode_source as decode_source
from importlib._bootstrap import (_builtin_spec, _cached, _path_spec, module_from_spec,
                                  spec_from_file_location, spec_from_loader)

__all__ = ['LazyLoader', 'Loader', 'MAGIC_NUMBER', 'cache_from_source', 'decode_source',
           'find_spec', 'module_from_spec', 'resolve_name', 'source_from_cache',
           'source_hash', 'spec_from_file_location', 'spec_from_loader']

MAGIC_NUMBER = (3571).to_bytes(2, 'little') + b'\r\n'


def __getattr__(name):
    if name == 'Loader':
        from importlib.abc import Loader
        return Loader
    raise AttributeError(f"module 'importlib.util' has no attribute {name!r}")


def resolve_name(name, package):
    """Return the absolute name of a module."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {repr(name)} '
                          '(required for relative module names)')
    return importlib._absolute(name, package)


def _spec_of(name, path=None, target=None):
    for finder in sys.meta_path:
        if hasattr(finder, 'find_spec'):
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                return spec
    return None


def find_spec(name, package=None):
    """Return the spec of a module, or None if there is no such module; its
    packages are imported, the module itself is not."""
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            spec = _builtin_spec(fullname)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent, path = fullname.rpartition('.')[0], None
    if parent:
        module = __import__(parent, fromlist=['__path__'])
        try:
            path = module.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} '
                                      f'while trying to find {fullname!r}',
                                      name=fullname) from error
    return _spec_of(fullname, path)


def source_hash(source_bytes):
    """Return the hash of source text that a bytecode file is known by."""
    raise NotImplementedError('there are no bytecode files: source_hash is not supported')


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Return the path at which CPython keeps the bytecode of a source file."""
    import os
    path = os.fspath(path)
    if debug_override is not None:
        import warnings
        warnings.warn("the debug_override parameter is deprecated; use 'optimization' instead",
                      DeprecationWarning)
        if optimization is not None:
            raise TypeError('debug_override or optimization must be set to None')
        optimization = '' if debug_override else 1
    cached = _cached(path)
    optimization = '' if optimization is None else str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f'{optimization!r} is not alphanumeric')
        cached = f'{cached[:-4]}.opt-{optimization}.pyc'
    return cached


def source_from_cache(path):
    """Return the path of the source file whose bytecode a path is for."""
    import os
    head, name = os.path.split(os.fspath(path))
    folder, cache = os.path.split(head)
    if cache != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    dots = name.count('.')
    if dots not in {2, 3}:
        raise ValueError(f'expected only 2 or 3 dots in {name!r}')
    if dots == 3:
        optimization = name.rsplit('.', 2)[-2]
        if not optimization.startswith('opt-'):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not optimization[4:].isalnum():
            raise ValueError(f'optimization level {optimization[4:]!r} is not an alphanumeric value')
    return os.path.join(folder, name.partition('.')[0] + '.py')


class _LazyModule(types.ModuleType):
    # A module whose body runs when an attribute is first asked for.

    def __getattribute__(self, attr):
        state = object.__getattribute__(self, '__dict__')
        spec = state['__spec__']
        if isinstance(spec.loader_state, dict) and object.__getattribute__(self, '__class__') is _LazyModule:
            kept = spec.loader_state
            changed = {k: v for k, v in state.items()
                       if k not in kept['__dict__'] or kept['__dict__'][k] is not v}
            self.__class__ = kept['__class__']
            spec.loader.exec_module(self)
            state.update(changed)
        return getattr(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """A loader that puts off running a module until it is used."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """Return a function that wraps what a loader's class makes."""
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Make the module lazy."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {'__dict__': module.__dict__.copy(),
                                        '__class__': module.__class__}
        module.__class__ = _LazyModule
