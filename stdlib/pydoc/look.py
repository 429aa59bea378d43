import builtins
import inspect
import pkgutil
import re
import reprlib
import sys
import time
from collections import deque

__all__ = ["help"]

_unshown = frozenset(
    "__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __file__ __spec__ __loader__ __module__ __name__ "
    "__package__ __path__ __qualname__ __slots__ __version__ __static_attributes__ __firstlineno__".split())


# What is known about an object.

def _class_of(func):
    # The class whose body holds a function, found through its qualified name.
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name)
    return cls if inspect.isclass(cls) else None


def _inherited_doc(obj):
    # The text of the same attribute further up, for one that has none itself.
    if inspect.ismethod(obj):
        name, owner = obj.__func__.__name__, obj.__self__
        if inspect.isclass(owner) and getattr(getattr(owner, name, None), "__func__") is obj.__func__:
            cls = owner
        else:
            cls = owner.__class__
    elif inspect.isfunction(obj):
        name, cls = obj.__name__, _class_of(obj)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif inspect.isbuiltin(obj):
        name, owner = obj.__name__, obj.__self__
        if inspect.isclass(owner) and owner.__qualname__ + "." + name == obj.__qualname__:
            cls = owner
        else:
            cls = owner.__class__
    elif isinstance(obj, property):
        name, cls = obj.__name__, _class_of(obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif inspect.ismethoddescriptor(obj) or inspect.isdatadescriptor(obj):
        name, cls = obj.__name__, obj.__objclass__
        if getattr(cls, name) is not obj:
            return None
        if inspect.ismemberdescriptor(obj):
            slots = getattr(cls, "__slots__", None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = _own_doc(getattr(base, name))
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _own_doc(obj):
    # What an instance only has from its class is not its own.
    try:
        doc = object.__getattribute__(obj, "__doc__")
    except AttributeError:
        return None
    if doc is None or obj is type:
        return doc
    general = type(obj).__doc__
    return None if isinstance(general, str) and general == doc else doc


def _getdoc(obj):
    doc = _own_doc(obj)
    if doc is None:
        try:
            doc = _inherited_doc(obj)
        except (AttributeError, TypeError):
            return None
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(object):
    """The documentation of an object, or the comments before it."""
    text = _getdoc(object) or inspect.getcomments(object)
    return text and re.sub("^ *\n", "", text.rstrip()) or ""


def splitdoc(doc):
    """A text's first line and the rest, if a blank line parts them."""
    first, *rest = doc.strip().split("\n")
    if not rest:
        return first, ""
    if not rest[0].rstrip():
        return first, "\n".join(rest[1:])
    return "", "\n".join([first] + rest)


def _getargspec(obj):
    try:
        signature = inspect.signature(obj)
    except (ValueError, TypeError):
        return getattr(obj, "__text_signature__", None)
    if not signature:
        return None
    name = getattr(obj, "__name__", "")
    return signature.format(max_width=None if name == "<lambda>" else 80 - len(name))


def classname(object, modname):
    """A class's name, with its module if that is another one."""
    if object.__module__ == modname:
        return object.__name__
    return object.__module__ + "." + object.__name__


def parentname(object, modname):
    """The name of the class or module that holds an object."""
    outer = object.__qualname__.rpartition(".")[0]
    if object.__module__ == modname:
        return outer or None
    return object.__module__ + "." + outer if outer else object.__module__


def isdata(object):
    """Whether an object is most likely data."""
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
                or inspect.isframe(object) or inspect.istraceback(object) or inspect.iscode(object))


def replace(text, *pairs):
    """A text with old, new, old, new ... replaced one after the other."""
    for old, new in zip(pairs[::2], pairs[1::2]):
        text = text.replace(old, new)
    return text


def cram(text, maxlen):
    """A text without its middle where it is too long."""
    if len(text) <= maxlen:
        return text
    head = max(0, (maxlen - 3) // 2)
    tail = max(0, maxlen - 3 - head)
    return text[:head] + "..." + text[len(text) - tail:]


def stripid(text):
    """A repr without its address."""
    return re.sub(r"(?i) at 0x[0-9a-f]{6,16}(>+)$", r"\1", text)


def _is_bound_method(fn):
    if inspect.ismethod(fn):
        return True
    if inspect.isbuiltin(fn):
        owner = getattr(fn, "__self__", None)
        return not (inspect.ismodule(owner) or owner is None)
    return False


def allmethods(cl):
    """The routines of a class and its bases, by name."""
    names = {}
    for c in (cl, *cl.__bases__):
        found = inspect.getmembers(c, inspect.isroutine) if c is cl else allmethods(c).items()
        names.update((name, getattr(cl, name)) for name, _ in found)
    return names


def visiblename(name, all=None, obj=None):
    """Whether a name is documented."""
    if name in _unshown:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True  # those of named tuples begin so to keep out of the way of fields
    if type(getattr(obj, name, None)).__name__ == "_Feature" and getattr(obj, "__name__", "") != "__future__":
        return False
    return not name.startswith("_") if all is None else name in all


def classify_class_attrs(object):
    """inspect.classify_class_attrs, which knows properties that cannot be set."""
    def kind_of(kind, value):
        if inspect.isdatadescriptor(value):
            return "readonly property" if isinstance(value, property) and value.fset is None else "data descriptor"
        return "static method" if kind == "method" and _is_bound_method(value) else kind
    return [(name, kind_of(kind, value), cls, value) for name, kind, cls, value in inspect.classify_class_attrs(object)]


def sort_attributes(attrs, object):
    """Sort attributes by name, fields of a named tuple first and in their order."""
    fields = getattr(object, "_fields", [])
    try:
        place = {name: i - len(fields) for i, name in enumerate(fields)}
    except TypeError:
        place = {}
    attrs.sort(key=lambda attr: (place.get(attr[0], 0), attr[0]))


# Finding what a name means.

class ErrorDuringImport(Exception):
    """A module that was looked for is there and fails."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        if isinstance(exc_info, tuple):
            self.exc, self.value, self.tb = exc_info
        else:
            self.exc, self.value, self.tb = type(exc_info), exc_info, exc_info.__traceback__

    def __str__(self):
        return "problem in %s - %s: %s" % (self.filename, self.exc.__name__, self.value)


def importfile(path):
    """Import a module from a file."""
    import importlib.util
    import os.path
    spec = importlib.util.spec_from_file_location(os.path.splitext(os.path.basename(path))[0], path)
    if spec is None:
        raise ImportError("no module in " + repr(path), path=path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except BaseException as err:
        raise ErrorDuringImport(path, err)
    return module


def safeimport(path, forceload=0, cache={}):
    """Import a module; None if there is none of this name."""
    if forceload and path in sys.modules:
        for name in [n for n in sys.modules if n == path or n.startswith(path + ".")]:
            del sys.modules[name]
    try:
        module = __import__(path)
    except ImportError as err:
        if err.name and (path == err.name or path.startswith(err.name + ".")):
            return None
        raise ErrorDuringImport(path, err)
    except BaseException as err:
        raise ErrorDuringImport(getattr(sys.modules.get(path), "__file__", path), err)
    for part in path.split(".")[1:]:
        try:
            module = getattr(module, part)
        except AttributeError:
            return None
    return module


def locate(path, forceload=0):
    """The object that a dotted name means, imported if it must be; None if there is none."""
    parts = [part for part in path.split(".") if part]
    found, n = builtins, 0
    while n < len(parts):
        module = safeimport(".".join(parts[:n + 1]), forceload)
        if not module:
            break
        found, n = module, n + 1
    for part in parts[n:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """An object and its name, from either."""
    if not isinstance(thing, str):
        name = getattr(thing, "__name__", None)
        return thing, name if isinstance(name, str) else None
    found = locate(thing, forceload)
    if found is None:
        raise ImportError("No Python documentation found for %r.\nUse help() to get the interactive help utility.\n"
                          "Use help(str) for help on the str class." % thing)
    return found, thing


def describe(thing):
    """What kind of thing it is, in words."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return "built-in module " + thing.__name__
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    for is_one, words in ((inspect.isbuiltin, "built-in function "), (inspect.isclass, "class "),
                          (inspect.isfunction, "function "), (inspect.ismethod, "method ")):
        if is_one(thing):
            return words + thing.__name__
    for is_one, words in ((inspect.isgetsetdescriptor, "getset"), (inspect.ismemberdescriptor, "member")):
        if is_one(thing):
            of = thing.__objclass__
            return "%s descriptor %s.%s.%s" % (words, of.__module__, of.__name__, thing.__name__)
    return type(thing).__name__
