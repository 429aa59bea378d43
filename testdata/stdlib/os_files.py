# os, os.path, pathlib and glob over a folder of their own.
# folder: temporary
import errno
import glob
import os
import stat
from pathlib import Path


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e, *([e.errno, e.filename, e.filename2] if isinstance(e, OSError) else []))


here = os.getcwd()
os.mkdir("d")
attempt(os.mkdir, "d")
attempt(os.mkdir, "no/such")
os.makedirs("d/e/f/g")
attempt(os.makedirs, "d/e/f/g")
os.makedirs("d/e/f/g", exist_ok=True)
for name in "d/a.txt", "d/b.py", "d/.hidden", "d/e/c.txt", "d/e/f/d.txt", "d/e/f/g/e.md":
    with open(name, "w") as f:
        f.write(name)
print(sorted(os.listdir("d")), sorted(os.listdir(b"d")), sorted(os.listdir()))
attempt(os.listdir, "nope")
attempt(os.listdir, "d/a.txt")
with os.scandir("d") as it:
    entries = sorted(it, key=lambda e: e.name)
for e in entries:
    print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size, os.fspath(e))
for top, dirs, files in os.walk("d"):
    dirs.sort()
    print(top, dirs, sorted(files))
for top, dirs, files in os.walk("d", topdown=False):
    print(top, sorted(dirs), sorted(files))
print(list(os.walk("nope")))
list(os.walk("nope", onerror=lambda e: print("onerror", e)))

s = os.stat("d/a.txt")
print(s.st_size, stat.S_ISREG(s.st_mode), s.st_nlink, len(s), s[6], type(s).__name__, s.st_mtime == os.path.getmtime("d/a.txt"), isinstance(s.st_mtime_ns, int))
attempt(os.stat, "nope")
attempt(os.stat, "d/a.txt/x")
attempt(os.lstat, "")
attempt(os.stat, "a\0b")
attempt(os.stat, 1.5)
os.chmod("d/a.txt", 0o640)
print(oct(os.stat("d/a.txt").st_mode), stat.filemode(os.stat("d/a.txt").st_mode), os.access("d/a.txt", os.R_OK), os.access("nope", os.F_OK))
os.utime("d/a.txt", (1000, 2000))
print(os.stat("d/a.txt").st_mtime, os.stat("d/a.txt").st_atime, os.path.getmtime("d/a.txt"))
os.utime("d/a.txt", ns=(5, 1500000000123456789))
print(os.stat("d/a.txt").st_mtime_ns)
print(os.path.exists("d"), os.path.isfile("d"), os.path.isdir("d"), os.path.isfile("d/a.txt"), os.path.getsize("d/a.txt"), os.path.exists("d/../d/a.txt"), os.path.exists("no/../d"))

os.rename("d/a.txt", "d/z.txt")
attempt(os.rename, "nope", "other")
attempt(os.rename, "d", "d/e/inside")
os.replace("d/z.txt", "d/b.py")
print(sorted(os.listdir("d")), open("d/b.py").read())
os.symlink("b.py", "d/link")
print(os.readlink("d/link"), os.path.islink("d/link"), os.path.islink("d/b.py"), os.path.realpath("d/link") == os.path.join(os.path.realpath(here), "d/b.py"), open("d/link").read())
os.symlink("gone", "d/broken")
print(os.path.exists("d/broken"), os.path.lexists("d/broken"))
attempt(os.readlink, "d/b.py")
attempt(os.symlink, "x", "d/link")
os.link("d/b.py", "d/hard")
print(os.path.samefile("d/b.py", "d/hard"), os.stat("d/hard").st_nlink)
os.truncate("d/hard", 2)
print(open("d/b.py").read())
os.remove("d/hard")
attempt(os.remove, "d/hard")
attempt(os.remove, "d")
attempt(os.rmdir, "d")
attempt(os.rmdir, "d/b.py")
attempt(os.unlink, "nope")
os.makedirs("r/s/t")
os.removedirs("r/s/t")
print(os.path.exists("r"))
os.renames("d/e/f/g/e.md", "moved/to/e.md")
print(os.path.exists("moved/to/e.md"), os.path.exists("d/e/f/g"))
os.chdir("d")
print(os.getcwd() == os.path.join(here, "d"), sorted(os.listdir(".")), os.path.abspath("x") == here + "/d/x", os.path.relpath(here))
attempt(os.chdir, "b.py")
attempt(os.chdir, "nope")
os.chdir("..")
try:
    open("nope")
