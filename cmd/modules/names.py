# Prints what the modules named on standard input offer, a line each:
#   module <tab> name <tab> kind <tab> signature or public attributes of a class
# It runs in CPython, whose answers are recorded, and in Ouro.
import sys

try:
    from inspect import signature
except Exception:
    signature = None


def kind_of(x):
    if isinstance(x, type):
        return "class"
    if isinstance(x, type(sys)):
        return "module"
    if callable(x):
        return "function"
    return "value"


def detail(x, kind):
    if kind == "class":
        return " ".join(sorted(n for n in dir(x) if not n.startswith("_")))
    if kind == "function" and signature is not None:
        try:
            text = str(signature(x)).replace("\n", " ").replace("\t", " ")
            # A default that is the path of this very program says nothing.
            return text.replace(repr(sys.executable), "''") if sys.executable else text
        except Exception:
            return ""
    return ""


def public(module):
    if hasattr(module, "__all__"):
        return sorted(set(module.__all__))
    out = []
    for name in sorted(dir(module)):
        if name.startswith("_"):
            continue
        x = getattr(module, name)
        # What a module merely imported is not its own.
        home = getattr(x, "__module__", None)
        if kind_of(x) == "module" or isinstance(home, str) and home.lstrip("_") != module.__name__ and kind_of(x) != "value":
            if home != "builtins" and home is not None or kind_of(x) == "module":
                continue
        out.append(name)
    return out


for line in sys.stdin:
    name, *asked = line.rstrip("\n").split("\t")
    if not name:
        continue
    try:
        __import__(name)
        module = sys.modules[name]
    except Exception:
        continue
    for n in asked or public(module):
        try:
            x = getattr(module, n)
        except Exception:
            # Absent, or there only to say why it is not supported.
            continue
        k = kind_of(x)
        print(name, n, k, detail(x, k), sep="\t")
