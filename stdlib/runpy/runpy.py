import importlib.util
import sys

__all__ = ["run_module", "run_path"]


class _Error(Exception):
    """What the command says about a module that cannot be run, without a traceback."""


def _find(name, error=ImportError):
    if name.startswith("."):
        raise error("Relative module names not supported")
    if not name:
        raise error("No module named ")
    package = name.rpartition(".")[0]
    if package:
        try:
            __import__(package)
        except ImportError as e:
            # A package that is not there is for find_spec() to report.
            if e.name is None or not (package + ".").startswith(e.name + "."):
                raise
        existing = sys.modules.get(name)
        if existing is not None and not hasattr(existing, "__path__"):
            import warnings
            warnings.warn(RuntimeWarning(
                f"{name!r} found in sys.modules after import of package {package!r}, but prior to "
                f"execution of {name!r}; this may result in unpredictable behaviour"))
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as e:
        text = f"Error while finding module specification for {name!r} ({type(e).__name__}: {e})"
        if name.endswith(".py"):
            text += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
        raise error(text) from e
    if spec is None:
        raise error(f"No module named {name}")
    if spec.submodule_search_locations is not None:
        return _find_main(name, error)
    if spec.loader is None:
        raise error(f"{name!r} is a namespace package and cannot be executed")
    if spec.origin == "built-in":
        return name, spec, _code_of_builtin(name, error)
    if not hasattr(spec.loader, "get_code"):
        raise error(f"No code object available for {name}")
    try:
        code = spec.loader.get_code(name)
    except ImportError as e:
        raise error(str(e)) from e
    if code is None:
        raise error(f"No code object available for {name}")
    return name, spec, code


# Modules that are written in C in CPython, beside sys.builtin_module_names.
_WITHOUT_CODE = {"array", "binascii", "cmath", "math", "select", "unicodedata", "zlib"}


def _code_of_builtin(name, error):
    """What a module of the library does when it is run that is no command:
    nothing, after its import."""
    if name in _WITHOUT_CODE or name.startswith("_") or name in sys.builtin_module_names:
        raise error(f"No code object available for {name}")
    __import__(name)
    if hasattr(sys.modules[name], "__path__"):
        raise error(f"No module named {name}.__main__; {name!r} is a package and cannot be directly executed")
    return compile("", f"<frozen {name}>", "exec")


def _find_main(name, error):
    if name == "__main__" or name.endswith(".__main__"):
        raise error("Cannot use package as __main__ module")
    try:
        return _find(name + ".__main__", error)
    except error as e:
        if name not in sys.modules:
            raise
        raise error(f"{e}; {name!r} is a package and cannot be directly executed")


def _run(code, names, init, name, spec, package=None, file=None):
    if init is not None:
        names.update(init)
    if spec is not None:
        file = spec.origin
        if package is None:
            package = spec.parent
    names.update(__name__=name, __file__=file, __cached__=spec and spec.cached, __doc__=None,
                 __loader__=spec and spec.loader, __package__=package, __spec__=spec)
    exec(code, names)
    return names


class _replaced:
    """A module of its own under a name in sys.modules, and another sys.argv[0]."""

    def __init__(self, name, argv0):
        self.name, self.argv0 = name, argv0

    def __enter__(self):
        module = type(sys)(self.name)
        self.old = [sys.modules[self.name]] if self.name in sys.modules else []
        self.old0 = sys.argv[0]
        sys.modules[self.name], sys.argv[0] = module, self.argv0
        return module.__dict__

    def __exit__(self, *exc):
        sys.argv[0] = self.old0
        if self.old:
            sys.modules[self.name] = self.old[0]
        else:
            del sys.modules[self.name]


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module, or a package's __main__, and return its namespace.

    init_globals are names it begins with, run_name is its __name__. alter_sys
    puts it into sys.modules and its file into sys.argv[0] while it runs.
    """
    mod_name, spec, code = _find(mod_name)
    if run_name is None:
        run_name = mod_name
    if not alter_sys:
        return _run(code, {}, init_globals, run_name, spec)
    with _replaced(run_name, spec.origin) as names:
        return _run(code, names, init_globals, run_name, spec).copy()


def run_path(path_name, init_globals=None, run_name=None):
    """Run a script, or the __main__.py of a folder, and return its namespace.

    init_globals are names it begins with, run_name is its __name__.
    """
    import os
    if run_name is None:
        run_name = "<run_path>"
    package = run_name.rpartition(".")[0]
    path_name = os.fsdecode(path_name)
    if not os.path.isdir(path_name):
        with open(path_name, "rb") as f:
            code = compile(f.read(), path_name, "exec")
        with _replaced(run_name, path_name) as names:
            return _run(code, names, init_globals, run_name, None, package, path_name).copy()
    sys.path.insert(0, path_name)
    main = sys.modules.pop("__main__")
    try:
        try:
            _, spec, code = _find("__main__")
        except ImportError as e:
            if "__main__" in str(e):
                raise ImportError(f"can't find '__main__' module in {sys.path[0]!r}") from e
            raise
        finally:
            sys.modules["__main__"] = main
        with _replaced(run_name, path_name) as names:
            return _run(code, names, init_globals, run_name, spec, package).copy()
    finally:
        if path_name in sys.path:
            sys.path.remove(path_name)


def _run_module_as_main(mod_name, program="ouro"):
    try:
        mod_name, spec, code = _find(mod_name, _Error)
    except _Error as e:
        sys.exit(f"{sys.executable or program}: {e}")
    sys.argv[0] = spec.origin
    _run(code, sys.modules["__main__"].__dict__, None, "__main__", spec)
