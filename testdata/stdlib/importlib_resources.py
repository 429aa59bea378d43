# folder: temporary
# Resources beside modules: packages, namespace packages, readers of loaders.
import importlib
import importlib.abc
import importlib.machinery
import importlib.resources as ir
import io
import os
import pathlib
import sys
import warnings
from importlib.resources import abc as ra
from importlib.resources.readers import FileReader, MultiplexedPath, NamespaceReader

os.makedirs("root/pkg/data/deep")
os.makedirs("root/pkg/sub")
os.makedirs("root/space")
os.makedirs("other/space/more")
os.makedirs("other/space/both")
os.makedirs("root/space/both")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


write("root/pkg/__init__.py", b"import importlib.resources as ir\ndef mine(): return ir.files()\n")
write("root/pkg/sub/__init__.py", b"")
write("root/pkg/module.py", b"")
write("root/pkg/a.txt", "grüße\n".encode())
write("root/pkg/b.bin", b"\x00\xff")
write("root/pkg/data/c.txt", b"c\r\nd\n")
write("root/pkg/data/deep/e.txt", b"e")
write("root/space/n.txt", b"one")
write("root/space/both/x.txt", b"x1")
write("other/space/m.txt", b"two")
write("other/space/n.txt", b"hidden")
write("other/space/both/y.txt", b"y")
sys.path[:0] = [os.path.abspath("root"), os.path.abspath("other")]
import pkg
import pkg.module
import space

here = os.getcwd()


def names(folder):
    return sorted(p.name for p in folder.iterdir() if not p.name.startswith("__py"))


f = ir.files("pkg")
print(isinstance(f, pathlib.Path), f.relative_to(here), names(f), f.is_dir(), isinstance(f, ra.Traversable))
print(ir.files(pkg) == f, ir.files(pkg.module) == f, ir.files("pkg.sub").name, pkg.mine() == f)
print((f / "a.txt").read_text("utf-8"), f.joinpath("data", "c.txt").read_bytes(), (f / "data/deep/e.txt").read_text())
with ir.as_file(f / "b.bin") as path:
    print(path == f / "b.bin", path.read_bytes())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(ir.files(package="pkg") == f)
    print(sorted(n for n in ir.contents("pkg") if n != "__pycache__"))
    print([(w.category.__name__, str(w.message)) for w in caught])
print(ir.read_text("pkg", "a.txt"), ir.read_binary("pkg", "b.bin"), ir.is_resource("pkg", "a.txt"), ir.is_resource("pkg", "data"), ir.is_resource("pkg", "none"))
print(repr(ir.read_text("pkg", "data", "c.txt", encoding="ascii")), ir.read_binary("pkg.sub", "__init__.py"))
with ir.open_text("pkg", "a.txt", encoding="latin-1") as t, ir.open_binary("pkg", "data/c.txt") as b, ir.path("pkg", "a.txt") as p:
    print(repr(t.read()), b.read(), p.name)
for bad in (lambda: ir.read_text("pkg", "data", "c.txt"), lambda: ir.read_text("pkg", "none"), lambda: ir.read_text(None, "a"), lambda: ir.files("nothing"), lambda: ir.files("pkg", "b"),
            lambda: ir.read_text("pkg", "b.bin"), lambda: ir.read_text("pkg", "data")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).replace(here, "HERE"))

s = ir.files("space")
print(type(s).__name__, repr(s).replace(here, "HERE"), s.name, names(s), s.is_dir(), s.is_file())
print((s / "n.txt").read_text(), s.joinpath("m.txt").read_text(), names(s / "both"), type(s / "both").__name__, (s / "none").exists())
for bad in (s.read_text, s.read_bytes, s.open, lambda: MultiplexedPath(), lambda: MultiplexedPath(pathlib.Path("root/space/n.txt")), lambda: NamespaceReader("x")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).replace(here, "HERE"))
reader = FileReader(pkg.__loader__ if hasattr(pkg.__loader__, "path") else pkg.__spec__.loader)
print(reader.files() == f, reader.is_resource("a.txt"), sorted(set(reader.contents()) - {"__pycache__"}), reader.open_resource("b.bin").read(), os.path.basename(reader.resource_path("a.txt")))


class Memory(ra.Traversable):
    def __init__(self, name, value):
        self._name, self.value = name, value

    @property
    def name(self):
        return self._name

    def iterdir(self):
        return (Memory(k, v) for k, v in self.value.items())

    def is_dir(self):
        return isinstance(self.value, dict)

    def is_file(self):
        return not self.is_dir()

    def open(self, mode="r", *args, **kwargs):
        file = io.BytesIO(self.value)
        return file if "b" in mode else io.TextIOWrapper(file, *args, **kwargs)


class Reader(ra.TraversableResources):
    def files(self):
        return Memory("virtual", {"t.txt": "tëxt".encode(), "d": {"u": b"U", "v": {"w": b"W"}}})


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass

    def get_resource_reader(self, name):
        return Reader()


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "virtual":
            return importlib.machinery.ModuleSpec(name, Loader(), is_package=True)


sys.meta_path.append(Finder)
v = ir.files("virtual")
print(v.name, names(v), (v / "t.txt").read_text("utf-8"), ir.read_binary("virtual", "d", "v", "w"), (v / "d" / "u").read_bytes())
with ir.as_file(v / "t.txt") as p:
    print(p.suffix, p.name.endswith("t.txt"), p.read_bytes())
    kept = p
print(kept.exists())
with ir.as_file(v / "d") as p:
    print(p.name, sorted(str(q.relative_to(p)) for q in p.rglob("*")), (p / "v/w").read_bytes())
print(p.exists(), ir.is_resource("virtual", "d"), sorted(Reader().contents()), Reader().open_resource("t.txt").read(), Reader().is_resource("t.txt"))
for bad in (lambda: ir.read_binary("virtual", "none"), lambda: Reader().resource_path("t.txt"), lambda: ra.ResourceReader(), lambda: ra.Traversable()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(ir.__all__, ra.__all__)
