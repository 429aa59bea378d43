# import in its forms, with a module beside the script.
print("before")
import _module_a
print("after")
import _module_a as again
from _module_a import value, change, value as renamed
from _module_a import _hidden
from _module_b import *

print(again is _module_a, value, renamed, _hidden)
_module_a.value = 2
print(value, _module_a.value, change(), _module_a.value, value)
print(public_b, "_private_b" in globals(), "not_in_all" in globals())
print(_module_a.__name__, _module_a.__doc__, type(_module_a).__name__, _module_a.__file__.rpartition("/")[2])
import sys

print("_module_a" in sys.modules, sys.modules["_module_a"] is again)


def inside():
    import _module_a as local
    from sys import maxsize
    return local.value, maxsize > 0


print(inside())
for src in ("import no_such_module", "import no_such.sub", "from no_such_module import x", "from _module_a import nope", "import _module_a.sub", "from _module_a import value, nope2", "_module_a.nope", "import _module_broken", "from _module_a import valeu", "import sys.nope"):
    try:
        exec(src)
    except Exception as e:
        print(f"{src}: {type(e).__name__}: {e}")
try:
    import nope as n
except ImportError as e:
    print(e.name, type(e).__name__)
print("_module_broken" in sys.modules)
import _package
print(_package.name, _package.sub.where, hasattr(_package, "other"))
import _package.other
print(_package.other.where, _package.other.up)
from _package import sub as s, other
from _package.sub import where as w
print(s.where, other.where, w, _package.__name__, _package.sub.__name__, _package.sub.__package__)
import _package.sub as ps
print(ps is _package.sub)
import _cycle_a
print(_cycle_a.b_name, _cycle_a.done)
