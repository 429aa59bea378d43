# Names that end with a slash, trees deeper than calls, what rmtree() reports.
# folder: temporary
import os
import pathlib
import shutil
import sys
import tempfile

top = os.getcwd()
open("f", "w").close()
os.mkdir("d")
os.symlink("f", "link")


def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, str(e).replace(os.path.realpath(top), "TOP").replace(top, "TOP"))


for name in "x/", "f/", "d/", "f//", "link/", "no/x/":
    for mode in "r", "w", "a", "x", "r+", "wb":
        show(f"open {name} {mode}", lambda: open(name, mode).close())
    show("copyfile " + name, lambda: shutil.copyfile("f", name))
    print(sorted(os.listdir()))
for path in "f/.", "f/..", "f/x", "f/":
    show("realpath " + path, lambda: os.path.realpath(path, strict=True)[-1:] != "")
show("resolve", lambda: pathlib.Path("f/.").resolve(True).name)
show("chmod", lambda: os.chmod("link", 0o644, follow_symlinks=False))
show("chmod", lambda: os.chmod("f", 0o644, follow_symlinks=False))
for path in "f", "none", "link":
    errors = []
    shutil.rmtree(path, onexc=lambda f, p, e: errors.append((f.__name__, p, type(e).__name__, e.filename)))
    print(errors)
    show("rmtree " + path, lambda: shutil.rmtree(path))
deep = os.path.join(top, "deep")
os.mkdir(deep)
path = deep
for _ in range(200):
    path += "/d"
    os.mkdir(path)
sys.setrecursionlimit(150)
shutil.rmtree(deep)
sys.setrecursionlimit(1000)
print(os.path.exists(deep))
for make in tempfile.NamedTemporaryFile, tempfile.TemporaryFile:
    show("encoding", lambda: make("w", encoding="bad-encoding", dir="d"))
    print(os.listdir("d"))
