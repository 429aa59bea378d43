# What imports need that have more to do than to read a file below sys.path.
import sys
from importlib import _specs

ModuleSpec, SourceFileLoader = _specs()

_STDLIB = '_frozen_importlib_external'


class _SourceLoader:
    # What loaders share whose get_filename and get_data lead to source text.

    __module__ = _STDLIB

    def create_module(self, spec):
        """Leave making the module to the import."""

    def is_package(self, fullname):
        """Whether the file is the __init__ of a package."""
        file = self.get_filename(fullname).rpartition('/')[2]
        return file.rsplit('.', 1)[0] == '__init__' and fullname.rpartition('.')[2] != '__init__'

    def get_source(self, fullname):
        """Return the text of the module."""
        from importlib import _decode_source
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError('source not available through get_data()', name=fullname) from error
        return _decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """Return the code object of source text or bytes."""
        return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        """Return the code object of the module."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def exec_module(self, module):
        """Run the module's code in its namespace."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)

    def load_module(self, fullname):
        """Import the module into sys.modules (deprecated)."""
        return _load(spec_from_loader(fullname, self))


# What the methods of SourceFileLoader do.
_loader_create_module = _SourceLoader.create_module
_loader_get_code = _SourceLoader.get_code
_loader_get_source = _SourceLoader.get_source
_loader_is_package = _SourceLoader.is_package


def _check(self, name):
    if name is not None and name != self.name:
        raise ImportError(f'loader for {self.name} cannot handle {name}', name=name)


def _loader_source_to_code(self, data, path, _optimize=-1):
    return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)


def _loader_load_module(self, name=None):
    _check(self, name)
    return _load(spec_from_loader(self.name, self))


def _loader_get_filename(self, name=None):
    _check(self, name)
    return self.path


def _loader_get_data(self, path):
    from importlib import _read
    data = _read(str(path))
    if data is not None:
        return data
    with open(path, 'rb') as file:
        return file.read()


def _loader_path_stats(self, path):
    import os
    st = os.stat(path)
    return {'mtime': st.st_mtime, 'size': st.st_size}


def _loader_get_resource_reader(self, name):
    return None


def _loader_exec_module(self, module):
    kind = type(self)
    if (kind.get_code is not SourceFileLoader.get_code
            or kind.source_to_code is not SourceFileLoader.source_to_code):
        return _SourceLoader.exec_module(self, module)
    from importlib import _run
    _run(module, str(self.path), self.get_data(self.path))


class NamespaceLoader:
    """The loader of packages without an __init__ file."""

    __module__ = _STDLIB

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec', dont_inherit=True)

    def create_module(self, spec):
        """Leave making the module to the import."""

    def exec_module(self, module):
        pass


class _NamespacePath:
    # The folders of a namespace package: those of its name along its parent's
    # path, and more of them when that path grows.

    __module__ = _STDLIB

    def __init__(self, name, path):
        self._name = name
        self._path = path
        self._parent = tuple(self._parent_path())

    def _parent_path(self):
        parent = self._name.rpartition('.')[0]
        return sys.modules[parent].__path__ if parent else sys.path

    def _now(self):
        parent = tuple(self._parent_path())
        if parent != self._parent:
            self._parent = parent
            spec = _path_spec(self._name, parent)
            if spec is not None and isinstance(spec.loader, NamespaceLoader):
                self._path = spec.submodule_search_locations._path
        return self._path

    def __iter__(self):
        return iter(self._now())

    def __getitem__(self, index):
        return self._now()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._now())

    def __contains__(self, item):
        return item in self._now()

    def append(self, item):
        self._path.append(item)

    def __repr__(self):
        return f'_NamespacePath({self._path!r})'


def _cached(path):
    head, slash, tail = path.rpartition('/')
    base, dot, rest = tail.rpartition('.')
    if not dot:
        base = rest
    return f'{head}{slash}__pycache__/{base}.cpython-313.pyc'


def _file_spec(name, path, package):
    spec = ModuleSpec(name, SourceFileLoader(name, path), origin=path, is_package=package)
    spec._set_fileattr = True
    spec._cached = _cached(path)
    if package:
        spec.submodule_search_locations.append(path.rpartition('/')[0])
    return spec


def _namespace_spec(name, dirs):
    spec = ModuleSpec(name, None, is_package=True)
    spec.submodule_search_locations = _NamespacePath(name, dirs)
    spec.loader = NamespaceLoader(name, spec.submodule_search_locations)
    return spec


def _namespace(name, dirs):
    module = _load(_namespace_spec(name, dirs))
    # As CPython has it: there is a __file__, and it says nothing.
    module.__file__ = None
    return module


def _builtin_spec(name, path=None):
    from importlib import _find
    found = _find(name)
    if found is None or found[0] is not None or found[1] is not None:
        return None
    return ModuleSpec(name, sys.meta_path[0] if sys.meta_path else None, origin='built-in')


def _path_spec(name, path=None):
    from importlib import _find, _look
    found = _look(name, list(path)) if path is not None else _find(name)
    if found is None:
        return None
    file, dirs = found
    if file is None:
        return _namespace_spec(name, dirs) if dirs else None
    return _file_spec(name, file, dirs is not None)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module's spec, made from what its loader tells."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if hasattr(loader, 'get_filename'):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        search = [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=search)
    if is_package is None:
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
        else:
            is_package = False
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


_MISSING = object()


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_MISSING):
    """Return a module's spec, made from the path of its file."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        import os
        location = os.path.abspath(os.fspath(location))
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        if not location.endswith('.py'):
            return None
        spec.loader = loader = SourceFileLoader(name, location)
    if submodule_search_locations is _MISSING:
        if hasattr(loader, 'is_package'):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(location.rpartition('/')[0])
    if isinstance(location, str) and location.endswith('.py'):
        spec._cached = _cached(location)
    return spec


def _init_attrs(spec, module):
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
        if type(spec.loader) is NamespaceLoader:
            module.__file__ = None
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached


def module_from_spec(spec):
    """Return a new module for a spec; its body does not run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    _init_attrs(spec, module)
    return module


def _load(spec):
    # Import a module by its spec; __import__ has looked into sys.modules.
    if spec.loader is not None and not hasattr(spec.loader, 'exec_module'):
        spec.loader.load_module(spec.name)
        return sys.modules[spec.name]
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is None:
                if spec.submodule_search_locations is None:
                    raise ImportError('missing loader', name=spec.name)
            else:
                spec.loader.exec_module(module)
        except:
            sys.modules.pop(spec.name, None)
            raise
        # The body may have put something else there, and this moves it last.
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    finally:
        spec._initializing = False
    return module
