import binascii
import re

import email.base64mime
import email.quoprimime
from email import charset as _charset
from email.errors import HeaderParseError

Charset = _charset.Charset

__all__ = ["Header", "decode_header", "make_header"]

MAXLINELEN = 78
FWS = " \t"
USASCII = Charset("us-ascii")
UTF8 = Charset("utf-8")

ecre = re.compile(r"=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?=", re.MULTILINE)
_embedded_header = re.compile(r"\n[^ \t]+:")


def _encoded_words(header):
    """The words of a header: (text, encoding, charset), the last two None for
    what is not encoded."""
    words = []
    for line in header.splitlines():
        parts = ecre.split(line)
        parts[0] = parts[0].lstrip()
        for i in range(0, len(parts), 4):
            if parts[i]:
                words.append((parts[i], None, None))
            if i + 3 < len(parts):
                words.append((parts[i + 3], parts[i + 2].lower(), parts[i + 1].lower()))
    # White space between two encoded words means nothing.
    return [w for n, w in enumerate(words)
            if not (0 < n < len(words) - 1 and w[1] is None and w[0].isspace()
                    and words[n - 1][1] and words[n + 1][1])]


def _decoded(text, encoding):
    if encoding is None:
        return text
    if encoding == "q":
        return email.quoprimime.header_decode(text)
    text += "=" * (-len(text) % 4)
    try:
        return email.base64mime.decode(text)
    except binascii.Error:
        raise HeaderParseError("Base64 decoding error")


def decode_header(header):
    """The parts of a header and their charsets. What is not encoded is a str if
    nothing is, else bytes without charset."""
    if hasattr(header, "_chunks"):
        return [(_charset._encode(string, str(charset)), str(charset)) for string, charset in header._chunks]
    if not ecre.search(header):
        return [(header, None)]
    collapsed = []
    for text, encoding, charset in _encoded_words(header):
        word = _decoded(text, encoding)
        if isinstance(word, str):
            word = bytes(word, "raw-unicode-escape")
        if collapsed and collapsed[-1][1] == charset:
            word = collapsed.pop()[0] + (b" " if charset is None else b"") + word
        collapsed.append((word, charset))
    return collapsed


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """The Header of what decode_header() gives."""
    h = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for s, charset in decoded_seq:
        if charset is not None and not isinstance(charset, Charset):
            charset = Charset(charset)
        h.append(s, charset)
    return h


def _is_ascii(charset):
    return charset is None or charset == "us-ascii"


