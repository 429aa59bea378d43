# StringIO, BytesIO, buffered streams over memory, and classes derived from those of io.
import contextlib
import io
import sys


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


# StringIO
s = io.StringIO("hello\nworld\n")
print(s.read(2), s.tell(), s.readline(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue())
s.seek(3)
print(s.write("LO!"), s.getvalue(), s.tell(), s.seek(0, 2), s.write("end"), repr(s.getvalue()))
print(s.seek(20), s.write("x"), repr(s.getvalue()), s.truncate(5), repr(s.getvalue()), s.tell(), s.truncate(), s.seek(0), s.truncate(), repr(s.getvalue()))
u = io.StringIO("äöü\U0001f600x\ud800y")
print(ascii(u.read(3)), u.tell(), ascii(u.read(1)), ascii(u.read()), u.seek(1), u.write("€"), ascii(u.getvalue()))
for nl in None, "", "\n", "\r", "\r\n":
    x = io.StringIO("a\r\nb\rc\nd", newline=nl)
    print(repr(nl), list(x), repr(x.getvalue()), x.newlines)
    y = io.StringIO(newline=nl)
    y.write("1\n2\r3\r\n4\r")
    y.write("\n5")
    print(repr(y.getvalue()), y.newlines)
attempt(io.StringIO, 5)
attempt(io.StringIO, "x", newline="z")
attempt(io.StringIO, "x", newline=3)
attempt(s.write, b"x")
attempt(s.write, None)
attempt(s.seek, -1)
attempt(s.seek, 1, 1)
attempt(s.seek, 1, 7)
attempt(s.truncate, -1)
attempt(s.read, "x")
attempt(s.seek, 1.5)
attempt(s.detach)
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.encoding, s.errors, s.line_buffering)
s.close()
attempt(s.getvalue)
attempt(s.write, "x")
with io.StringIO() as s:
    print(1, 2, sep="-", end="!", file=s)
    print([1, "x"], None, 2.5, file=s, flush=True)
    s.writelines(["a", "b"])
    print(repr(s.getvalue()))
print(s.closed)

# BytesIO
b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.readline(), b.read1(2), b.readlines(), b.seek(-3, 2), b.read(), b.tell(), b.seek(0), list(b))
print(b.seek(20), b.write(b"x"), b.getvalue(), b.truncate(4), b.getvalue(), b.tell(), b.seek(1), b.write(bytearray(b"NE")), b.getvalue())
buf = bytearray(3)
b.seek(0)
print(b.readinto(buf), buf, b.readinto(memoryview(buf)[:1]), buf, b.readinto(buf))
v = b.getbuffer()
v[0:1] = b"Z"
print(b.getvalue(), len(v), v.readonly)
attempt(b.write, b"more than there is room for")
attempt(b.close)
v.release()
print(b.write(b"more"), b.getvalue())
attempt(b.write, "str")
attempt(io.BytesIO, "str")
attempt(io.BytesIO, 5)
attempt(b.seek, -1)
attempt(b.seek, 0, 9)
attempt(b.readinto, b"ro")
attempt(b.truncate, -1)
attempt(b.fileno)
b.close()
attempt(b.read)
attempt(b.getbuffer)
t = io.BytesIO(b"abc").__getstate__()
print(t, io.BytesIO(initial_bytes=b"k").read())

# Buffered
r = io.BufferedReader(io.BytesIO(b"0123456789" * 3), buffer_size=8)
print(r.read(3), r.peek(), r.peek(1), r.tell(), r.read1(), r.read1(2), r.readline(4), r.seek(-4, 1), r.read(2), r.seek(25), r.read(), r.read(), r.raw)
attempt(r.write, b"x")
attempt(r.read, -2)
attempt(r.seek, 0, 3)
out = io.BytesIO()
w = io.BufferedWriter(out, 8)
print(w.write(b"abc"), out.getvalue(), w.write(b"defghij"), out.getvalue(), w.flush(), out.getvalue(), w.write(b"0" * 20), out.getvalue(), w.tell(), w.seek(0), w.write(b"Z"), w.flush(), out.getvalue())
attempt(w.read)
print(w.detach() is out)
attempt(w.write, b"x")
x = io.BufferedRandom(io.BytesIO(b"0123456789"))
print(x.read(3), x.write(b"AB"), x.read(2), x.seek(0), x.read(), x.tell())
p = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(p.read(), p.write(b"out"), p.readable(), p.writable(), p.flush(), p.closed)
attempt(io.BufferedReader, io.BytesIO(), 0)
attempt(io.BufferedReader, io.StringIO())
attempt(io.BufferedReader, 5)

