# zipfile.Path.
import io
import pathlib
import pickle
import zipfile


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def archive(name="mem/abc.zip"):
    z = zipfile.ZipFile(io.BytesIO(), "w")
    for member in "a.txt", "b/c.txt", "b/d/e.txt", "b/f.tar.gz", "g/h/i.txt", "j/":
        z.writestr(member, "content of " + member if not member.endswith("/") else "")
    z.filename = name
    return z


root = zipfile.Path(archive())
print(root, repr(root), [str(p) for p in root.iterdir()], type(root.root).__name__, root.name, root.parent, root.filename)
b = root / "b"
print(repr(b), b.is_dir(), b.is_file(), b.exists(), [p.name for p in b.iterdir()], b.at, b.parent, b.parent == root, b.stem)
f = root.joinpath("b", "f.tar.gz")
print(f, f.name, f.stem, f.suffix, f.suffixes, f.parent, f.is_file(), f.exists(), f.is_symlink(), f.match("*.gz"))
print(f.read_text(encoding="utf-8"), f.read_bytes(), f.open("rb").read(3), f.relative_to(b), hash(f) == hash(root / "b/f.tar.gz"))
with (root / "b" / "d" / "e.txt").open("r", encoding="ascii") as g:
    print(type(g).__name__, g.read(), g.encoding)
attempt(b.open)
attempt((root / "none").open)
attempt((root / "none").read_text, encoding="utf-8")
attempt(f.open, "rb", encoding="x")
attempt(lambda: list(f.iterdir()))
print((root / "none").exists(), (root / "none").is_dir(), root == 5, root != root / "a.txt")
for pattern in "*.txt", "**/*.txt", "b/*", "*", "**", "?.txt", "[ab].txt", "g/**/i*", "b/", "**/d":
    print(pattern, [str(p) for p in root.glob(pattern)], [str(p) for p in root.rglob(pattern)] if "**" not in pattern else "")
attempt(root.glob, "")
attempt(root.glob, "**x")
z = archive()
w = zipfile.Path(z)
with (w / "new" / "x.txt").open("w", encoding="utf-8") as g:
    g.write("new text")
print(z.namelist(), type(z).__name__, (w / "new").is_dir(), zipfile.CompleteDirs.inject(archive()).namelist())
for name in "name", "filename", "parent":
    attempt(lambda: getattr(zipfile.Path(archive(None)), name) and None)
print(zipfile.Path, "Path" in zipfile.__all__, sorted(p.name for p in zipfile.Path(archive(), "b/").iterdir()))
print([p.name for p in sorted((root / "b").iterdir(), key=str)], pathlib.PurePosixPath(str(f)).parts)