class Header:
    """A header of parts in several charsets."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None,
                 continuation_ws=" ", errors="strict"):
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def __str__(self):
        self._normalize()
        text, before, spaced = [], None, False
        for string, charset in self._chunks:
            if charset == _charset.UNKNOWN8BIT:
                string = string.encode("ascii", "surrogateescape").decode("ascii", "replace")
            # A space parts encoded words from others.
            now = charset
            if text:
                if not _is_ascii(before):
                    if _is_ascii(now) and not (string and self._nonctext(string[0])):
                        text.append(" ")
                        now = None
                elif not _is_ascii(now) and not spaced:
                    text.append(" ")
            spaced = string and self._nonctext(string[-1])
            before = now
            text.append(string)
        return "".join(text)

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors="strict"):
        """Add a part, a str or bytes in the charset."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            if codec == _charset.UNKNOWN8BIT:
                s = s.decode("us-ascii", "surrogateescape")
            else:
                s = s.decode(codec, errors)
        codec = charset.output_codec or "us-ascii"
        if codec != _charset.UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != "us-ascii":
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def _nonctext(self, s):
        return s.isspace() or s in ("(", ")", "\\")

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The header as it is sent, in lines. A line is broken after one of the
        splitchars, the first ones preferred."""
        self._normalize()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        lines = _Lines(self._headerlen, maxlinelen or 1000000, self._continuation_ws, splitchars)
        before, spaced, first = None, None, True
        for string, charset in self._chunks:
            if not first:
                begins = string and self._nonctext(string[0])
                if not _is_ascii(before):
                    if not begins or not _is_ascii(charset):
                        lines.transition()
                elif not _is_ascii(charset) and not spaced:
                    lines.transition()
            spaced = string and self._nonctext(string[-1])
            before, first = charset, False
            given = string.splitlines() or [""]
            lines.feed("", given[0], charset)
            for line in given[1:]:
                lines.newline()
                text = line.lstrip()
                if charset.header_encoding is not None:
                    lines.feed(self._continuation_ws, " " + text, charset)
                else:
                    lines.feed(line[:len(line) - len(text)], text, charset)
            if len(given) > 1:
                lines.newline()
        if self._chunks:
            lines.transition()
        value = lines.text(linesep)
        if _embedded_header.search(value):
            raise HeaderParseError("header value appears to contain an embedded header: {!r}".format(value))
        return value

    def _normalize(self):
        """Join neighbours of the same charset."""
        chunks = []
        for string, charset in self._chunks:
            if chunks and chunks[-1][1] == charset:
                string = chunks.pop()[0] + " " + string
            chunks.append((string, charset))
        self._chunks = chunks


class _Lines:
    """Lines that are filled with words, each with the white space before it."""

    def __init__(self, headerlen, maxlen, continuation_ws, splitchars):
        self.maxlen = maxlen
        self.continuation_ws = continuation_ws
        self.splitchars = splitchars
        self.done = []
        self.line = []           # of the line that is being filled
        self.offset = headerlen  # of its start, for the header's name

    def length(self):
        return self.offset + sum(len(fws) + len(part) for fws, part in self.line)

    def start(self, line):
        self.line, self.offset = line, 0

    def text(self, linesep):
        self.newline()
        return linesep.join(self.done)

    def newline(self):
        """End the line."""
        if self.line and self.line[-1] == (" ", ""):
            self.line.pop()
        if self.length() > 0:
            text = "".join(fws + part for fws, part in self.line)
            blank = self.offset == 0 and (not self.line or text.isspace())
            if blank and self.done:
                self.done[-1] += text
            else:
                self.done.append(text)
        self.start([])

    def transition(self):
        self.line.append((" ", ""))

    def feed(self, fws, string, charset):
        if charset.header_encoding is None:
            parts = re.split("([" + FWS + "]+)", fws + string)
            parts = ["", *parts] if parts[0] else parts[1:]
            for space, part in zip(parts[::2], parts[1::2]):
                self.word(space, part)
            return
        encoded = charset.header_encode_lines(string, self.rooms())
        if not encoded:
            return
        if encoded[0] is not None:
            self.word(fws, encoded[0])
        if len(encoded) > 1:
            self.newline()
            self.line.append((self.continuation_ws, encoded[-1]))
            self.done += [self.continuation_ws + line for line in encoded[1:-1]]

    def rooms(self):
        """How much fits into this line, and into each that follows."""
        yield self.maxlen - self.length()
        while True:
            yield self.maxlen - len(self.continuation_ws)

    def word(self, fws, string):
        self.line.append((fws, string))
        if self.length() <= self.maxlen:
            return
        at = self.break_before()
        if at:
            rest = self.line[at:]
            del self.line[at:]
            self.done.append("".join(space + part for space, part in self.line))
            self.start(rest)
            return
        # It cannot be broken: the whole word goes to a line of its own if the
        # header's name is before it.
        fws, part = self.line.pop()
        if self.offset > 0:
            self.newline()
            fws = fws or " "
        self.line.append((fws, part))

    def break_before(self):
        """Which word goes to the next line, 0 if none can."""
        for ch in self.splitchars:
            for i in range(len(self.line) - 1, 0, -1):
                fws, before = self.line[i][0], self.line[i - 1][1]
                if ch.isspace() and fws[:1] == ch or before[-1:] == ch:
                    return i
        return 0
