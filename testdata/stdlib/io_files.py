# open() and the streams of io over real files.
# folder: temporary
import io
import os


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


# Writing and reading, all modes
with open("a.txt", "w") as f:
    print(f.write("héllo\nwörld\n"), f.tell(), f.mode, f.name, f.closed, f.readable(), f.writable(), f.seekable())
    f.writelines(["x\n", "y\n"])
    print("printed", 1, file=f)
print(f.closed, open("a.txt").read())
attempt(f.write, "z")
attempt(f.read)
with open("a.txt", "a") as f:
    f.write("end")
    print(f.tell())
with open("a.txt", "rb") as f:
    print(f.read(3), f.tell(), f.read(), f.read())
with open("a.txt", "r+") as f:
    print(f.readline(), f.tell())
    f.seek(0)
    f.write("J")
    f.seek(0)
    print(f.read())
    f.truncate(1)
    f.seek(0)
    print(repr(f.read()))
with open("new.txt", "x") as f:
    f.write("new")
attempt(open, "new.txt", "x")
attempt(open, "missing.txt")
attempt(open, "missing/x.txt", "w")
attempt(open, ".")
attempt(open, "new.txt/", "r")
attempt(open, "")
attempt(open, "a\0b")
for mode in "", "z", "rw", "r+w", "rb+t", "bt", "rr", "U", "+", "b":
    attempt(open, "a.txt", mode)
attempt(open, "a.txt", "rb", encoding="utf-8")
attempt(open, "a.txt", "rb", errors="strict")
attempt(open, "a.txt", "rb", newline="")
attempt(open, "a.txt", "r", 0)
attempt(open, "a.txt", newline="x")
attempt(open, "a.txt", encoding="nope")
attempt(open, "a.txt", encoding="hex")
attempt(open, 1.5)
attempt(open, None)
attempt(open, -1)
attempt(open)
attempt(open, "a.txt", mode=5)
attempt(open, "a.txt", encoding=5)
attempt(open, "a.txt", closefd=False)
attempt(open, 77)
with open("w.bin", "wb") as f:
    print(f.write(b"0123456789"), f.write(bytearray(b"ab")), f.write(memoryview(b"cd")))
    attempt(f.write, "str")
    attempt(f.read)
    print(f, f.raw, f.mode, f.name)
with open("w.bin", "r+b") as f:
    print(type(f).__name__, f.read(4), f.write(b"XY"), f.tell(), f.read(2), f.seek(-2, 2), f.read(), f.seek(1), f.peek(2)[:2], f.read1(3))
    f.seek(3)
    f.truncate()
    print(os.path.getsize("w.bin"))
with open("w.bin", "rb", buffering=0) as f:
    print(type(f).__name__, f, f.read(2), f.readall(), f.read(), f.readinto(bytearray(2)))
print(f)

# Encodings, errors and line ends
for enc in "utf-8", "latin-1", "utf-16", "utf-8-sig", "utf-32-be", "ascii", "cp1252":
    try:
        with open("enc", "w", encoding=enc) as f:
            f.write("äb\n")
            f.write("c")
        with open("enc", "rb") as f:
            raw = f.read()
        with open("enc", encoding=enc) as f:
            print(enc, raw, repr(f.read()), f.encoding)
        with open("enc", "a", encoding=enc) as f:
            f.write("é")
        with open("enc", encoding=enc) as f:
            print([f.read(1) for _ in range(6)])
    except Exception as e:
        print(enc, type(e).__name__, e)
with open("bad", "wb") as f:
    f.write(b"a\xffb\xc3\n\xc3\xa4")
for errors in "strict", "ignore", "replace", "surrogateescape", "backslashreplace":
    with open("bad", errors=errors) as f:
        attempt(lambda: ascii(f.read()))
