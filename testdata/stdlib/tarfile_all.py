# tarfile: headers of the three formats, compressions, streams, links, filters, errors.
# folder: temporary
import copy
import io
import os
import sys
import tarfile
import warnings
from pathlib import Path

warnings.simplefilter("ignore", DeprecationWarning)


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def member(name, data=b"", **fields):
    m = tarfile.TarInfo(name)
    m.size = len(data)
    for field, value in fields.items():
        setattr(m, field, value)
    return m, io.BytesIO(data)


def archive(*members, **options):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode=options.pop("mode", "w"), **options) as t:
        for m, data in members:
            t.addfile(m, data)
    return b.getvalue()


def about(m):
    return (m.name, m.size, m.mtime, oct(m.mode), m.uid, m.gid, m.uname, m.gname, m.type, m.linkname,
            m.offset, m.offset_data, sorted(m.pax_headers.items()))


members = [
    member("plain.txt", b"hello\n", mtime=1_700_000_000, uid=1000, gid=100, uname="me", gname="us", mode=0o640),
    member("folder", type=tarfile.DIRTYPE, mode=0o755),
    member("folder/" + "long" * 40 + "/end.txt", b"x" * 1000),
    member("h\u00e9\u4e2d.txt", b"\0" * 512, uname="\u00fcser", mtime=12.75),
    member("link", type=tarfile.SYMTYPE, linkname="plain.txt"),
    member("hard", type=tarfile.LNKTYPE, linkname="plain.txt"),
    member("fifo", type=tarfile.FIFOTYPE),
    member("device", type=tarfile.CHRTYPE, devmajor=1, devminor=3),
    member("huge uid", b"z", uid=2**40),
]
for format in tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT:
    print("format", format)
    kept = []
    for m, data in members:
        try:
            m.tobuf(format, "utf-8")
            kept.append((m, io.BytesIO(data.getvalue())))
        except ValueError as e:
            print(" ", ascii(m.name[:20]), e)
    data = archive(*kept, format=format)
    print(len(data), sum(data) % 65521, data.count(b"ustar"))
    with tarfile.open(fileobj=io.BytesIO(data)) as t:
        print([ascii(n) for n in t.getnames()])
        for m in t:
            print("  ", ascii(about(m)))
            print("   ", m.isreg(), m.isfile(), m.isdir(), m.issym(), m.islnk(), m.ischr(), m.isblk(), m.isfifo(), m.isdev(), m.issparse())
        f = t.extractfile("plain.txt")
        print(type(f).__name__, f.read(3), f.tell(), f.seek(1), f.read(), f.seek(-2, 2), f.read(9), f.seekable(), f.writable(), f.name, f.mode)
        print(t.extractfile("link").read(), t.extractfile("hard").read(), t.extractfile("folder"))
        attempt(t.getmember, "nope")

print("numbers")
for n in 0, 8, 0o7777777, 0o10000000, -1, 2**60, -(2**55), 3.7:
    for format in tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT:
        attempt(lambda: bytes(tarfile.itn(n, 8, format)))
for field in b"0000644\0", b"   644 \0", b"", b"12x\0", b"\x80\0\0\0\1\0\0\0", b"\xff\xff\xff\xff\xff\xff\xff\xff", b" \0":
    attempt(tarfile.nti, field)
print(tarfile.stn("abc", 5, "ascii", "strict"), tarfile.stn("abcdef", 3, "ascii", "strict"), tarfile.nts(b"ab\0cd", "ascii", "strict"))
attempt(tarfile.stn, None, 5, "ascii", "strict")
print(tarfile.calc_chksums(bytes(range(256)) * 2))

print("compressions")
for kind in "", "gz", "bz2", "xz":
    data = archive(members[0], (members[2][0], io.BytesIO(b"y" * 1000)), mode="w:" + kind)
    members[0][1].seek(0)
    for mode in "r", "r:*", "r:" + kind, "r|*", "r|" + kind:
        with tarfile.open(fileobj=io.BytesIO(data), mode=mode) as t:
            print(mode, [(m.name[-8:], t.extractfile(m).read()[:6]) for m in t])
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w|" + kind) as t:
        t.addfile(*member("s", b"stream"))
    print(tarfile.open(fileobj=io.BytesIO(b.getvalue())).extractfile("s").read())
