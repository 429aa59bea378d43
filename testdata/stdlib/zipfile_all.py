import io, zipfile
from zipfile import *

def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)

when = (2024, 1, 2, 3, 4, 6)
for kind in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
    b = io.BytesIO()
    with ZipFile(b, "w", kind) as z:
        i = ZipInfo("a.txt", when)
        i.compress_type = kind
        z.writestr(i, "some text " * 50)
        z.writestr("dir/é.bin", b"\0\1\2" * 100, compresslevel=9 if kind == ZIP_DEFLATED else None)
        z.mkdir("folder")
        with z.open("streamed", "w") as f:
            print(f.write(b"abc\n"), f.write(b"def\nghi"), f.name, f.mode)
        z.comment = b"a comment"
        print(z.namelist())
    print(len(b.getvalue()) > 100, is_zipfile(b), is_zipfile(io.BytesIO(b"x" * 100)))
    with ZipFile(b) as z:
        print(z.namelist(), z.comment, z.testzip(), [(x.file_size, x.compress_type, x.CRC, x.is_dir(), x.flag_bits & 0x800) for x in z.infolist()])
        print(repr(z.getinfo("a.txt"))[:60], z.getinfo("a.txt").date_time, z.read("a.txt")[:20], z.read("dir/é.bin")[:5])
        with z.open("streamed") as f:
            print(f.readline(), f.read(2), f.tell(), f.seek(1), f.read(), f.read(), f.seek(-2, 2), f.read(), f.readable(), f.seekable(), f.name)
            f.seek(0)
            print(list(f), f.peek(), f.read1(5))
        with z.open("a.txt") as f:
            print([len(f.read(n)) for n in (1, 10, 100, 1000)])
        with io.TextIOWrapper(z.open("streamed")) as f:
            print(f.read())
        show(z.read, "none")
        show(z.open, "a.txt", "x")
        show(z.writestr, "x", "y")
        show(z.printdir) if kind == 99 else None
    show(z.read, "a.txt")
    print(repr(z)[-10:])
    with ZipFile(b, "a") as z:
        z.writestr(ZipInfo("added", when), b"more")
    with ZipFile(io.BytesIO(b"#!junk in front\n" + b.getvalue())) as z:
        print(z.namelist()[-1], z.read("added"), z.read("a.txt")[:4])
bad = bytearray(b.getvalue())
show(ZipFile, io.BytesIO(b"nothing"))
show(ZipFile, io.BytesIO(b""))
show(ZipFile, io.BytesIO(), "q")
show(ZipFile, io.BytesIO(), "w", 77)
show(ZipFile, io.BytesIO(bytes(bad[:-40])))
s = io.BytesIO()
with ZipFile(s, "w") as z:
    z.writestr(ZipInfo("n", when), b"12345")
data = bytearray(s.getvalue())
data[data.index(b"12345")] = 65
with ZipFile(io.BytesIO(data)) as z:
    show(z.read, "n")
    print(z.testzip())
show(ZipInfo, "x", (1979, 1, 1, 0, 0, 0))
print(ZipInfo("a\0b").filename, ZipInfo("d/").is_dir(), ZipInfo(), issubclass(BadZipFile, Exception), BadZipfile is BadZipFile is error)
print(s.getvalue().hex())

class Pipe:
    def __init__(self): self.parts = []
    def write(self, b):
        self.parts.append(bytes(b))
        return len(b)
    def flush(self): pass
p = Pipe()
with ZipFile(p, "w", ZIP_DEFLATED) as z:
    z.writestr(ZipInfo("n", when), b"12345" * 10)
with ZipFile(io.BytesIO(b"".join(p.parts))) as z:
    print(z.read("n")[:5], z.getinfo("n").flag_bits)
with ZipFile(io.BytesIO(), "w") as z:
    f = z.open("x", "w")
    show(z.open, "y", "w")
    show(z.writestr, "y", "w")
    show(z.close)
    f.close()
    show(setattr, z, "comment", "x")
    show(z.mkdir, 5)
    show(z.setpassword, "x")
    z.printdir(io.StringIO())
print(zipfile.ZIP64_LIMIT, zipfile.ZIP_MAX_COMMENT)
