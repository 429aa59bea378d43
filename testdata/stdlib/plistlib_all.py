# plistlib: both formats, their types and errors.
import datetime
import io
import plistlib
from collections import OrderedDict
from plistlib import FMT_BINARY, FMT_XML, UID


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__module__, type(e).__name__ + ":", e)


value = {
    "string": "caf\u00e9 <&> \"q\"\r\nline\rend", "int": 5, "negative": -7, "big": 2**63 + 5, "true": True, "false": False,
    "float": 1.5, "date": datetime.datetime(2024, 1, 2, 3, 4, 5), "data": bytes(range(100)), "bytearray": bytearray(b"ab"),
    "list": [1, [2, []], {}, {"deep": {"er": [b"x" * 60]}}], "tuple": (1, "x"), "empty": "", "\u4e2d": "\u6587", "dup": "dup", "a" * 300: 0,
}
for fmt in FMT_XML, FMT_BINARY:
    for sort_keys in True, False:
        data = plistlib.dumps(value, fmt=fmt, sort_keys=sort_keys)
        print(fmt, len(data), sum(data) % 65521)
        back = plistlib.loads(data)
        print(list(back)[:4], {k: v for k, v in back.items() if v != value[k]})
        print(plistlib.load(io.BytesIO(data), fmt=fmt, dict_type=OrderedDict).__class__)
print(plistlib.dumps({k: value[k] for k in ("string", "list", "date", "data", "float")}).decode())
for v in ("x", 1, 1.0, True, [], {}, b"", (), "\u00e9" * 20, [1, 1.0, True], list(range(300)), 2**64 - 1, -(2**63), b"y" * 70000):
    for fmt in FMT_XML, FMT_BINARY:
        data = plistlib.dumps(v, fmt=fmt)
        print(fmt.name, len(data), plistlib.loads(data) == (list(v) if isinstance(v, tuple) else v), type(plistlib.loads(data)).__name__)
aware = datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
for fmt in FMT_XML, FMT_BINARY:
    data = plistlib.dumps({"d": aware}, fmt=fmt, aware_datetime=True)
    print(plistlib.loads(data, aware_datetime=True), plistlib.loads(data))
    attempt(plistlib.dumps, {"d": aware}, fmt=fmt) if fmt is FMT_BINARY else print(plistlib.loads(plistlib.dumps({"d": aware})))
for uid in 0, 255, 256, 70000, 2**32, 2**64 - 1:
    print(plistlib.loads(plistlib.dumps({"u": UID(uid)}, fmt=FMT_BINARY)))
print(UID(3) == UID(3), UID(3) == 3, hash(UID(3)) == hash(3), hex(UID(17)), repr(UID(1)), UID(5).__reduce__())
for bad in "x", -1, 2**64, 1.5:
    attempt(UID, bad)
for bad in {1: 2}, {"a": None}, {"a": {1}}, {"a": 2**64}, {"a": -(2**63) - 1}, {"a": "\x01"}, {"a": object}, {"b": 1, 2: 3}:
    for fmt in FMT_XML, FMT_BINARY:
        try:
            plistlib.dumps(bad, fmt=fmt)
            print("fine")
        except Exception as e:
            print(type(e).__name__, e)
print(plistlib.loads(plistlib.dumps({"a": 1, 2: 3}, skipkeys=True, sort_keys=False)))
attempt(plistlib.dumps, {}, fmt="x")
attempt(plistlib.dump, {}, io.StringIO())


def xml(inner):
    return f'<?xml version="1.0"?><plist version="1.0">{inner}</plist>'


for inner in ("<dict><key>a</key></dict>", "<dict><string>a</string></dict>", "<key>a</key>", "<array><key>a</key></array>",
              "<dict><key>a</key><key>b</key></dict>", "<integer>0x1F</integer>", "<integer>-12</integer>", "<integer>x</integer>",
              "<real>nan</real>", "<date>2024-02-03T04:05:06Z</date>", "<date>2024Z</date>", "<date>x</date>", "<true/>", "<false></false>",
              "<data>aGVsbG8=</data>", "<data>\n aGVs\n bG8=\n</data>", "<string>&lt;&#65;&amp;</string>", "", "<unknown>5</unknown>",
              "<array><string>x</string><string/></array>", "<dict><key>k</key><dict/></dict>", "<array>", "<string>x</array>"):
    print(inner)
    attempt(plistlib.loads, xml(inner).encode())
attempt(plistlib.loads, b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY e "x">]><plist><string>&e;</string></plist>')
for data in b"", b"nothing", b"bplist00", b"bplist00" + bytes(40), b"<plist", plistlib.dumps([1, 2], fmt=FMT_BINARY)[:-5]:
    attempt(plistlib.loads, data)
attempt(plistlib.loads, "text", fmt=FMT_BINARY)
print(plistlib.loads(xml("<string>text</string>")), plistlib.loads(xml("<string>\u00e9</string>").encode("utf-8-sig")))
shared = ["s"]
back = plistlib.loads(plistlib.dumps([shared, shared, "s"], fmt=FMT_BINARY))
print(back, back[0] is back[1])
print(plistlib.__all__, plistlib.PlistFormat, list(plistlib.PlistFormat), str(plistlib.InvalidFileException()))
