import email.base64mime
import email.quoprimime
from email import errors
from email.encoders import encode_7or8bit

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP = 1        # quoted-printable
BASE64 = 2
SHORTEST = 3  # of the two, for headers only

RFC2047_CHROME_LEN = 7  # of the marks =?, ?q? and ?=
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
EMPTYSTRING = ""

# How headers and bodies are encoded, and into which charset they are converted.
CHARSETS = dict.fromkeys(
    [f"iso-8859-{n}" for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)] + ["windows-1252", "viscii"],
    (QP, QP, None))
CHARSETS.update({
    "us-ascii": (None, None, None),
    "big5": (BASE64, BASE64, None),
    "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"),
    "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None),
    "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
})

ALIASES = {}
for _n, _iso in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16), 1):
    ALIASES[f"latin_{_n}"] = ALIASES[f"latin-{_n}"] = f"iso-8859-{_iso}"
ALIASES.update({"cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii"})

# Where Python's codec has another name; None: no conversion.
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Tell how text in a charset is encoded."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = header_enc, body_enc, output_charset


def add_alias(alias, canonical):
    """Give a charset another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Tell which codec converts a charset."""
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode("ascii", "surrogateescape")
    return string.encode(codec)


class Charset:
    """What is known about a charset: how headers and bodies in it are sent."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        name = input_charset.lower()
        self.input_charset = ALIASES.get(name, name)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(
            self.input_charset, (SHORTEST, BASE64, None))
        output = output or self.input_charset
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The encoding of bodies: its name, or a function that is given the
        message."""
        assert self.body_encoding != SHORTEST
        return {QP: "quoted-printable", BASE64: "base64"}.get(self.body_encoding, encode_7or8bit)

    def get_output_charset(self):
        """The charset that text is sent in."""
        return self.output_charset or self.input_charset

    def header_encode(self, string):
        """Encode a part of a header."""
        codec = self.output_codec or "us-ascii"
        header_bytes = _encode(string, codec)
        module = self._get_encoder(header_bytes)
        return string if module is None else module.header_encode(header_bytes, codec)

    def header_encode_lines(self, string, maxlengths):
        """Encode a part of a header as lines no longer than the iterator
        maxlengths says. The first is None if nothing fits into it."""
        codec = self.output_codec or "us-ascii"
        module = self._get_encoder(_encode(string, codec))
        charset = self.get_output_charset()
        marks = len(charset) + RFC2047_CHROME_LEN

        def encoded(line):
            return module.header_encode(_encode(line, codec), charset=codec)

        lines, line = [], ""
        room = next(maxlengths) - marks
        for character in string:
            if module.header_length(_encode(line + character, charset)) <= room:
                line += character
                continue
            lines.append(encoded(line) if lines or line else None)
            line = character
            room = next(maxlengths) - marks
        lines.append(encoded(line))
        return lines

    def _get_encoder(self, header_bytes):
        encoding = self.header_encoding
        if encoding == SHORTEST:
            shorter = email.base64mime.header_length(header_bytes) < email.quoprimime.header_length(header_bytes)
            encoding = BASE64 if shorter else QP
        return {BASE64: email.base64mime, QP: email.quoprimime}.get(encoding)

    def body_encode(self, string):
        """Encode a body."""
        if not string:
            return string
        if isinstance(string, str) and self.body_encoding in (BASE64, QP):
            string = string.encode(self.output_charset)
        if self.body_encoding is BASE64:
            return email.base64mime.body_encode(string)
        if self.body_encoding is QP:
            return email.quoprimime.body_encode(string.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode("ascii")
        return string
