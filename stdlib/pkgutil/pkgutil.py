from collections import namedtuple
from functools import singledispatch as simplegeneric
import importlib
import importlib.util
import importlib.machinery
import os
import os.path
import sys
from types import ModuleType
import warnings

__all__ = ["get_importer", "iter_importers", "get_loader", "find_loader",
           "walk_packages", "iter_modules", "get_data",
           "read_code", "extend_path", "ModuleInfo"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
_SOURCE = importlib.machinery.SourceFileLoader, importlib.machinery.SOURCE_SUFFIXES
ModuleInfo.__doc__ = "What iter_modules() tells about a module."


def read_code(stream):
    """The code in a compiled file, None if it is of another version."""
    import marshal
    if stream.read(4) != importlib.util.MAGIC_NUMBER:
        return None
    stream.read(12)
    return marshal.load(stream)


def walk_packages(path=None, prefix="", onerror=None):
    """Tell of the modules on path, or of all, and of those in the packages among
    them, which are imported for that. onerror is called with the name of a
    package that cannot be imported; without it, only ImportErrors are
    ignored."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            below = getattr(sys.modules[info.name], "__path__", None) or []
            below = [p for p in below if p not in seen]
            seen.update(below)
            yield from walk_packages(below, info.name + ".", onerror)


def iter_modules(path=None, prefix=""):
    """Tell of the modules on path, or of all that are not in packages."""
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    else:
        importers = map(get_importer, path)
    seen = set()
    for importer in importers:
        for name, ispkg in iter_importer_modules(importer, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(importer, name, ispkg)


@simplegeneric
def iter_importer_modules(importer, prefix=""):
    """The modules that a finder knows: names, and whether they are packages."""
    if not hasattr(importer, "iter_modules"):
        return []
    return importer.iter_modules(prefix)


def _names_in(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _iter_file_finder_modules(importer, prefix=""):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    import inspect
    seen = set()
    # In order, so that a package comes before a module of the same name.
    for entry in sorted(_names_in(importer.path)):
        name = inspect.getmodulename(entry)
        if name == "__init__" or name in seen:
            continue
        path = os.path.join(importer.path, entry)
        ispkg = False
        if not name and os.path.isdir(path) and "." not in entry:
            if not any(inspect.getmodulename(f) == "__init__" for f in _names_in(path)):
                continue
            name, ispkg = entry, True
        if name and "." not in name:
            seen.add(name)
            yield prefix + name, ispkg


iter_importer_modules.register(importlib.machinery.FileFinder, _iter_file_finder_modules)

try:
    import zipimport
    from zipimport import zipimporter
except ImportError:
    pass
else:
    def iter_zipimport_modules(importer, prefix=""):
        """The modules in an archive."""
        import inspect
        seen = set()
        start = importer.prefix
        for entry in sorted(zipimport._zip_directory_cache[importer.archive]):
            if not entry.startswith(start):
                continue
            parts = entry[len(start):].split(os.sep)
            if len(parts) == 2 and parts[1].startswith("__init__.py"):
                if parts[0] not in seen:
                    seen.add(parts[0])
                    yield prefix + parts[0], True
            if len(parts) != 1:
                continue
            name = inspect.getmodulename(parts[0])
            if name != "__init__" and name and "." not in name and name not in seen:
                seen.add(name)
                yield prefix + name, False

    iter_importer_modules.register(zipimporter, iter_zipimport_modules)


def get_importer(path_item):
    """The finder for an entry of sys.path, None if there is none."""
    path_item = os.fsdecode(path_item)
    if path_item in sys.path_importer_cache:
        return sys.path_importer_cache[path_item]
    # Folders need no entry in sys.path_hooks here.
    for hook in [*sys.path_hooks, importlib.machinery.FileFinder.path_hook(_SOURCE)]:
        try:
            importer = hook(path_item)
        except ImportError:
            continue
        sys.path_importer_cache.setdefault(path_item, importer)
        return importer
    return None


def iter_importers(fullname=""):
    """The finders that look for a module: for one in a package those of the
    package, which is imported, else all."""
    if fullname.startswith("."):
        raise ImportError("Relative module name {!r} not supported".format(fullname))
    if "." in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def _deprecated(name):
    warnings.warn(
        f"{name!r} is deprecated and slated for removal in Python 3.14; "
        "use importlib.util.find_spec() instead", DeprecationWarning, stacklevel=3)


def get_loader(module_or_name):
    """The loader of a module, None if it cannot be found."""
    _deprecated("pkgutil.get_loader")
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if not isinstance(module_or_name, ModuleType):
        return find_loader(module_or_name)
    loader = getattr(module_or_name, "__loader__", None)
    if loader is not None:
        return loader
    if getattr(module_or_name, "__spec__", None) is None:
        return None
    return find_loader(module_or_name.__name__)


def find_loader(fullname):
    """The loader of the module with that name, None if it cannot be found."""
    _deprecated("pkgutil.find_loader")
    if fullname.startswith("."):
        raise ImportError("Relative module name {!r} not supported".format(fullname))
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        raise ImportError("Error while finding loader for {!r} ({}: {})".format(
            fullname, type(ex), ex)) from ex
    return spec.loader if spec is not None else None


def extend_path(path, name):
    """The path of a package, with what other entries of sys.path have of it, and
    what files NAME.pkg beside it list."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    if parent:
        try:
            search = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    else:
        search = sys.path
    for folder in search:
        if not isinstance(folder, str):
            continue
        finder = get_importer(folder)
        if finder is not None:
            portions = []
            if hasattr(finder, "find_spec"):
                spec = finder.find_spec(last)
                if spec is not None:
                    portions = spec.submodule_search_locations or []
            elif hasattr(finder, "find_loader"):
                _, portions = finder.find_loader(last)
            path += [p for p in dict.fromkeys(portions) if p not in path]
        listed = os.path.join(folder, name + ".pkg")
        if not os.path.isfile(listed):
            continue
        try:
            f = open(listed)
        except OSError as msg:
            sys.stderr.write("Can't open %s: %s\n" % (listed, msg))
            continue
        with f:
            for line in f:
                line = line.rstrip("\n")
                if line and not line.startswith("#"):
                    path.append(line)
    return path


def get_data(package, resource):
    """The bytes of a file in a package; its name has slashes. None if the package
    cannot be found or its loader has no such thing."""
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, "get_data"):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if not hasattr(module, "__file__"):
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split("/")))


_NAME_PATTERN = None


def resolve_name(name):
    """The object with a name of the form "package.module:object.attribute"; or
    with dots only, where as many parts as can be imported are the module."""
    global _NAME_PATTERN
    if _NAME_PATTERN is None:
        import re
        words = r"(?!\d)\w+(?:\.(?!\d)\w+)*"
        _NAME_PATTERN = re.compile(f"^({words})(:({words})?)?$")
    match = _NAME_PATTERN.match(name)
    if not match:
        raise ValueError(f"invalid format: {name!r}")
    package, colon, attributes = match.groups()
    if colon:
        result = importlib.import_module(package)
        parts = attributes.split(".") if attributes else []
    else:
        module, *parts = name.split(".")
        result = importlib.import_module(module)
        while parts:
            try:
                result = importlib.import_module(f"{module}.{parts[0]}")
            except ImportError:
                break
            module += "." + parts.pop(0)
    for part in parts:
        result = getattr(result, part)
    return result
