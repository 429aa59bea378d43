# What a session does to the objects of its program, for the Go side of it.
import __main__
import builtins
import sys


def begin():
    sys.ps1, sys.ps2 = ">>> ", "... "
    sys.displayhook = sys.__displayhook__ = displayhook
    import asyncio
    __main__.asyncio = asyncio


def prompts():
    return [str(getattr(sys, "ps1", ">>> ")), str(getattr(sys, "ps2", "... "))]


def own(name):
    return [name] if name in __main__.__dict__ else []


def failed():
    e = __main__._exc
    sys.last_exc = sys.last_value = e
    sys.last_type, sys.last_traceback = type(e), e.__traceback__


def known(path):
    first, *rest = path.split(".")
    names = __main__.__dict__
    x = names[first] if first in names else getattr(builtins, first)
    for name in rest:
        x = getattr(x, name)
    return x


def names():
    return [n for n in {*__main__.__dict__, *dir(builtins)} if isinstance(n, str)]


def attributes(path):
    return [n for n in dir(known(path)) if isinstance(n, str)]


def attributes_of(kind):
    return dir(getattr(builtins, kind))


def parts(module):
    m = __import__("importlib").import_module(module)
    return [n for n in getattr(m, "__all__", None) or dir(m) if isinstance(n, str)]


def parameters(path):
    import inspect
    kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    return [p.name for p in inspect.signature(known(path)).parameters.values() if p.kind in kinds]


def keys(path):
    d = known(path)
    if not hasattr(d, "keys"):
        return []
    return [k if isinstance(k, str) else "" for k in list(d.keys())[:1000]] + [repr(k) for k in list(d.keys())[:1000] if isinstance(k, (int, bytes, tuple, bool, type(None)))]


def describe(name, source):
    import inspect
    try:
        x = known(name)
    except (AttributeError, KeyError) as e:
        print(type(e).__name__ + ":", e)
        return
    try:
        print(name + str(inspect.signature(x)))
    except (TypeError, ValueError):
        text = repr(x)
        print(name + ":", type(x).__name__, "=", text if len(text) < 200 else text[:200] + "…")
    doc = inspect.getdoc(x)
    if doc:
        print(doc)
    x = inspect.unwrap(x) if callable(x) else x
    code = getattr(getattr(x, "__func__", x), "__code__", None)
    if code is not None:
        print("defined at %s:%d" % (code.co_filename, code.co_firstlineno))
    elif inspect.isclass(x) or inspect.ismodule(x):
        where = place(x)
        if where:
            print("defined at " + where)
    if source:
        try:
            print(inspect.getsource(x), end="")
        except (OSError, TypeError):
            print("the source is not known")


def place(x):
    if hasattr(x, "__file__") and x.__file__:
        return x.__file__
    for f in vars(x).values():
        code = getattr(f, "__code__", None)
        if code is not None and getattr(f, "__qualname__", "").startswith(getattr(x, "__qualname__", "?") + "."):
            return "%s:%d" % (code.co_filename, getattr(x, "__firstlineno__", code.co_firstlineno))
    return getattr(x, "__module__", "") if getattr(x, "__module__", "") != "__main__" else ""


def variables(width):
    first = {"asyncio", "_exc"}
    rows = [(n, x) for n, x in __main__.__dict__.items() if not n.startswith("__") and n not in first]
    for n, x in sorted(rows, key=lambda row: row[0]):
        try:
            text = repr(x).replace("\n", " ")
        except Exception as e:
            text = "repr failed: " + type(e).__name__
        line = "%-12s %-10s %s" % (n, type(x).__name__, text)
        print(line if len(line) < width else line[:width - 2] + "…")
    if not rows:
        print("no names")


def reset():
    keep = {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__builtins__", "asyncio"}
    for n in list(__main__.__dict__):
        if n not in keep:
            del __main__.__dict__[n]
    for n in ("_", "__", "___"):
        builtins.__dict__.pop(n, None)


def cancel(name):
    import asyncio
    for t in asyncio.all_tasks():
        if t.get_name() == name:
            t.cancel()


def pretty(x, width):
    from pprint import pformat
    return pformat(x, width=width, sort_dicts=False)


def source(name):
    import inspect
    return [inspect.getsource(known(name))]
