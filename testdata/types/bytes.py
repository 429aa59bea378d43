# bytes and bytearray: literals, operators, methods.
def attempt(f):
    try:
        r = f()
        print(repr(r), end="; ")
    except Exception as e:
        print(f"{type(e).__name__}: {e}", end="; ")


def section(name, *fs):
    print(name, end=": ")
    for f in fs:
        attempt(f)
    print()


b = b"hello\x00\xff"
section("make", lambda: b"", lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 2, 255]), lambda: bytes("é", "utf-8"), lambda: bytes("é"), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(range(3)), lambda: bytes(b"x"), lambda: bytes("a", "ascii", "strict"), lambda: bytes(5, "utf-8"), lambda: bytearray(b"ab"), lambda: bytearray(2), lambda: bytearray(), lambda: bytes(bytearray(b"q")), lambda: bytes.fromhex("00ff 1A"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"a" b"b", lambda: bytes(x for x in (1, 2)), lambda: bytes((300,)), lambda: bytes([1.5]), lambda: bytes(True))
section("index", lambda: b[0], lambda: b[-1], lambda: b[100], lambda: b[1:3], lambda: b[::-1], lambda: b["a"], lambda: list(b)[:3], lambda: len(b), lambda: 104 in b, lambda: b"ell" in b, lambda: "ell" in b, lambda: 256 in b, lambda: 1.5 in b, lambda: [*b"ab"], lambda: sum(b"ab"), lambda: max(b"ab"), lambda: b[True], lambda: sorted(b"ba"))
section("operators", lambda: b"a" + b"b", lambda: b"a" + bytearray(b"b"), lambda: bytearray(b"a") + b"b", lambda: b"a" + "b", lambda: "b" + b"a", lambda: b"a" * 3, lambda: b"a" * "x", lambda: b"a" == "a", lambda: b"a" == bytearray(b"a"), lambda: b"a" < b"b", lambda: b"a" < "b", lambda: b"a" < 1, lambda: hash(b"a") == hash(b"a"), lambda: hash(bytearray()), lambda: b"%d %s" % (1, b"x"), lambda: b"%s" % "x", lambda: b"a" + 1, lambda: b"" == b"", lambda: bool(b""), lambda: {b"k": 1}[b"k"], lambda: b"a" in [b"a"], lambda: b"%x|%5d|%c|%r|%a" % (255, 3, 65, "q", "é"), lambda: b"%b" % b"z")
section("methods", lambda: b"a,b".split(b","), lambda: b" a b ".split(), lambda: b"a,b".split(","), lambda: b",".join([b"a", b"b"]), lambda: b",".join(["a"]), lambda: b"abc".find(b"c"), lambda: b"abc".find(99), lambda: b"abc".index(b"z"), lambda: b"aXa".replace(b"X", b"yy"), lambda: b" a ".strip(), lambda: b"abc".upper(), lambda: b"ABC".lower(), lambda: b"abc".startswith(b"a"), lambda: b"abc".startswith("a"), lambda: b"abc".endswith((b"c", b"d")), lambda: b"a\nb".splitlines(), lambda: b"abc".decode(), lambda: b"\xff".decode(), lambda: b"\xff".decode("latin-1"), lambda: b"\xff".decode("utf-8", "replace"), lambda: b"\xc3".decode(errors="ignore"), lambda: b"\x01\xab".hex(), lambda: b"\x01\xab\xcd".hex("-"), lambda: b"\x01\xab\xcd".hex(":", 2), lambda: b"aa".count(b"a"), lambda: b"a".center(3, b"*"), lambda: b"5".zfill(3), lambda: b"a=b".partition(b"="), lambda: b"ab".isalpha(), lambda: b"12".isdigit(), lambda: b"abc".translate(bytes(range(256))), lambda: b"abc".translate(None, b"b"), lambda: bytes.maketrans(b"a", b"b")[97], lambda: b"Ab".swapcase(), lambda: b"ab cd".title(), lambda: b"abc".capitalize(), lambda: b"a\tb".expandtabs(2), lambda: b"xax".strip(b"x"), lambda: b"pre".removeprefix(b"p"), lambda: b"abc".rfind(b"b"), lambda: b"a b".rsplit(None, 1), lambda: b"abc".isascii(), lambda: b"x".nope, lambda: b"abc".ljust(5) + b"|", lambda: b"\x80".isascii(), lambda: setattr(b, "x", 1), lambda: b.__len__(), lambda: b"\xe9\x97".decode("utf-16-le"), lambda: b"abc".decode("nope"))
section("repr", lambda: b"\x00\t\n\r\\'\"\x7f\x80", lambda: b'"', lambda: b"'", lambda: str(b"x"), lambda: f"{b'x'}", lambda: ascii(b"\xff"), lambda: bytearray(b"it's"), lambda: str(bytearray(b"x"), "utf-8"), lambda: [b"a", bytearray(b"b")], lambda: "%s" % b"x", lambda: format(b"x", ">6"), lambda: format(b"x"))
ba = bytearray(b"hello")
ba[0] = 72
ba.append(33)
ba.extend(b"??")
ba[1:3] = b"EEE"
del ba[-1]
ba += b"x"
ba.insert(0, 65)
print(ba, ba.pop(), ba.pop(0), ba, len(ba), ba.index(b"E"))
ba.reverse()
print(ba, ba.copy() == ba, ba[0], ba[1:3], bytes(ba))
ba.remove(33)
ba.clear()
print(ba)
for f in (lambda: ba.append(256), lambda: ba.append("a"), lambda: ba.pop(), lambda: ba.remove(5), lambda: ba.__setitem__(0, 1), lambda: ba.extend("ab"), lambda: ba.extend([300]), lambda: ba.insert(0, -1), lambda: ba.append(), lambda: ba.nope):
    attempt(f)
print()
