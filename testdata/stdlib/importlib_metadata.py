# folder: temporary
# Metadata of installed distributions: names, versions, files, entry points.
import importlib.metadata as im
import os
import sys
import warnings

os.makedirs("site/Demo_Kit-1.2.dist-info")
os.makedirs("site/demo_kit/data")
os.makedirs("site/old-0.9.egg-info")
os.makedirs("site/bare-3.dist-info")


def write(path, text):
    with open(os.path.join("site", path), "w", encoding="utf-8") as file:
        file.write(text)


write("demo_kit/__init__.py", "def main():\n    return 'ran'\nclass Tool:\n    class Part:\n        size = 3\n")
write("demo_kit/data/a.txt", "äöü\n")
write("Demo_Kit-1.2.dist-info/METADATA", """Metadata-Version: 2.1
Name: Demo.Kit
Version: 1.2
Summary: A kit
Keywords: one  two three
Classifier: A :: B
Classifier: C :: D
License: First line
        second line
          third line
Requires-Dist: other>=1
Requires-Dist: more; extra == "x"
Provides-Extra: x

The description,
in two lines.
""")
write("Demo_Kit-1.2.dist-info/RECORD", """demo_kit/__init__.py,sha256=abc,70
"demo_kit/data/a.txt",,
gone.py,sha256=x,1
Demo_Kit-1.2.dist-info/METADATA,,
""")
write("Demo_Kit-1.2.dist-info/entry_points.txt", """
[console_scripts]
# a comment
demo = demo_kit:main
part=demo_kit : Tool.Part [x1, x2]

[demo.plugins]
whole = demo_kit
demo = demo_kit:Tool
""")
write("Demo_Kit-1.2.dist-info/direct_url.json", '{"url": "file:///x", "dir_info": {"editable": true}}')
write("old-0.9.egg-info/PKG-INFO", "Metadata-Version: 1.0\nName: old\nVersion: 0.9\n")
write("old-0.9.egg-info/SOURCES.txt", "demo_kit/__init__.py\nnot/there.py\n")
write("old-0.9.egg-info/top_level.txt", "old_one\nold_two\n")
write("old-0.9.egg-info/requires.txt", "plain\nurl @ http://x\n\n[fast]\nquick>2\nu @ http://y\n\n[:python_version<'3']\nback\n\n[slow:os_name=='nt']\nboth\n")
write("bare-3.dist-info/METADATA", "Name: bare\nVersion: 3\n")
sys.path.insert(0, os.path.abspath("site"))

print(im.version("demo.kit"), im.version("DEMO-KIT"), im.version("Demo_Kit"), im.version("old"))
for name in ("nothing-here", "", "demo"):
    try:
        im.version(name)
    except Exception as e:
        print(type(e).__name__, e, repr(e), getattr(e, "name", None), type(e).__mro__[1].__name__)

d = im.distribution("demo-kit")
print(type(d).__name__, d.name, d.version, d._normalized_name)
print(sorted(d.metadata.keys()), len(d.metadata), "name" in d.metadata)
print(d.metadata["summary"], d.metadata.get_all("Classifier"), d.metadata.get("Nope"), d.metadata.get_all("Nope", 7))
print(repr(d.metadata["License"]))
print(repr(d.metadata["Description"]))
print(d.metadata.json)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(d.metadata["Missing"])
    print([(w.category.__name__, str(w.message)) for w in caught])
print(d.requires, im.requires("bare"))
for f in d.files:
    print(repr(f), f.hash, f.size, f.dist is d, f.parts, f.locate().name)
print(d.files[1].read_text(), d.files[1].read_binary())
print(d.files[0].hash.mode, d.files[0].hash.value)
print(d.origin.url, d.origin.dir_info.editable, im.distribution("old").origin)
print(im.files("bare"), [str(f) for f in im.files("old")])
print(im.requires("old"))

eps = d.entry_points
print(type(eps).__name__, len(eps), sorted(eps.names), sorted(eps.groups))
for e in eps:
    print(e, e.module, e.attr, e.extras, e.dist is d)
print(eps.select(group="console_scripts"))
print(eps.select(name="demo"), eps.select(name="x"), eps.select(extras=["x1", "x2"]))
print(eps["whole"].load().__name__, eps["demo"].load()(), eps["part"].load().size)
for index in ("zzz", 0):
    try:
        print(eps[index])
    except Exception as e:
        print(type(e).__name__, e)
e = im.EntryPoint("n", "m.o:a.b [q]", "g")
print(e, hash(e) == hash(im.EntryPoint("n", "m.o:a.b [q]", "g")), e == im.EntryPoint("n", "m.o:a.b [q]", "g"), e < im.EntryPoint("o", "", ""))
print(e.matches(), e.matches(group="g", attr="a.b"), e.matches(name="x"))
for action in ("e.name = 3", "e.nope", "im.EntryPoint(1, 'a b', 2).module", "e.matches(nope=1)"):
    try:
        exec(action)
    except Exception as x:
        print(type(x).__name__, x)
path = [os.path.abspath("site")]
print(sorted(d.name for d in im.distributions(path=path)))
print([d.version for d in im.distributions(name="old", path=path)])
print(im.entry_points(group="demo.plugins", name="demo"))
print({k: v for k, v in sorted(im.packages_distributions().items()) if k in ("demo_kit", "old_one", "old_two")})
print(im.Distribution.at("site/bare-3.dist-info").version)
context = im.DistributionFinder.Context(name="x", other=4)
print(context.name, context.other, context.path is sys.path)
try:
    im.Distribution.discover(context=context, name="y")
except ValueError as e:
    print(e)


class Custom(im.Distribution):
    def read_text(self, filename):
        return {"METADATA": "Name: custom\nVersion: 7\n", "entry_points.txt": None, "RECORD": None}.get(filename)

    def locate_file(self, path):
        return path


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        return None

    @staticmethod
    def find_distributions(context):
        if context.name in (None, "custom"):
            yield Custom()


sys.meta_path.append(Finder)
c = im.distribution("custom")
print(type(c).__name__, c.name, c.version, c.files, c.requires, c.entry_points, c._normalized_name)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class Half(im.Distribution):
        def read_text(self, filename):
            return ""

    Half()
    print([(w.category.__name__, str(w.message)) for w in caught])
print(im.__all__)
print(issubclass(im.PackageNotFoundError, ModuleNotFoundError), im.DistributionFinder.__mro__[1].__name__)
