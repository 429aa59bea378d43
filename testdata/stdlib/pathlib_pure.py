# Pure paths of pathlib: no file is touched.
import os
from pathlib import *
import pathlib


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


P, W = PurePosixPath, PureWindowsPath
for cls, samples in [(P, ["", ".", "a", "a/b", "/", "//", "///a", "//a/b", "a//b/./c/", "../x", "/a/../b", "a/.hidden", "x.tar.gz", "x.", ".x", "..", "a/b.c/d", "c:\\x", "~/x"]),
                     (W, ["", "a", "a/b\\c", "c:", "c:a", "c:/", "c:/a/b", "/a", "//srv/share", "//srv/share/x", "\\\\?\\c:\\a", "//?/UNC/srv/share/x", "a:b", "./c:x", "nul.txt", "C:\\A\\..\\B"])]:
    for s in samples:
        p = cls(s)
        print(repr(s), repr(p), str(p), p.parts, [p.drive, p.root, p.anchor], p.name, p.stem, p.suffix, p.suffixes, p.parent, list(map(str, p.parents)), p.is_absolute(), p.as_posix())

p = P("/usr/lib/python/x.tar.gz")
print(p / "y", p.joinpath("a", "b"), p / "/abs", "root" / P("x"), P("a", "b/c", P("d")), P(), P("a", "", "b"))
attempt(lambda: p / 1)
attempt(lambda: 1 / p)
attempt(P, 1)
attempt(P, b"x")
attempt(P, None)
print(p.parents[0], p.parents[-1], p.parents[1:3], len(p.parents), p.parents)
attempt(lambda: p.parents[9])
attempt(p.with_name, "new")
attempt(p.with_name, "")
attempt(p.with_name, "a/b")
attempt(P("/").with_name, "x")
attempt(p.with_stem, "new")
attempt(P("a.b").with_stem, "")
attempt(p.with_suffix, ".zip")
attempt(p.with_suffix, "")
attempt(p.with_suffix, "zip")
attempt(p.with_suffix, ".")
attempt(P("").with_suffix, ".x")
attempt(P("a.").with_suffix, ".x")
attempt(P(".bashrc").with_suffix, ".x")
attempt(W("c:/a").with_name, "b\\c")

# relative_to
attempt(p.relative_to, "/usr")
attempt(p.relative_to, "/usr/lib", walk_up=True)
attempt(p.relative_to, "/usr/bin")
attempt(p.relative_to, "/usr/bin", walk_up=True)
attempt(p.relative_to, "usr", walk_up=True)
attempt(p.relative_to, "/usr/../bin", walk_up=True)
attempt(P("a/b").relative_to, "")
attempt(P("a/b").relative_to, P("a/b"))
attempt(W("C:/A/b").relative_to, "c:/a")
print(p.is_relative_to("/usr"), p.is_relative_to("/us"), p.is_relative_to(P("/")), W("c:/a").is_relative_to("C:/"))

# match and full_match
for path, pattern in [("a/b.py", "*.py"), ("/a/b/c.py", "b/*.py"), ("/a/b/c.py", "/b/*.py"), ("a.py", "/*.py"), ("a/b", "**"), ("a/b/c", "a/**"), ("/a", "/*"), ("a", "[!b]"), ("a/b", "?/?"),
                      ("A.PY", "*.py"), ("a/b/c/d", "b/*"), ("x", "x/y"), (".h", "*")]:
    print(path, pattern, P(path).match(pattern), W(path).match(pattern), P(path).match(pattern, case_sensitive=False))
attempt(p.match, "")
for path, pattern in [("a/b.py", "*.py"), ("a/b.py", "a/*.py"), ("a/b/c.py", "**/*.py"), ("c.py", "**/*.py"), ("/a/b", "/**"), ("/", "**"), ("/a", "**/a"), ("/b/a", "**/a"), ("a", ""), ("", ""), ("", "**"), ("", "*"), ("", "."),
                      ("a/b/c", "a/**/c"), ("a/c", "a/**/c"), ("a/b/b/c", "**/b/**"), ("a/b", "a/b/**"), ("a", "a/*"), ("a/.x", "a/*"), ("ab/cd", "a*/*d"), ("a/b", "[a-c]/[!c]"), ("a/b/c", "**/**/c"), ("A/b", "a/B"), ("a**", "a**")]:
    print(path, pattern, P(path).full_match(pattern), W(path).full_match(pattern))

# Comparison, hashing, conversion
print(P("a/b") == P("a//b/"), P("a") == "a", P("a") == W("a"), W("A") == W("a"), hash(W("A")) == hash(W("a")), P("A") == P("a"))
print(sorted([P("b"), P("a/b"), P("a"), P("a-b"), P("a/a")]), P("a") < P("b"), P("a") >= P("a"))
attempt(lambda: P("a") < W("a"))
attempt(lambda: P("a") < "a")
print(os.fspath(p), bytes(p), isinstance(p, os.PathLike), {P("a"): 1}[P("./a")])
print(W(P("a/b")), P(W("a\\b")), repr(PurePath("x")), type(Path("x")).__name__)
attempt(WindowsPath, "x")
attempt(p.as_uri)
attempt(P("/a b/ü?").as_uri)
attempt(P("a").as_uri)
attempt(W("c:/a b").as_uri)
attempt(W("//srv/share/x").as_uri)
attempt(Path.from_uri, "file:///a%20b")
attempt(Path.from_uri, "file://localhost/x")
attempt(Path.from_uri, "http://x")
attempt(Path.from_uri, "file:x")


class Own(PurePosixPath):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *args):
        return type(self)(*args, tag=self.tag)


o = Own("a/b", tag=5)
print(repr(o / "c"), (o / "c").tag, o.parent.tag, o.with_name("x").tag, [x.tag for x in o.parents])
print(p.__reduce__(), P.__mro__[1].__name__, type(Path('x')), sorted(pathlib.__all__))
attempt(setattr, P("a"), "nope", 1)
attempt(setattr, P("a"), "name", 1)
print(f"{P('a/b')}", "%s" % P("x"), P("a/b").with_segments("q"), issubclass(pathlib.UnsupportedOperation, NotImplementedError))
