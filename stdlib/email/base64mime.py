from base64 import b64encode
from binascii import b2a_base64, a2b_base64

__all__ = ["body_decode", "body_encode", "decode", "decodestring", "header_encode", "header_length"]

CRLF = "\r\n"
NL = "\n"
EMPTYSTRING = ""
MISC_LEN = 7


def header_length(bytearray):
    """How long the bytes are when they are encoded."""
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset="iso-8859-1"):
    """Encode a part of a header."""
    if not header_bytes:
        return ""
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode(charset)
    return "=?%s?b?%s?=" % (charset, b64encode(header_bytes).decode("ascii"))


def body_encode(s, maxlinelen=76, eol=NL):
    """Encode a body into lines that end with eol."""
    if not s:
        return ""
    step = maxlinelen * 3 // 4
    return "".join(b2a_base64(s[i:i + step], newline=False).decode("ascii") + eol
                   for i in range(0, len(s), step))


def decode(string):
    """Decode, into bytes."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("raw-unicode-escape")
    return a2b_base64(string)


body_decode = decode
decodestring = decode