plain = archive(member("a", b"1"), member("b", b"22"))
gz = archive(member("a", b"1"), mode="w:gz")
for mode in "r:gz", "r:bz2", "r:xz", "r|gz", "r:zz", "r|zz", "q", "rw", "x|", "w:q", "a|":
    attempt(tarfile.open, fileobj=io.BytesIO(plain), mode=mode)
attempt(tarfile.open)
attempt(tarfile.open, fileobj=io.BytesIO(b"no archive at all" * 60))
attempt(tarfile.open, fileobj=io.BytesIO(b""))
attempt(tarfile.open, fileobj=io.BytesIO(b"x" * 100), mode="r:")
attempt(tarfile.open, fileobj=io.BytesIO(gz[:40]), mode="r:gz")
attempt(tarfile.TarFile, "x", "q")
with tarfile.open(fileobj=io.BytesIO(plain), mode="r|") as t:
    first = t.next()
    print(first.name, t.next().name, t.next())
    attempt(lambda: t.extractfile(first).read())
cut = tarfile.open(fileobj=io.BytesIO(plain[:1500]))
attempt(cut.getnames)
attempt(lambda: tarfile.open(fileobj=io.BytesIO(plain[:700])).extractfile("a").read())
damaged = bytearray(plain)
damaged[1024 + 5] ^= 1
print(tarfile.open(fileobj=io.BytesIO(bytes(damaged))).getnames())
print(tarfile.open(fileobj=io.BytesIO(bytes(1024) + plain), ignore_zeros=True).getnames())
damaged = bytearray(plain)
damaged[5] ^= 1
attempt(tarfile.open, fileobj=io.BytesIO(bytes(damaged)))
print(tarfile.open(fileobj=io.BytesIO(bytes(damaged)), ignore_zeros=True).getnames())

print("members")
m, _ = member("a", b"1")
print(m.get_info())
r = m.replace(name="b", mode=0o600, uid=None)
print(r.name, oct(r.mode), r.uid, m.name, copy.deepcopy(m).name, m.path, m.linkpath)
attempt(lambda: r.tobuf())
attempt(lambda: m.tobuf(9))
attempt(m.tobuf, tarfile.USTAR_FORMAT)
m.name = "x" * 300
attempt(m.tobuf, tarfile.USTAR_FORMAT)
m.name = "x/" * 80 + "y"
attempt(lambda: len(m.tobuf(tarfile.USTAR_FORMAT)))
m.linkname = "z" * 101
attempt(m.tobuf, tarfile.USTAR_FORMAT)
for bad in b"", b"short", bytes(512), b"x" * 512:
    attempt(tarfile.TarInfo.frombuf, bad, "utf-8", "strict")
m = tarfile.TarInfo("p")
m.pax_headers = {"comment": "caf\u00e9", "size": "0"}
t = tarfile.open(fileobj=io.BytesIO(archive((m, None), pax_headers={"global": "yes"})))
print(t.pax_headers, t.getmembers()[0].pax_headers)
attempt(lambda: tarfile.open(fileobj=io.BytesIO(), mode="w").addfile(member("a", b"1")[0]))

print("files")
os.makedirs("src/sub/empty")
Path("src/a.txt").write_text("alpha")
Path("src/sub/b.txt").write_text("beta" * 1000)
os.symlink("a.txt", "src/link")
os.link("src/a.txt", "src/second")
os.chmod("src/a.txt", 0o640)
os.chmod("src/sub", 0o755)
for p in "src/a.txt", "src/sub/b.txt", "src/sub", "src":
    os.utime(p, (1_600_000_000, 1_600_000_000))


def anonymous(m):
    m.uid = m.gid = 0
    m.uname = m.gname = "root"
    return None if m.name.endswith("empty") else m