except FileNotFoundError as e:
    print(e.errno == errno.ENOENT, e.strerror, e.args, os.strerror(e.errno))
try:
    os.rename("nope", "other")
except OSError as e:
    print(e.args, str(e))

# glob
print(sorted(glob.glob("d/*")), sorted(glob.glob("d/*.txt")), sorted(glob.glob("**/*.txt", recursive=True)), sorted(glob.glob("**", recursive=True)))
print(sorted(glob.glob("d/.*")), sorted(glob.glob("d/**", recursive=True, include_hidden=True)), glob.glob("nope*"), glob.glob("d/b.py"), sorted(glob.glob("*/", recursive=True)))
print(sorted(glob.glob("*.py", root_dir="d")), sorted(glob.glob("d/?.py")), sorted(glob.glob("d/[a-b].py")), glob.escape("a[b]*?"), sorted(glob.glob("d/*/*")))

# pathlib
p = Path("p")
p.mkdir()
attempt(p.mkdir)
p.mkdir(exist_ok=True)
attempt((p / "x/y").mkdir)
(p / "x/y").mkdir(parents=True)
f = p / "file.txt"
print(f.write_text("line1\nline2\n"), f.read_text(), f.read_bytes(), f.exists(), f.is_file(), f.is_dir(), f.stat().st_size)
print(f.write_bytes(b"\x00\xff"), f.read_bytes())
attempt(f.write_text, b"x")
attempt(f.read_text)
attempt((p / "nope").read_text)
f.write_text("a\nb\n", newline="\r\n")
print(f.read_bytes())
with f.open("a") as h:
    h.write("more")
print(f.read_text())
(p / "t").touch()
attempt((p / "t").touch, exist_ok=False)
print((p / "t").stat().st_size, sorted(p.iterdir()), sorted(Path().iterdir()))
for pattern in "*", "*.txt", "**/*", "**", "x/*", "x", "x/y/..", "*/", "**/", "?", "[tx]", "nope", "../p/t", "FILE.TXT":
    print(pattern, sorted(p.glob(pattern)), sorted(map(str, p.rglob(pattern))))
attempt(lambda: list(p.glob("")))
attempt(lambda: list(p.glob("/abs")))
print(sorted(p.glob("FILE.*", case_sensitive=False)), sorted(Path().glob("p/*")))
os.symlink("x", "p/lx")
print(sorted(p.rglob("*")), sorted(p.rglob("y", recurse_symlinks=True)), sorted(p.glob("**/y")))
for top, dirs, files in p.walk():
    print(top, sorted(dirs), sorted(files))
for top, dirs, files in p.walk(top_down=False):
    print(top, sorted(dirs), sorted(files))
print(f.rename(p / "renamed.txt"), f.exists(), (p / "renamed.txt").replace("p/t"), Path("p/t").read_text())
print((p / "lx").is_symlink(), (p / "lx").readlink(), (p / "lx").resolve().relative_to(Path.cwd().resolve()), Path("p/../p/./t").absolute().relative_to(here), Path("p/../p/t").resolve().name)
(p / "new").symlink_to("t")
(p / "hl").hardlink_to(p / "t")
print((p / "new").read_text() == (p / "hl").read_text(), (p / "hl").samefile(p / "t"))
(p / "hl").unlink()
attempt((p / "hl").unlink)
(p / "hl").unlink(missing_ok=True)
attempt(p.rmdir)
attempt((p / "t").rmdir)
attempt((p / "t" / "u").exists)
attempt(Path("p/nope").resolve, strict=True)
attempt(lambda: list(Path("nope").iterdir()))
print(Path.cwd() == Path(here), Path("p").absolute() == Path(here, "p"), oct(Path("p/t").stat().st_mode & 0o777))
