# email: messages made, written, read and changed (policy compat32).
import email
import io
from email import encoders, errors, message_from_binary_file, message_from_bytes, message_from_file, message_from_string
from email.charset import Charset, add_alias, add_charset, add_codec
from email.feedparser import BytesFeedParser, FeedParser
from email.generator import BytesGenerator, DecodedGenerator, Generator
from email.header import Header, decode_header, make_header
from email.iterators import _structure, body_line_iterator, typed_subpart_iterator
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.audio import MIMEAudio
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText
from email.parser import BytesHeaderParser, BytesParser, HeaderParser, Parser
from email.policy import Compat32, Policy, compat32


def attempt(f, *args, **kwargs):
    try:
        print("->", ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


print("made")
m = MIMEMultipart("alternative", boundary="=B=", _subparts=[MIMEText("plain\n")], x="y z")
m["Subject"] = "H\u00e4llo w\u00f6rld, " * 6
m["From"] = "A <a@b.c>"
m["To"] = ", ".join(f"person{i}@example.org" for i in range(8))
m.add_header("X-Bud", "gud", name="Fuz \"q\"", part_one=None, other=("utf-8", "", "\u00e9"), word="\u4e2d")
m.attach(MIMEText("<p>h\u00e9</p>", "html", "utf-8"))
m.attach(MIMEText("caf\u00e9", _charset="iso-8859-1"))
m.attach(MIMEApplication(bytes(range(256)), Name="x.bin"))
m.attach(MIMEAudio(b"RIFF....WAVEfmt ."))
for data in b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff\xdb", b"RIFF....WEBP", b"P4 ", b"BM", b"II*", b"123456JFIF":
    print(MIMEImage(data).get_content_type())
attempt(MIMEImage, b"what")
attempt(MIMEAudio, b"what")
attempt(MIMEApplication, b"", None)
attempt(MIMEMessage, 5)
attempt(MIMEText("x").attach, 5)
print(MIMEImage(b"x", "own", encoders.encode_quopri)["content-transfer-encoding"], MIMEApplication(b"\xff", _encoder=encoders.encode_7or8bit)["content-transfer-encoding"])
text = m.as_string()
print(text)
print(m.as_string(maxheaderlen=40)[:400])
print(bytes(m) == text.encode(), str(m) == text, m.as_bytes(unixfrom=True).startswith(b"From nobody "))
_structure(m)
back = message_from_string(text)
print(back.as_string() == text, message_from_bytes(bytes(m)).as_bytes() == bytes(m))
print(message_from_file(io.StringIO(text)).keys() == message_from_binary_file(io.BytesIO(text.encode())).keys())
for part in back.walk():
    print(part.get_content_type(), part.get_charsets()[:1], part.get_filename(), part.get_params(), ascii(part.get_payload(decode=True))[:60], part.is_multipart())
print(back["x-bud"], back.get_param("other", header="x-bud"), back.get_param("word", header="x-bud"))
print(ascii(decode_header(back["subject"])), ascii(str(make_header(decode_header(back["subject"])))))

print("as a mapping")
m = Message()
m["A"], m["b"], m["a"] = "1", "2", "3"
print(len(m), m["a"], m["zz"], m.get("zz", 5), m.get_all("A"), m.get_all("zz", "none"), "B" in m, list(m), m.keys(), m.values(), m.items(), list(m.raw_items()))
m.replace_header("A", "new")
attempt(m.replace_header, "Zz", "x")
del m["a"], m["nothing"]
print(m.items())
m.set_payload("text")
print(m.get_content_type(), m.get_content_maintype(), m.get_content_subtype(), m.get_default_type(), m.get_payload(), m.get_payload(decode=True), m.is_multipart())
attempt(m.get_payload, 1)
attempt(m.attach, Message())
m.set_type("image/png")
m.set_param("name", "a b.png")
m.set_param("name", "\u00e9.png", charset="utf-8", language="fr")
m.set_param("x", "plain", requote=False)
print(m["content-type"], m.get_param("name"), m.get_filename(), m.get_params())
m.del_param("x")
m.set_type("text/html")
m.set_boundary("b b")
print(m["content-type"], m.get_boundary(), m.get_content_disposition())
attempt(m.set_type, "nothing")
attempt(Message().set_boundary, "x")
m["Content-Disposition"] = 'ATTACHMENT; filename="fakt\\"ura.txt"; size=5'
print(m.get_content_disposition(), m.get_filename(), m.get_param("size", header="content-disposition"))
for charset in "utf-8", "us-ascii", "iso-8859-15", "koi8-r":
    n = Message()
    n.set_payload("abc \u20ac" if charset != "us-ascii" else "abc", charset) if charset != "koi8-r" else n.set_payload("\u0416", charset)
    print(charset, repr(n.as_string()), n.get_charset(), n.get_content_charset(), n.get_payload(decode=True))
n.set_charset(None)
print(n.get_charset(), n["content-type"])
for kind, payload in (("base64", "aGVsbG8="), ("base64", "aGVsbG8"), ("base64", "a$GVsbG8="), ("base64", "aGVsbG8=x"), ("quoted-printable", "=41=\n=C3=A9 =zz"),
                      ("x-uuencode", "begin 644 f\n#86)C\n \nend\n"), ("uuencode", "nothing"), ("7bit", "\u00e9"), ("8bit", "\udce9")):
    n = message_from_string(f"Content-Transfer-Encoding: {kind}\n\n")
    n.set_payload(payload)
    print(kind, n.get_payload(decode=True), n.defects, ascii(n.get_payload()))

print("read")
for text in ("", "\n", "body only", "A: b", "A: b\n\nbody", "A: b\r\nC: d\r\n e\r\n\r\nbody\r\n", " x\nA: b\n\n", "From me\nA: b\n\n", "A: b\nFrom me\nB: c\n\n",
             "A: b\nFrom me", "A: b\nno header\n\nbody", ": x\nA: b\n\n", "A:b\nA :c\n\n", "Content-Type: multipart/mixed\n\nx",
             "Content-Type: multipart/mixed; boundary=B\n\nx\n", "Content-Type: multipart/mixed; boundary=B\n\npre\n--B\n\none\n--B\n\ntwo\n--B--\nepi\n",
             "Content-Type: multipart/mixed; boundary=B\n\n--B\n\none\n", "Content-Type: multipart/mixed; boundary=B\nContent-Transfer-Encoding: base64\n\n--B\n\none\n--B--",
             "Content-Type: multipart/digest; boundary=B\n\n--B\n\nSubject: in\n\nbody\n--B--\n", "Content-Type: message/rfc822\n\nSubject: in\n\nbody\n",
             "Content-Type: message/delivery-status\n\nA: b\n\nC: d\n\n", "Content-Type: multipart/mixed; boundary=A\n\n--A\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nx\n--B--\n\n--A\n--A\n\ny\n--A--",
             "Content-Type: text\n\n", "Content-Type: TEXT/Plain; Charset=UTF-8; x*0=a; x*1*=%20b; y*=utf-8'en'%C3%A9\n\nz", "Subject: =?utf-8?q?=C3=A9?=\n =?utf-8?b?w6k=?= x\n\n"):
    m = message_from_string(text)
    print(ascii(text))
    print("  ", m.items(), ascii(m.get_payload() if not m.is_multipart() else [(p.get_content_type(), p.get_payload() if not p.is_multipart() else len(p.get_payload())) for p in m.get_payload()]))
    print("  ", [type(d).__name__ for d in m.defects], ascii(m.preamble), ascii(m.epilogue), m.get_unixfrom(), m.get_params())
    attempt(m.as_string)
p = FeedParser()
for piece in "Su", "bject: x\r", "\n\r\nbo", "dy\r", "\nmore":
    p.feed(piece)
print(repr(p.close().as_string()))
p = BytesFeedParser()
p.feed(b"Subject: \xe9\n\n\xff\n")
m = p.close()
print(ascii(m["subject"]), str(m["subject"]) == "\ufffd", m.as_bytes(), ascii(m.as_string()), ascii(m.get_payload()), m.get_payload(decode=True))
print(HeaderParser().parsestr("A: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n").get_payload(), BytesHeaderParser().parsebytes(b"A: b\n\nc").get_payload())
print(Parser().parsestr("A: b\n\nc", headersonly=True).items(), BytesParser().parse(io.BytesIO(b"A: b\n\nc")).items())


class Mine(Message):
    pass


print(type(message_from_string("A: b", Mine)).__name__, type(Parser(Mine).parsestr("")).__name__)

print("written")
m = message_from_string("Subject: x\n\nFrom here\nmore\n")
out = io.StringIO()
Generator(out).flatten(m, linesep="\r\n")
print(repr(out.getvalue()))
out = io.StringIO()
Generator(out, mangle_from_=False, maxheaderlen=20).flatten(message_from_string("Subject: a long subject, with a comma; and more of it\n\n"), unixfrom=False)
print(repr(out.getvalue()))
out = io.BytesIO()
BytesGenerator(out).flatten(m)
print(out.getvalue())
out = io.StringIO()
DecodedGenerator(out).flatten(back)
print(ascii(out.getvalue()[-200:]))
m = Message()
m["Subject"] = "a\nInjected: b"
attempt(m.as_string)
m = Message()
m.set_payload(5)
attempt(m.as_string)
print(list(body_line_iterator(back))[:2], [p.get_content_type() for p in typed_subpart_iterator(back, "text", "html")])

print("headers")
for s in ("plain", "=?iso-8859-1?q?p=F6stal?=", "a =?utf-8?b?w6k=?= b", "=?utf-8?q?a?= =?utf-8?q?b?=", "=?utf-8?q?a?= =?latin-1?q?b?=", "=?x?b?!?=", "=?utf-8?q?a_b=3D?=\n =?utf-8?q?c?="):
    attempt(decode_header, s)
    try:
        print("  ", ascii(str(make_header(decode_header(s)))))
    except Exception as e:
        print("  ", type(e).__name__, e)
h = Header("Hello", header_name="Subject", maxlinelen=30)
h.append("W\u00f6rld " * 6, "iso-8859-1")
h.append("and more text that is plain, " * 3)
h.append("\u4e2d\u6587" * 20, "utf-8")
print(h.encode(), h.encode(maxlinelen=0), h.encode(splitchars=" ", maxlinelen=50, linesep="\r\n"), ascii(str(h)), h == str(h), sep="\n")
for text in "x" * 100, "a, b; " * 20, "one two " * 15, "\u00e9" * 60, "tab\tand " * 12, "", " lead", "trail ", "two\n lines", "a\n\n b":
    for name in None, "Subject":
        attempt(Header(text, header_name=name).encode)
attempt(Header, "\u00e9", "us-ascii")
attempt(Header("a").append, b"\xff", "utf-8")
attempt(Header("a\nb: c").encode)
attempt(Header(b"\xe9", "latin-1").encode)

print("charsets")
for name in "us-ascii", "utf-8", "Latin-1", "iso-8859-15", "big5", "windows-1252", "unknown", "UTF8":
    c = Charset(name)
    print(c, c.input_charset, c.output_charset, c.header_encoding, c.body_encoding, c.input_codec, c.output_codec, c.get_output_charset(), c == name, getattr(c.get_body_encoding(), "__name__", c.get_body_encoding()))
attempt(Charset, "\u00e9")
attempt(add_charset, "x", None, 3)
add_charset("my-charset", 1, 2, "utf-8")
add_alias("mine", "my-charset")
add_codec("my-charset", "latin-1")
print(Charset("mine"), Charset("mine").input_codec, Charset("utf-8").header_encode("\u00e9"), Charset("utf-8").body_encode("\u00e9"), Charset("latin-1").body_encode("\u00e9=\n"))

print("policies")
print(compat32, compat32.clone(linesep="\r\n"), Compat32(cte_type="7bit") + Compat32(max_line_length=5), compat32.mangle_from_)
attempt(Compat32, nothing=1)
attempt(compat32.clone, nothing=1)
attempt(setattr, compat32, "linesep", 1)
attempt(setattr, compat32, "nothing", 1)
attempt(Policy)
attempt(message_from_string, "x y\n\n", policy=compat32.clone(raise_on_defect=True))
print(compat32.header_source_parse(["A: b\n", " c\n"]), compat32.fold("A", "x " * 60), compat32.fold_binary("A", "\udce9"), compat32.header_max_count("a"))
print([c.__name__ for c in errors.InvalidBase64PaddingDefect.__mro__[:3]], errors.NonPrintableDefect("x"), errors.MultipartConversionError.__mro__[2].__name__)
print(sorted(email.__all__))
