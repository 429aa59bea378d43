# email.utils, email.base64mime and email.quoprimime.
import datetime
from email import base64mime, quoprimime, utils


def attempt(f, *args, **kwargs):
    try:
        print("->", ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for addr in ("a@b", "A B <a@b>", '"A, B" <a@b>', "a@b (comment)", "(c) a@b", "A (c) <a@b>", "<a@b>", "", "nobody", "A <>", "a@b, c@d", "g: a@b, c@d;", "a@[1.2.3.4]",
             "A <@x,@y:a@b>", '"a b"@c', "a . b @ c . d", "A\\\" <a@b>", '"A\\"" <a@b>', "a@b@c", "<a@b", "a(b@c", "a)b@c", 'a"b@c', "J. Smith <j@s>", "\u00e9 <a@b>", "a@b\r\n (x)", ",,a@b",
             "a[b@c", ";", "A <a@b> junk", "(nested (c)) a@b"):
    print(ascii(addr))
    attempt(utils.parseaddr, addr)
    attempt(utils.parseaddr, addr, strict=False)
    attempt(utils.getaddresses, [addr, "X <x@y>"])
    attempt(utils.getaddresses, [addr, "X <x@y>"], strict=False)
attempt(utils.parseaddr, ["a@b", "c"])
attempt(utils.parseaddr, 5)
for pair in ("A B", "a@b"), ("", "a@b"), ("A, B", "a@b"), ('q"\\', "a@b"), ("\u00e9\u00e8", "a@b"), ("x", "\u00e9@b"), (None, "a@b"):
    attempt(utils.formataddr, pair)
    attempt(utils.formataddr, pair, "iso-8859-1")
for date in ("Mon, 20 Nov 1995 19:12:08 -0500", "20 Nov 1995 19:12:08 EST", "Mon,20 Nov 95 19:12 GMT", "Nov 20 1995 1:2:3", "20-Nov-95 19:12:08 +0130", "Mon, 20 Nov 1995 19:12:08 -0000", "Mon, 20 Nov 1995 19.12.08",
             "20 november 70 1:1", "", "x", "Mon", "Mon, 20 Foo 1995 1:1:1", "Mon, 20 Nov 1995", "20 Nov 1995 19:12:08+0200", "Mon, 20 Nov 1995 19:12:08 zone", "1 1 1 1 1", "Mon, xx Nov 1995 1:1:1", "99 Nov 1995 99:99:99 +0000",
             "20 Nov, 1995, 19:12:08, UT", "20 Nov 19:12:08 1995", None, "Sunday, 1 Feb 2015 00:00:00 Z"):
    print(date)
    attempt(utils.parsedate, date)
    attempt(utils.parsedate_tz, date)
    attempt(utils.parsedate_to_datetime, date)
    parsed = utils.parsedate_tz(date)
    if parsed and parsed[3] < 24:
        attempt(utils.mktime_tz, parsed)
for args in (0,), (1_700_000_000.5,), (0, False, True), (-1, False, True):
    attempt(utils.formatdate, *args)
utc = datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc)
for args in (utc,), (utc, True), (utc.replace(tzinfo=None),), (utc.replace(tzinfo=None), True), (utc.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=-3))),):
    attempt(utils.format_datetime, *args)
print(utils.make_msgid("id", "example.org").endswith(".id@example.org>"), utils.localtime(utc).utctimetuple()[:6])
for s in '"a"', "<a>", '"a\\"b\\\\"', '"', "a", "", '""':
    print(ascii(utils.unquote(s)), ascii(utils.quote(s)))
for s in "utf-8'en'%C3%A9", "a'b", "x", "''y", "a'b'c'd":
    print(utils.decode_rfc2231(s))
attempt(utils.encode_rfc2231, "a b\u00e9", "utf-8", "en")
attempt(utils.encode_rfc2231, "a b")
attempt(utils.encode_rfc2231, "\u00e9")
attempt(utils.decode_params, [("text/plain", ""), ("x*0", "a"), ("x*1*", "%20b"), ("y*", "utf-8'en'%C3%A9"), ("z", '"q"'), ("w*1", "2"), ("w*0", "1"), ("v*0*", "latin-1''%e9"), ("v*1", "%e9")])
for v in "x", '"x"', ("utf-8", "", "\u00c3\u00a9"), (None, None, "a"), ("nothing", "", "a"), ("a", "b"):
    attempt(utils.collapse_rfc2231_value, v)
print(sorted(utils.__all__))

for data in b"", b"a", b"abc", b"\xff" * 60:
    attempt(base64mime.header_length, data)
    attempt(base64mime.header_encode, data)
    attempt(base64mime.body_encode, data, 40, "\r\n")
attempt(base64mime.header_encode, "\u00e9", "utf-8")
attempt(base64mime.decode, "aGk=")
attempt(base64mime.decode, b"aGk")
for text in ("", "plain", "caf\xe9", "a=b", "x" * 100, "word " * 30, "end ", "end\t", "tab\tin", "a\nb\r\nc", "\xe9" * 40, "x" * 75 + " ", "x" * 76 + " ", "x" * 74 + " ", "x" * 73 + "\xe9", "x" * 74 + "\xe9", "x" * 72 + "\xe9y", "\n", " \n \n", "a\n\n"):
    attempt(quoprimime.body_encode, text)
    attempt(quoprimime.body_encode, text, 10, "\r\n")
    attempt(quoprimime.header_encode, text.encode("latin-1"))
    attempt(quoprimime.body_length, text.encode("latin-1"))
    attempt(quoprimime.header_length, text.encode("latin-1"))
attempt(quoprimime.body_encode, "x", 3)
for text in "", "=41", "a=\nb", "a =\n", "a  \nb", "=4", "=", "=4=", "==41", "=zz", "=e9=E9", "a\r\nb", "\n", "a\n", "x=20\n":
    attempt(quoprimime.decode, text)
    attempt(quoprimime.decode, text, "\r\n")
    attempt(quoprimime.header_decode, text + "_x")
print(quoprimime.quote("="), quoprimime.unquote("=41"), quoprimime.header_check(61), quoprimime.body_check(65))
