# shutil.make_archive, unpack_archive and their registries.
# folder: temporary
import os
import shutil
import tarfile
import zipfile
from pathlib import Path


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Log:
    def info(self, text, *args):
        print("info:", text % args if "/" not in "".join(map(str, args)) else text)

    debug = info


os.makedirs("src/sub/empty")
for name in "a.txt", "sub/b.txt":
    Path("src", name).write_text(name * 10)
here = os.getcwd()
print(shutil.get_archive_formats())
print(shutil.get_unpack_formats())
for format in "tar", "gztar", "bztar", "xztar", "zip":
    name = shutil.make_archive("out/" + format, format, "src")
    print(os.path.relpath(name), os.path.isabs(name))
    shutil.unpack_archive(name, "dst-" + format, filter=None if format == "zip" else "data")
    print(sorted(str(p) for p in Path("dst-" + format).rglob("*")))
print(sorted(zipfile.ZipFile("out/zip.zip").namelist()))
print(sorted(tarfile.open("out/tar.tar").getnames()))
print(shutil.make_archive("rel", "zip", base_dir="src/sub"), sorted(zipfile.ZipFile("rel.zip").namelist()))
print(shutil.make_archive("rel2", "tar", base_dir="src/sub"), sorted(tarfile.open("rel2.tar").getnames()))
print(os.path.relpath(shutil.make_archive("rel3", "gztar", "src", "sub")), sorted(tarfile.open("rel3.tar.gz").getnames()))
print(shutil.make_archive("dry", "zip", base_dir="src", dry_run=True, logger=Log()), os.path.exists("dry.zip"))
print(shutil.make_archive("logged/x", "tar", base_dir="src", logger=Log()))
attempt(shutil.make_archive, "x", "nothing")
attempt(shutil.make_archive, "x", "zip", "src/a.txt")
attempt(shutil.make_archive, "x", "zip", "nope")
shutil.unpack_archive("rel.zip", "byname", "zip")
print(sorted(os.listdir("byname/src/sub")))
attempt(shutil.unpack_archive, "rel.zip", "d", "nothing")
attempt(shutil.unpack_archive, "src/a.txt", "d")
attempt(shutil.unpack_archive, "src/a.txt", "d", "zip")
attempt(shutil.unpack_archive, "src/a.txt", "d", "tar")
attempt(shutil.unpack_archive, "nope.zip")


def make(base_name, base_dir, **options):
    print("make", os.path.basename(base_name), base_dir, sorted(options), options.get("level"), os.path.basename(os.getcwd()))
    return base_name + ".own"


shutil.register_archive_format("own", make, [("level", 3)], "own format")
print(os.path.basename(shutil.make_archive("base", "own", "src")), os.path.samefile(os.getcwd(), here))
print(("own", "own format") in shutil.get_archive_formats())
shutil.unregister_archive_format("own")
attempt(shutil.unregister_archive_format, "own")
attempt(shutil.register_archive_format, "own", 5)
attempt(shutil.register_archive_format, "own", make, 5)
attempt(shutil.register_archive_format, "own", make, [(1, 2, 3)])
shutil.register_unpack_format("own", [".own", ".o"], lambda name, folder, **kw: print("unpack", name, os.path.basename(folder), kw), [("x", 1)])
shutil.unpack_archive("a.own", "d")
shutil.unpack_archive("a.o", "d", filter="data")
attempt(shutil.register_unpack_format, "other", [".own"], print)
attempt(shutil.register_unpack_format, "other", [".zzz"], 5)
shutil.unregister_unpack_format("own")
attempt(shutil.unpack_archive, "a.own", "d")
with zipfile.ZipFile("evil.zip", "w") as z:
    z.writestr("/abs", "1")
    z.writestr("../up", "2")
    z.writestr("fine/x", "3")
shutil.unpack_archive("evil.zip", "safe")
print([str(p) for p in Path("safe").rglob("*")])
