"""Encoded words, as RFC 2047 has them."""
import base64
import binascii
import re

from email import errors

_hex = re.compile(rb"=([a-fA-F0-9]{2})")
_safe = frozenset(b"-!*+/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")


def decode_q(encoded):
    """The bytes that quoted-printable text stands for."""
    return _hex.sub(lambda m: bytes.fromhex(m[1].decode()), encoded.replace(b"_", b" ")), []


def decode_b(encoded):
    """The bytes that base64 text stands for, and what is wrong with it."""
    from email.message import _decode_base64
    return _decode_base64(encoded)


def encode_q(data):
    return "".join(chr(c) if c in _safe else "_" if c == 32 else "=%02X" % c for c in data)


def encode_b(data):
    return base64.b64encode(data).decode("ascii")


def decode(ew):
    """The text of an encoded word, its charset, its language, and what is wrong
    with it."""
    _, charset, encoding, text, _ = ew.split("?")
    charset, _, lang = charset.partition("*")
    data, defects = {"q": decode_q, "b": decode_b}[encoding.lower()](text.encode("ascii", "surrogateescape"))
    try:
        string = data.decode(charset)
    except UnicodeDecodeError:
        defects.append(errors.UndecodableBytesDefect(
            f"Encoded word contains bytes not decodable using {charset!r} charset"))
        string = data.decode(charset, "surrogateescape")
    except (LookupError, UnicodeEncodeError):
        string = data.decode("ascii", "surrogateescape")
        if charset.lower() != "unknown-8bit":
            defects.append(errors.CharsetError(
                f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"))
    return string, charset, lang, defects


def encode(string, charset="utf-8", encoding=None, lang=""):
    """Text as an encoded word, in the encoding that makes it shorter."""
    if charset == "unknown-8bit":
        data = string.encode("ascii", "surrogateescape")
    else:
        data = string.encode(charset)
    if encoding is None:
        # Quoted-printable is easier to read: it may be a little longer.
        quoted = len(data) + 2 * sum(c not in _safe and c != 32 for c in data)
        encoding = "q" if quoted - (len(data) + 2) // 3 * 4 < 5 else "b"
    text = {"q": encode_q, "b": encode_b}[encoding](data)
    return "=?{}{}?{}?{}?=".format(charset, "*" + lang if lang else "", encoding, text)