with tarfile.open("out.tar.gz", "w:gz") as t:
    t.add("src", arcname="top", filter=anonymous)
    print(t.getnames())
print(tarfile.is_tarfile("out.tar.gz"), tarfile.is_tarfile("src/a.txt"), tarfile.is_tarfile(io.BytesIO(plain)))
with tarfile.open("out.tar.gz") as t:
    t.extractall("dst", filter="data")
    for m in t:
        print(m.name, m.type, m.linkname, oct(m.mode) if m.isreg() else "")
for folder, folders, files in sorted(os.walk("dst")):
    print(folder, sorted(folders), [(f, os.path.getsize(os.path.join(folder, f)), os.path.islink(os.path.join(folder, f))) for f in sorted(files)])
print(int(os.stat("dst/top/a.txt").st_mtime), oct(os.stat("dst/top/a.txt").st_mode), int(os.stat("dst/top/sub").st_mtime))
with tarfile.open("plain.tar", "w") as t:
    t.add("src/a.txt")
with tarfile.open("plain.tar", "a") as t:
    t.add("src/sub", recursive=False)
with tarfile.open("plain.tar", "a") as t:
    t.addfile(*member("more", b"more"))
attempt(tarfile.open, "plain.tar", "x")
with tarfile.open("plain.tar") as t:
    print(t.getnames(), os.path.getsize("plain.tar"))
    t.extract("more", "one", filter="fully_trusted")
    print(Path("one/more").read_text())
    attempt(t.add, "src")
    attempt(t.extract, "nope")
    t.list(verbose=False)
attempt(t.getnames)
attempt(tarfile.open, "nothere.tar")
attempt(tarfile.open, "plain.tar", "a:gz")
attempt(tarfile.open, "plain.tar", "r:gz")

print("filters")
evil = archive(
    member("/abs/olute", b"1"), member("../up", b"2"), member("ok/../../up", b"3"),
    member("bits", b"4", mode=0o4777), member("noexec", b"5", mode=0o666), member("secret", b"6", mode=0o000),
    member("l1", type=tarfile.SYMTYPE, linkname="/etc/passwd"), member("l2", type=tarfile.SYMTYPE, linkname="../../x"),
    member("d/l3", type=tarfile.SYMTYPE, linkname="../in"), member("h1", type=tarfile.LNKTYPE, linkname="../out"),
    member("pipe", type=tarfile.FIFOTYPE), member("dir", type=tarfile.DIRTYPE, mode=0o777))
here = os.getcwd()
with tarfile.open(fileobj=io.BytesIO(evil)) as t:
    for f in tarfile.fully_trusted_filter, tarfile.tar_filter, tarfile.data_filter:
        print(f.__name__)
        for m in t:
            try:
                g = f(m, "dest")
                print("  ", m.name, "->", g.name, g.mode if g.mode is None else oct(g.mode), g.uid, g.uname, g is m)
            except tarfile.FilterError as e:
                print("  ", type(e).__name__, str(e).replace(os.path.realpath(here), "HERE"), e.tarinfo is m)
    attempt(t.extractall, "dest", filter="nothing")
    t.errorlevel = 0
    t.extractall("dest", filter="data")
    print(sorted(os.listdir("dest")))
    t.extraction_filter = "data"
    attempt(t.extractall, "dest")
    t.extraction_filter = staticmethod(lambda m, path: None)
    t.extractall("dest2")
    print(os.path.exists("dest2"))
    t.errorlevel = 1
    attempt(t.extract, "../up", "dest", filter="tar")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with tarfile.open(fileobj=io.BytesIO(plain)) as t:
        t.extractall("dest3")
    tarfile.TarInfo().tarfile = None
    print([(w.category.__name__, str(w.message)[:60]) for w in caught])
print(sorted(tarfile.__all__))
print(tarfile.TarError.__mro__[1].__name__, [c.__name__ for c in tarfile.InvalidHeaderError.__mro__[:4]], tarfile.ENCODING)