# TextIOWrapper over memory
raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\r\n", write_through=True)
print(t.write("a\nb"), raw.getvalue(), t)
t = io.TextIOWrapper(io.BytesIO("zeile\nä".encode("utf-16")), encoding="utf-16")
print(t.readline(), t.read(), t.encoding)
t = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", line_buffering=True)
attempt(t.write, "\u20ac")
attempt(t.write, 5)
attempt(io.TextIOWrapper, io.BytesIO(), encoding="nope")
attempt(io.TextIOWrapper, io.BytesIO(), newline="q")
attempt(io.TextIOWrapper, io.BytesIO(), encoding=3)
attempt(io.TextIOWrapper, 5)


# Classes of one's own
class Slow(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, b):
        part, self.data = self.data[:2], self.data[2:]
        b[:len(part)] = part
        return len(part)


print(Slow(b"abcdef").read(), Slow(b"ab\ncd").readline(), Slow(b"abc").read(1), list(Slow(b"a\nb\nc")))
print(io.BufferedReader(Slow(b"hello\nworld")).readlines(), io.TextIOWrapper(io.BufferedReader(Slow("hé\nx".encode()))).readlines())
f = Slow(b"")
print(f.closed, f.seekable(), f.writable(), isinstance(f, io.IOBase), isinstance(f, io.BufferedIOBase))
attempt(f.seek, 0)
attempt(f.write, b"x")
attempt(f.fileno)
with f:
    pass
attempt(f.readline)
attempt(f.flush)


class Sink(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, b):
        self.parts.append(bytes(b)[:4])
        return min(len(b), 4)


sink = Sink()
w = io.BufferedWriter(sink, 6)
w.write(b"0123456789")
w.close()
print(sink.parts, sink.closed, w.closed)


class Upper(io.TextIOBase):
    def __init__(self):
        self.out = []

    def write(self, s):
        self.out.append(s.upper())
        return len(s)


up = Upper()
print("hello", 5, file=up)
print(up.out, up.encoding, up.errors, up.newlines, up.closed)
attempt(up.read)
attempt(up.detach)


class Tee(io.StringIO):
    def write(self, s):
        self.calls = getattr(self, "calls", 0) + 1
        return super().write("[" + s + "]")


tee = Tee()
print("a", "b", file=tee)
print(repr(tee.getvalue()), tee.calls, tee.__dict__)


class Closing(io.IOBase):
    def flush(self):
        print("flushed", self.closed)
        super().flush()


c = Closing()
c.close()
c.close()
print(c.closed)

# Redirection
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    print("captured")
    sys.stdout.write("too")
print(repr(buf.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("x", file=sys.stderr)
print(repr(err.getvalue()))
old = sys.stdout
sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="replace")
print("ä")
sys.stdout.flush()
data = sys.stdout.buffer.getvalue()
sys.stdout = old
print(data, sys.stdout.name, sys.stdout.mode, sys.stdout.fileno(), sys.stdin.fileno(), sys.stdout.writable(), sys.stdout.readable())
print(isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdin, io.TextIOBase), type(sys.stdout.buffer).__name__, type(sys.stdin.buffer).__name__)
d = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\rc")), repr(d.decode("\r", final=True)), d.newlines, d.getstate(), d.reset())
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, io.UnsupportedOperation.__mro__[1:3], io.open is open, io.text_encoding("x"), sorted(io.__all__))
for cls in io.StringIO, io.BytesIO, io.TextIOWrapper, io.FileIO, io.BufferedReader, io.RawIOBase, io.TextIOBase:
    print(cls, cls.__mro__)
