# Which files gettext finds by the environment, and plurals of what is no int.
# folder: temporary
import decimal
import filecmp
import gettext
import io
import os
import platform
import struct
import warnings


def mo(pairs):
    pairs = sorted(pairs)
    ids = b"".join(k + b"\0" for k, _ in pairs)
    texts = b"".join(v + b"\0" for _, v in pairs)
    n = len(pairs)
    start = 28 + 16 * n
    table, other, i, j = b"", b"", 0, 0
    for k, v in pairs:
        table += struct.pack("<2I", len(k), start + i)
        other += struct.pack("<2I", len(v), start + len(ids) + j)
        i += len(k) + 1
        j += len(v) + 1
    return struct.pack("<7I", 0x950412de, 0, n, 28, 28 + 8 * n, 0, 0) + table + other + ids + texts


head = b"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"
for lang in "xx", "xx_YY", "xx@latin", "zz":
    os.makedirs(f"{lang}/LC_MESSAGES")
    with open(f"{lang}/LC_MESSAGES/app.mo", "wb") as f:
        f.write(mo([(b"", head), (b"word", b"word in " + lang.encode()),
                    (b"file\0files", b"one file\0many files")]))
for name in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
    os.environ.pop(name, None)
print(gettext.find("app", "."))
for language in "xx", "xx_YY", "xx_YY.UTF-8", "xx_AA.UTF-8@latin", "qq:zz:xx", "C:xx", "qq":
    os.environ["LANGUAGE"] = language
    print(language, gettext.find("app", ".", all=True), gettext.translation("app", ".", fallback=True).gettext("word"))
    print("   ", gettext.find("app", ".", languages=["zz", "xx_YY"], all=True))
os.environ["LANGUAGE"] = "xx"
gettext.bindtextdomain("app", ".")
gettext.textdomain("app")
print(gettext.gettext("word"), gettext.bindtextdomain("app"), gettext.textdomain())
t = gettext.translation("app", ".")
for n in 1, 2, 1.0, 1.5, True, decimal.Decimal(2), "x", None:
    for f in t.ngettext, gettext.NullTranslations().ngettext:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            try:
                r = f("file", "files", n)
            except TypeError as e:
                r = e
        print(repr(n), repr(r), [(w.category.__name__, str(w.message), w.filename == __file__) for w in seen])

open("same", "w").close()
print(filecmp.cmpfiles(".", ".", ["same", "none", "nul\0", "\ud800"]))
u = platform.uname()
print(len(u), len(tuple(u)), u._fields, list(u._asdict()), u[5] == u.processor, u[-1] == u.processor, type(u).__mro__[1].__name__)
b = io.BytesIO()
for state in (b"abc", 1, None), (b"", "x", None), (b"", 1.0, None), (b"", 0, 5), (b"", 0, {"a": 1}):
    try:
        print(b.__setstate__(state), b.getvalue(), b.tell())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print([format(decimal.Decimal("1234567.8e30"), spec) for spec in ("N", "n", ".3N", "20N")], [str(w.message) for w in seen][:1], len(seen))
c = decimal.Context()
for value in [], {}, [decimal.Inexact], {decimal.Inexact: True}:
    try:
        c.flags = value
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
