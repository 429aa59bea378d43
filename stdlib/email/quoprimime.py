import re
from string import ascii_letters, digits, hexdigits

__all__ = ["body_decode", "body_encode", "body_length", "decode", "decodestring",
           "header_decode", "header_encode", "header_length", "quote", "unquote"]

CRLF = "\r\n"
NL = "\n"
EMPTYSTRING = ""


def _table(plain):
    """How each byte is written."""
    return [chr(c) if chr(c) in plain else "=%02X" % c for c in range(256)]


_QUOPRI_MAP = _table("")
_QUOPRI_HEADER_MAP = _table("-!*+/" + ascii_letters + digits)
_QUOPRI_HEADER_MAP[ord(" ")] = "_"
_QUOPRI_BODY_MAP = _table("\t" + "".join(chr(c) for c in range(32, 127) if c != ord("=")))
_QUOPRI_BODY_ENCODE_MAP = _QUOPRI_BODY_MAP[:]
for _c in b"\r\n":
    _QUOPRI_BODY_ENCODE_MAP[_c] = chr(_c)


def header_check(octet):
    """Whether a byte is quoted in a header."""
    return chr(octet) != _QUOPRI_HEADER_MAP[octet]


def body_check(octet):
    """Whether a byte is quoted in a body."""
    return chr(octet) != _QUOPRI_BODY_MAP[octet]


def header_length(bytearray):
    """How long the bytes are when they are quoted in a header."""
    return sum(len(_QUOPRI_HEADER_MAP[octet]) for octet in bytearray)


def body_length(bytearray):
    """How long the bytes are when they are quoted in a body."""
    return sum(len(_QUOPRI_BODY_MAP[octet]) for octet in bytearray)


def unquote(s):
    """The character that =XX stands for."""
    return chr(int(s[1:3], 16))


def quote(c):
    """A character as =XX."""
    return _QUOPRI_MAP[ord(c)]


def header_encode(header_bytes, charset="iso-8859-1"):
    """Quote a part of a header."""
    if not header_bytes:
        return ""
    return "=?%s?q?%s?=" % (charset, header_bytes.decode("latin1").translate(_QUOPRI_HEADER_MAP))


def _last_piece(rest, maxlinelen, soft_break):
    """The end of a line, whose last character may be white space, which would
    get lost."""
    if not rest or rest[-1] not in " \t":
        return rest
    room = maxlinelen + 1 - len(rest)
    if room >= 3:
        return rest[:-1] + quote(rest[-1])
    if room == 2:
        return rest + soft_break
    return rest[:-1] + soft_break + quote(rest[-1])


def body_encode(body, maxlinelen=76, eol=NL):
    """Quote a body; no line will be longer than maxlinelen."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    lines = []
    for line in body.translate(_QUOPRI_BODY_ENCODE_MAP).splitlines():
        while len(line) > maxlinelen:
            cut = maxlinelen - 1
            # Not in the middle of =XX.
            if line[cut - 2] == "=":
                cut -= 2
            elif line[cut - 1] == "=":
                cut -= 1
            lines.append(line[:cut] + "=")
            line = line[cut:]
        lines.append(_last_piece(line, maxlinelen, "=" + eol))
    if body[-1] in CRLF:
        lines.append("")
    return eol.join(lines)


def _unquote_all(s):
    return re.sub("=[a-fA-F0-9]{2}", lambda m: unquote(m[0]), s)


def decode(encoded, eol=NL):
    """Decode a body."""
    if not encoded:
        return encoded
    pieces = []
    for line in encoded.splitlines():
        line = line.rstrip()
        if line.endswith("="):
            pieces.append(_unquote_all(line[:-1]))
        else:
            pieces.append(_unquote_all(line) + eol)
    decoded = "".join(pieces)
    if encoded[-1] not in "\r\n" and decoded.endswith(eol):
        decoded = decoded[:-1]
    return decoded


body_decode = decode
decodestring = decode


def header_decode(s):
    """Decode what stands between the marks in a header."""
    return _unquote_all(s.replace("_", " "))
