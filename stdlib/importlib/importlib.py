import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']


def invalidate_caches():
    """Forget what was found out about files: nothing is remembered here."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def _absolute(name, package):
    # The absolute name of a module; package is where dots start from.
    if not name.startswith('.'):
        return name
    level = len(name) - len(name.lstrip('.'))
    if not isinstance(package, str):
        raise TypeError('__package__ not set to a string')
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    rest = name[level:]
    return f'{bits[0]}.{rest}' if rest else bits[0]


def import_module(name, package=None):
    """Import a module and return it; a name that begins with dots is relative
    to the package."""
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a "
                            f'relative import for {name!r}')
        name = _absolute(name, package)
    if not name:
        raise ValueError('Empty module name')
    return __import__(name, None, None, ('__name__',), 0)


_RELOADING = {}


def reload(module):
    """Run the body of a module that was imported again, in place."""
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        parent = name.rpartition('.')[0]
        if parent and parent not in sys.modules:
            raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
        path = sys.modules[parent].__path__ if parent else None
        from importlib._bootstrap import SourceFileLoader, _init_attrs
        from importlib.util import _spec_of
        spec = _spec_of(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        if type(spec.loader) is SourceFileLoader or spec.origin == 'built-in':
            _reload(module, name)
        else:
            _init_attrs(spec, module)
            spec.loader.exec_module(module)
        return sys.modules[name]
    finally:
        del _RELOADING[name]


def _decode_source(source_bytes):
    """Return the text of source bytes, with the newlines of text."""
    import io
    import tokenize
    encoding = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)[0]
    return io.IncrementalNewlineDecoder(None, True).decode(bytes(source_bytes).decode(encoding))


def __getattr__(name):
    if name in ('abc', 'machinery', 'util', '_bootstrap'):
        return import_module(f'importlib.{name}')
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")
