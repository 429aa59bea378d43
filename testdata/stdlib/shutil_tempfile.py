# shutil, tempfile, filecmp, fileinput and getopt in a folder of their own.
# folder: temporary
import filecmp
import fileinput
import getopt
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


Path("src/sub/deep").mkdir(parents=True)
for name, text in ("a.txt", "alpha"), ("b.log", "beta"), ("sub/c.txt", "gamma"), ("sub/deep/d.txt", "delta"):
    Path("src", name).write_text(text)
os.chmod("src/a.txt", 0o600)
os.utime("src/a.txt", (1000, 2000))
print(shutil.copyfile("src/a.txt", "one"), Path("one").read_text(), oct(os.stat("one").st_mode & 0o777))
print(shutil.copy("src/a.txt", "two"), oct(os.stat("two").st_mode & 0o777), os.stat("two").st_mtime == 2000)
print(shutil.copy2("src/a.txt", "three"), os.stat("three").st_mtime, shutil.copy("src/b.log", "src/sub"))
attempt(shutil.copyfile, "one", "one")
attempt(shutil.copyfile, "nope", "x")
attempt(shutil.copyfile, "one", "src")
attempt(shutil.copy, "src", "y")
print(shutil.copytree("src", "dst"), sorted(map(str, Path("dst").rglob("*"))))
attempt(shutil.copytree, "src", "dst")
shutil.copytree("src", "dst", dirs_exist_ok=True)
shutil.copytree("src", "filtered", ignore=shutil.ignore_patterns("*.log", "deep"))
print(sorted(map(str, Path("filtered").rglob("*"))))
print(shutil.move("one", "moved"), os.path.exists("one"), shutil.move("moved", "dst"), sorted(os.listdir("dst")))
attempt(shutil.move, "nope", "x")
attempt(shutil.move, "src/a.txt", "dst")
attempt(shutil.move, "src", "src/sub")
shutil.rmtree("filtered")
print(os.path.exists("filtered"))
attempt(shutil.rmtree, "filtered")
shutil.rmtree("filtered", ignore_errors=True)
shutil.rmtree("filtered", onexc=lambda f, p, e: print("onexc", f.__name__, p, type(e).__name__))
attempt(shutil.rmtree, "two")
print(shutil.which("nope"), shutil.get_terminal_size())
a, b = io.StringIO("text"), io.StringIO()
shutil.copyfileobj(a, b)
print(b.getvalue())

# filecmp
print(filecmp.cmp("src/a.txt", "dst/a.txt"), filecmp.cmp("src/a.txt", "src/b.log"), filecmp.cmpfiles("src", "dst", ["a.txt", "b.log", "x"], shallow=False))
Path("dst/only").write_text("x")
Path("dst/b.log").write_text("changed")
filecmp.dircmp("src", "dst").report_full_closure()

# tempfile
with tempfile.TemporaryDirectory(dir=".") as d:
    print(os.path.isdir(d), os.path.basename(d).startswith("tmp"), len(os.path.basename(d)))
    Path(d, "x").write_text("in it")
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", dir=".", suffix=".txt", prefix="pre") as f:
    print(f.write("hello"), f.seek(0), f.read(), f.name.endswith(".txt"), os.path.basename(f.name).startswith("pre"), os.path.exists(f.name))
    name = f.name
print(os.path.exists(name), f.closed)
with tempfile.NamedTemporaryFile(dir=".", delete=False) as f:
    f.write(b"kept")
print(os.path.exists(f.name), Path(f.name).read_bytes())
os.unlink(f.name)
with tempfile.NamedTemporaryFile(dir=".", delete_on_close=False) as f:
    f.close()
    print(os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.TemporaryFile(dir=".") as f:
    f.write(b"abc")
    f.seek(0)
    print(f.read(), isinstance(f.name, int))
fd, path = tempfile.mkstemp(dir=".", text=True)
os.write(fd, b"1")
os.close(fd)
print(os.path.isabs(path), os.stat(path).st_size, oct(os.stat(path).st_mode & 0o777))
os.remove(path)
d = tempfile.mkdtemp(".end", "begin.", ".")
print(os.path.basename(d)[:6], d[-4:], oct(os.stat(d).st_mode & 0o777))
os.rmdir(d)
with tempfile.SpooledTemporaryFile(max_size=5, mode="w+", dir=".") as f:
    f.write("abc")
    print(f._rolled)
    f.write("defgh")
    print(f._rolled)
    f.seek(0)
    print(f.read())
attempt(tempfile.mkstemp, "x", b"y")
print(tempfile.gettempprefix(), tempfile.gettempprefixb())

# fileinput
Path("f1").write_text("1\n2\n")
Path("f2").write_text("3\n4")
for line in fileinput.input(["f1", "f2"]):
    print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), repr(line))
fileinput.close()
with fileinput.input("f1", inplace=True) as f:
    for line in f:
        print(line.strip() * 2)
print(Path("f1").read_text(), os.path.exists("f1.bak"))
attempt(fileinput.lineno)
attempt(fileinput.FileInput, mode="w")

# getopt
for args, short, long in [(["-a", "-b", "1", "rest", "-c"], "ab:c", []), (["-b1", "--long", "x", "--flag", "y"], "b:", ["long=", "flag"]), (["--lo=5", "--", "-a"], "a", ["long="]),
                          (["-x"], "a", []), (["-b"], "b:", []), (["--nope"], "", ["yes"]), (["--fl"], "", ["flag", "flow"]), (["--flag=1"], "", ["flag"]), (["--long"], "", ["long="]), (["-", "a"], "", [])]:
    attempt(getopt.getopt, args, short, long)
    attempt(getopt.gnu_getopt, args, short, long)
try:
    getopt.getopt(["-q"], "")
except getopt.GetoptError as e:
    print(e.opt, e.msg, e.args, getopt.error is getopt.GetoptError)