with open("bad", "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("aä\u20ac")
print(open("bad").read())
with open("nl", "wb") as f:
    f.write(b"a\r\nb\rc\nd\r\n\r\ne\r")
for nl in None, "", "\n", "\r", "\r\n":
    with open("nl", newline=nl) as f:
        print(repr(nl), list(f), f.newlines)
    with open("nl", newline=nl) as f:
        print(repr(f.read(2)), repr(f.readline()), repr(f.readline(1)), repr(f.read()))
    with open("nlw", "w", newline=nl) as f:
        f.write("1\n2\r3\r\n")
    print(open("nlw", "rb").read())

# seek and tell in text
with open("t", "w", encoding="utf-8") as f:
    f.write("äöü\nzwei\n\u20ac\U0001f600drei\nvier")
with open("t", encoding="utf-8") as f:
    marks = []
    while True:
        marks.append(f.tell())
        if not f.read(3):
            break
    print(marks)
    for m in marks:
        print(f.seek(m), repr(f.read(2)), end=" ")
    print()
    f.seek(0)
    print(repr(next(f)))
    attempt(f.tell)
    print(f.readlines(), f.tell())
    attempt(f.seek, 1, 1)
    attempt(f.seek, -1, 2)
    attempt(f.seek, -1)
    attempt(f.seek, 0, 5)
    print(f.seek(0, 2), f.seek(0, 1))
    f.seek(0)
    f.readline()
    print(f.tell(), f.readline())
    attempt(f.write, "x")
with open("nl", newline=None) as f:
    f.readline()
    at = f.tell()
    rest = f.read()
    f.seek(at)
    print(at, f.read() == rest)
with open("t", "r+", encoding="utf-8") as f:
    f.readline()
    at = f.tell()
    f.seek(at)
    f.write("ZWEI")
    f.seek(0)
    print(f.read())

# Descriptors, openers, buffering
fd = os.open("fd", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"abc"), os.lseek(fd, 0, 0), os.read(fd, 10), os.fstat(fd).st_size, os.isatty(fd))
with open(fd, "r+", closefd=False) as f:
    f.seek(1)
    f.write("Z")
os.lseek(fd, 0, os.SEEK_SET)
print(os.read(fd, 2))
os.close(fd)
attempt(os.close, fd)
attempt(os.read, fd, 1)
with open("op", "w", opener=lambda p, flags: os.open("other-" + p, flags)) as f:
    f.write("by opener")
print(os.path.exists("op"), open("other-op").read())
attempt(open, "op", opener=lambda p, flags: -5)
attempt(open, "op", opener=lambda p, flags: "x")
with open("lb", "w", buffering=1) as f:
    print(f.line_buffering, f.write("line\npart"), os.path.getsize("lb"))
    f.flush()
    print(os.path.getsize("lb"))
with open("big", "w") as f:
    for i in range(5000):
        f.write(f"line {i}\n")
with open("big") as f:
    print(sum(len(line) for line in f), f.read())
with open("big", "rb") as f:
    print(len(f.readlines()), f.readlines(10))
    f.seek(0)
    print(len(f.readlines(100)), f.readline(3), f.readline(0))
print(sum(1 for _ in open("big")))
with open("big", "rb", buffering=7) as f:
    print(f.read(20), f.peek(), f.readline())

# A file that was never closed is written when nobody can reach it
open("lost", "w").write("written after all")
print(open("lost").read(), os.path.getsize("lost"))
f = open("kept", "w")
f.write("buffered")
print(repr(open("kept").read()))
f.flush()
print(repr(open("kept").read()))
f.close()

# Wrapping
raw = open("w.bin", "rb", buffering=0)
t = io.TextIOWrapper(io.BufferedReader(raw), encoding="latin-1")
print(t.read(), t.buffer.raw is raw, t.name)
b = t.detach()
attempt(t.read)
print(b.closed, b.detach() is raw)
attempt(b.read)
raw.close()
with io.FileIO("fio", "w+") as f:
    print(f.write(b"abc"), f.seek(0), f.read(), f.mode, f.closefd, f.tell(), f.truncate(1), f.fileno() > 2, f.isatty())
attempt(io.FileIO, "fio", "rw")
attempt(io.FileIO, "fio", "q")
with open("a.txt") as f, open("copy.txt", "w") as g:
    g.write(f.read())
print(isinstance(f, io.TextIOWrapper), isinstance(f, io.IOBase), isinstance(f.buffer, io.BufferedIOBase))


class P:
    def __init__(self, p):
        self.p = p

    def __fspath__(self):
        return self.p


print(open(P("a.txt")).name, open(b"a.txt").name)
attempt(open, P(5))
f = open("a.txt", encoding="utf-8")
print(f)
f.extra = 5
print(f.extra, f.errors, f.line_buffering, f.write_through, f.newlines, f.encoding)
f.close()
f.close()
with open("last", "w") as f:
    attempt(f.read)
    f.reconfigure(newline="\r\n", line_buffering=True)
    f.write("a\n")
print(open("last", "rb").read())
f = open("atexit", "w")
f.write("flushed at the end")
