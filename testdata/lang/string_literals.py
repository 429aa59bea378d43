# String and bytes literals, escapes, concatenation, and how repr writes them.
print(["a", 'a', "it's", 'say "x"', "both ' and \"", '', "", """triple "quoted" text""", '''it's'''])
print(["\n\r\t\\\'\"\a\b\f\v\0", "\x41\x7f\x80\xff", "\101\60\7\18", "\u00e9\u4e2d\U0001F600", "\N{LATIN SMALL LETTER A}\N{SNOWMAN}"])
print("a\
b", """x
y""", """a\
b""", "tab	inside")
print([r"\n\x", r'\'', r"a\\", R"\u0041", rb"\x", Rb"\n", bR"\t", BR"\q", u"u", U"U", b"bytes\x00\xff\n\"'", B'B', br"\d"])
print("one" "two" 'three', "a" 'b' """c""" r"\d", b"x" b"y", ("multi "
      "line"))
print(["\x00\x1f\x20\x7e\x7f\x80\x9f\xa0\xad\u200b\u2028\ufeff\ud800\U000e0001", "\u0378", "é", "日本", "😀", "e\u0301", "\u202e"])
print([b"\x00\x1f\x20\x7e\x7f\x80\xff", b"'", b'"', b"'\"", b"\t\n\r\\"])
print(len("\n"), len("\\n"), len(r"\n"), len("\u00e9"), len("😀"), len("e\u0301"), len(b"\xff\xfe"), len("""
"""))
print(ascii("é日😀'"), ascii(b"\xff"), repr("'"), repr('"'), repr("'\""), repr("\\"), str("\\"))
print("a" "b" * 2, ("a" "b").upper(), "%s" "%s" % (1, 2), "-" * 3)
print("a\\", "\\\\", "#not a comment", 'a # b', "trailing\\")
print("\ud83d\ude00" == "😀", len("\ud83d\ude00"), "\ud800"[0] == "\ud800", ["\ud800x"])
for src in (r"'\x4'", r"'\xg'", r"'\u12'", r"'\U00110000'", r"'\N{no such name}'", r"'\N'", r"'\N{'", r"b'\x4'", "b'\u00e9'", "'unterminated", "'''unterminated", "'a' b'b'", "'a\nb'", "ur'x'", "bu'x'", "fb'x'", "'\\", '"\\"'):
    try:
        print(repr(eval(src)))
    except SyntaxError as e:
        print(f"{src!r} {type(e).__name__}: {e.msg}")
print("docstring"
      " over lines")


def doc():
    """First line.

    Indented.
        More.
    """


def doc2():
    "one" " two"


def no_doc():
    f"not a doc"


def no_doc2():
    b"not a doc"


class D:
    r"raw \d"


print([doc.__doc__, doc2.__doc__, no_doc.__doc__, no_doc2.__doc__, D.__doc__])
print(1_000, 0x_ff, 0b1010_0101, 0o17, 1_0.0_1, 1e1_0, .5, 5., 1e5, 1E-5, 0xDEADbeef, 0B11, 0O7, 0XfF, 1j, 1.5J, .5e3j, 0_0, 00, 0e0, 1_0j)
print(9999999999999999999999, -0, - 5, --5, ~-1, 1 .real, 1.0.real, 0xffffffffffffffff, 1e400, -1e400, 1e-400, 123456789012345678.0)
for src in ("01", "1__0", "1_", "_1", "0x", "0b2", "0o8", "1e", "0xg", "1.5.5", "1a", "0_", "1e5x", "1_000_", "0b", "0777", "1.e", "1j2"):
    try:
        print(src, eval(src))
    except NameError as e:
        print(src, "NameError", e)
    except SyntaxError as e:
        print(f"{src} {type(e).__name__}: {e.msg}")
