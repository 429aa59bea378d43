import sys
import importlib
from importlib.machinery import ModuleSpec

__all__ = ['find_spec', 'module_from_spec', 'resolve_name']


def resolve_name(name, package):
    """Return the absolute name of a module."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {repr(name)} '
                          '(required for relative module names)')
    return importlib._absolute(name, package)


def _spec_of(name):
    found = importlib._find(name)
    if found is None:
        return None
    file, package = found
    spec = ModuleSpec(name, None, origin=file or 'built-in', is_package=package)
    spec.has_location = file is not None
    if package:
        spec.submodule_search_locations.append(file.rpartition('/')[0])
    return spec


def find_spec(name, package=None):
    """Return the spec of a module, or None if there is no such module; its
    packages are imported, the module itself is not."""
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        spec = getattr(module, '__spec__', None)
        if spec is not None:
            return spec
        spec = _spec_of(fullname)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = fullname.rpartition('.')[0]
    if parent:
        module = importlib.import_module(parent)
        if not hasattr(module, '__path__'):
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} '
                                      f'while trying to find {fullname!r}', name=fullname)
    return _spec_of(fullname)


def module_from_spec(spec):
    """Return a new module for a spec; its body does not run."""
    module = type(sys)(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.has_location:
        module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module
