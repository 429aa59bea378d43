# What ".." means behind a link, how many links are followed, and how long a
# loop of links makes a recursive glob.
# folder: temporary
import os
import pathlib

for d in "base/a", "base/b", "other/deep":
    os.makedirs(d)
for f in "other/beside", "base/b/file":
    open(f, "w").close()
os.symlink("../other/deep", "base/out")
os.symlink("../b", "base/a/link")
os.symlink("../b", "base/b/again")
os.symlink("loop1", "loop2")
os.symlink("loop2", "loop1")
print(sorted(os.listdir("base/out/..")), sorted(os.listdir("base/a/link/../..")))
print(os.path.realpath("base/out/..") == os.path.realpath("other"))
for name in "base/nope/../x", "base/b/file/../x", "base/a/link/../b/file", "base/out/../beside", "loop1", "loop1/..", "loop1/x":
    try:
        print(name, os.stat(name).st_size)
    except OSError as e:
        print(type(e).__name__, e)
for pattern in "*/*/..", "*/**", "*/**/", "*/**/..", "*/*/**":
    found = list(pathlib.Path("base").glob(pattern, recurse_symlinks=True))
    print(pattern, len(found), max(len(p.parts) for p in found))
