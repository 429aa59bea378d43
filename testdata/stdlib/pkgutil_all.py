# pkgutil over a folder of packages.
# folder: temporary
import os
import pkgutil
import sys
import warnings
from pathlib import Path


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for name, text in (("pkg/__init__.py", "X = 1"), ("pkg/mod.py", "class A:\n    b = 5"), ("pkg/sub/__init__.py", ""), ("pkg/sub/deep.py", "y = 2"),
                   ("pkg/broken/__init__.py", "import nothing_like_this"), ("pkg/wrong/__init__.py", "1/0"), ("single.py", ""), ("pkg/data.txt", "some data"),
                   ("nopackage/readme.txt", ""), ("pkg/sub/notes.md", "")):
    path = Path("root", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
root = os.path.join(os.getcwd(), "root")
sys.path.insert(0, root)
infos = list(pkgutil.iter_modules([root]))
print([(i.name, i.ispkg) for i in infos], type(infos[0]).__name__, infos[0]._fields, type(infos[0].module_finder).__name__)
print([i.name for i in pkgutil.iter_modules([root], prefix="p.")])
import pkg
print([(i.name, i.ispkg) for i in pkgutil.iter_modules(pkg.__path__, "pkg.")])
try:
    print([i.name for i in pkgutil.walk_packages([root])])
except ZeroDivisionError as e:
    print("ZeroDivisionError", e)
print([i.name for i in pkgutil.walk_packages([root], onerror=lambda name: print("onerror", name))])
attempt(lambda: list(pkgutil.iter_modules("root")))
print(list(pkgutil.iter_modules(["/nonexistent"])), pkgutil.get_importer("/nonexistent/zzz"))
print(pkgutil.get_data("pkg", "data.txt"), pkgutil.get_data("nothing_at_all", "x"))
attempt(lambda: pkgutil.get_data("pkg", "none.txt") and None)
for name in ("pkg.mod:A.b", "pkg.mod.A.b", "pkg.mod:", "pkg", "pkg.sub.deep.y", "os.path:join", "pkg:X", "pkg:X:y", "", "1a", "pkg..x", "pkg.none", "pkg:none", "nothing_at_all", "a b", ":x"):
    try:
        print(name, getattr(pkgutil.resolve_name(name), "__name__", pkgutil.resolve_name(name)))
    except Exception as e:
        print(name, type(e).__name__, e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(pkgutil.find_loader("nothing_at_all"), type(pkgutil.find_loader("pkg.mod")).__name__)
    attempt(pkgutil.find_loader, ".x")
    print({str(w.message) for w in caught}, {w.category.__name__ for w in caught})
os.makedirs("other/pkg/extra")
Path("other/pkg/__init__.py").write_text("")
Path("other/pkg.pkg").write_text("# comment\n/from/list\n\n")
sys.path.append(os.path.join(os.getcwd(), "other"))
extended = pkgutil.extend_path(list(pkg.__path__), "pkg")
print([os.path.relpath(p) if p.startswith(os.getcwd()) else p for p in extended], pkgutil.extend_path("text", "pkg"), pkgutil.extend_path(["x"], "no.parent"))
attempt(lambda: list(pkgutil.iter_importers(".x")))
print([os.path.basename(f.path) for f in pkgutil.iter_importers("pkg.mod")], sorted(pkgutil.__all__))


class Finder:
    def iter_modules(self, prefix):
        return [(prefix + "made", False)]


print(pkgutil.iter_importer_modules(Finder(), "q."), pkgutil.iter_importer_modules(5))
