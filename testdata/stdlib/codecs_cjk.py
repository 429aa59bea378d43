# The multi-byte encodings of East Asia: every character, every pair of bytes, the error handlers, pieces, files.
import codecs
import io
import random
import zlib

NAMES = """gb2312 gbk gb18030 hz big5 big5hkscs cp950 cp949 euc_kr johab iso2022_kr shift_jis cp932 euc_jp
iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_ext""".split()


def tried(f, *args):
    try:
        return f(*args)
    except UnicodeError as e:
        return type(e).__name__, str(e), e.start, e.end, e.reason, e.encoding


def check(*values):
    return zlib.crc32(ascii(values).encode())


for name in NAMES:
    info = codecs.lookup(name)
    print(info.name, check([chr(c) for c in range(0, 0x30000, 29) if isinstance(tried(chr(c).encode, name), bytes)]))
    text = "".join(map(chr, range(0x80, 0x3000))) + "".join(map(chr, range(0x4e00, 0x5000))) + "가갂뷁힣ｱ豈\U00020000\ud800"
    print("", check(text.encode(name, "backslashreplace")), check(text.encode(name, "xmlcharrefreplace")))
    print("", check([tried(bytes([a, b]).decode, name) for a in range(0x80, 256, 9) for b in range(256)]))
    r = random.Random(name)
    data = bytes(r.choice(b"\x1b$B(J~{}@A)C\x0e\x0f\n" * 3 + bytes(range(256))) for _ in range(3000))
    print("", *(check(data.decode(name, e)) for e in ("replace", "ignore", "backslashreplace")))
    for text in "abc", "日本語", "中文", "한글 조선글", "ｶﾀｶﾅ", "a~b\\¥‾", "\u00ca\u0304", "x\u20acy", "\ud800":
        raw = tried(text.encode, name)
        print("", ascii(text), raw)
        if isinstance(raw, bytes) and tried(raw.decode, name) != text:
            print("  back", ascii(tried(raw.decode, name)))
    raw = "日本 한글 中文".encode(name, "ignore")
    for cut in range(len(raw)):
        decoder = info.incrementaldecoder()
        if decoder.decode(raw[:cut]) + decoder.decode(raw[cut:], True) != raw.decode(name):
            print("  pieces", cut)
    encoder = info.incrementalencoder("replace")
    print("", [encoder.encode(c) for c in "a日本b中c"] + [encoder.encode("", True)])
    stream = io.TextIOWrapper(io.BytesIO(), name, "ignore")
    stream.write("日本\nabc\n中文")
    stream.seek(0)
    print("", stream.read() == "日本\nabc\n中文".encode(name, "ignore").decode(name))

for alias in "sjis", "gb2312-80", "ms936", "EUC-JP", "ks_c-5601-1987", "Big5-HKSCS", "ISO-2022-JP", "hzgb", "uhc", "windows-31j":
    print(alias, codecs.lookup(alias).name)
for data, name in (b"\x81\x30\xff\x30", "gb18030"), (b"\x8fab", "euc_jp"), (b"\xa4\xd4\xa4", "euc_kr"), (b"\xff", "big5"), (b"~x", "hz"), (b"~", "hz"), (b"\x1b$", "iso2022_jp"):
    print(data, name, tried(data.decode, name))
