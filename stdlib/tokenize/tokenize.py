import re
import token
from collections import namedtuple
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError"]

cookie_re = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
blank_re = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


class TokenError(Exception):
    """What cannot be divided into tokens."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind, its text, where it starts and ends, and the line it stands in."""

    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return (f"TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, end={self.end!r}, "
                f"line={self.line!r})")

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


_number = re.compile(
    r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
    r"|(?:(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?"
    r"|[0-9](?:_?[0-9])*[eE][-+]?[0-9](?:_?[0-9])*)[jJ]?|[0-9](?:_?[0-9])*[jJ]?")
_name = re.compile(r"\w+")
_string = re.compile(r"""(?i:(br|rb|b|r|u|fr|rf|f)?)(\"\"\"|'''|\"|')""")
_operator = re.compile("|".join(map(re.escape, sorted(EXACT_TOKEN_TYPES, key=len, reverse=True))))
_space = re.compile(r"[ \t\f]*")


class _Scanner:
    def __init__(self, text):
        self.text = text
        self.lines = text.splitlines(True) if "\f" not in text and "\v" not in text else re.findall(r"[^\n]*\n|[^\n]+", text)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.row = 1
        self.pos = 0
        self.brackets = []

    def at(self, pos):
        # Row and column of a position.
        while self.row < len(self.lines) and pos >= self.starts[self.row]:
            self.row += 1
        return self.row, pos - self.starts[self.row - 1]

    def token(self, kind, start, end):
        first = self.at(start)
        last = self.at(end - 1) if end > start else first
        if kind == FSTRING_MIDDLE and self.text[start:end].endswith("\n"):
            # Such a token ends where the next line begins.
            last = last[0] + 1, -1
        line = "".join(self.lines[first[0] - 1:last[0]])
        return TokenInfo(kind, self.text[start:end], first, (last[0], last[1] + (end > start)), line)

    def error(self, msg, pos):
        row, col = self.at(pos)
        raise TokenError(msg, (row, col + 1))

    def tokens(self):
        text, n = self.text, len(self.text)
        indents = [0]
        fresh = True
        while self.pos < n:
            if fresh and not self.brackets:
                start = self.pos
                self.pos = _space.match(text, start).end()
                if self.pos >= n:
                    break
                c = text[self.pos]
                if c not in "#\r\n" and not (c == "\\" and text[self.pos + 1:self.pos + 2] in "\r\n"):
                    column = 0
                    for s in text[start:self.pos]:
                        column = 0 if s == "\f" else (column // 8 + 1) * 8 if s == "\t" else column + 1
                    if column > indents[-1]:
                        indents.append(column)
                        yield self.token(INDENT, start, self.pos)
                    while column < indents[-1]:
                        if column not in indents:
                            row, col = self.at(self.pos)
                            raise IndentationError("unindent does not match any outer indentation level",
                                                   ("<string>", row, col + 1, self.lines[row - 1]))
                        indents.pop()
                        yield self.token(DEDENT, self.pos, self.pos)
                    fresh = False
            self.pos = _space.match(text, self.pos).end()
            if self.pos >= n:
                break
            c = text[self.pos]
            start = self.pos
            if c == "#":
                end = start
                while end < n and text[end] not in "\r\n":
                    end += 1
                self.pos = end
                yield self.token(COMMENT, start, end)
                if end >= n:
                    # A comment that ends the file is followed by an empty line end.
                    t = self.token(NL, end - 1, end)
                    yield TokenInfo(NL if fresh or self.brackets else NEWLINE, "", t.end, (t.end[0], t.end[1] + 1), t.line)
                    fresh = True
                continue
            if c in "\r\n":
                self.pos = start + (2 if text.startswith("\r\n", start) else 1)
                yield self.token(NL if fresh or self.brackets else NEWLINE, start, self.pos)
                fresh = True
                continue
            if c == "\\" and text[start + 1:start + 2] in ("\r", "\n"):
                self.pos = start + (3 if text.startswith("\r\n", start + 1) else 2)
                if self.pos >= n:
                    self.error("unexpected EOF in multi-line statement", self.pos - 1)
                fresh = False
                continue
            yield from self.one(start)
            fresh = False
        if self.brackets:
            raise TokenError("unexpected EOF in multi-line statement", (len(self.lines), 0))
        if n and not fresh:
            t = self.token(NEWLINE, n - 1, n)
            yield TokenInfo(NEWLINE, "", t.end, (t.end[0], t.end[1] + 1), t.line)
        last = len(self.lines) + 1
        for _ in indents[1:]:
            yield TokenInfo(DEDENT, "", (last, 0), (last, 0), "")
        yield TokenInfo(ENDMARKER, "", (last, 0), (last, 0), "")

    def one(self, start):
        # The token at start, or the tokens of the f-string there.
        text = self.text
        c = text[start]
        found = _string.match(text, start)
        if found:
            if "f" in (found[1] or "").lower():
                yield from self.fstring(start, found)
                return
            self.pos = self.string_end(start, found)
            yield self.token(STRING, start, self.pos)
            return
        if c.isdecimal() or c == "." and text[start + 1:start + 2].isdecimal():
            found = _number.match(text, start)
            if found:
                self.pos = found.end()
                yield self.token(NUMBER, start, self.pos)
                return
        found = _name.match(text, start)
        if found and found[0].isidentifier():
            self.pos = found.end()
            yield self.token(NAME, start, self.pos)
            return
        found = _operator.match(text, start)
        if found and found[0] != "!" or found and self.brackets and self.brackets[-1] == "f":
            sign = found[0]
            if sign in "([{":
                self.brackets.append(sign)
            elif sign in ")]}" and self.brackets:
                self.brackets.pop()
            self.pos = found.end()
            yield self.token(OP, start, self.pos)
            return
        self.pos = start + 1
        yield self.token(OP if c in "!$?`" else ERRORTOKEN, start, self.pos)

    def string_end(self, start, found):
        text, quote = self.text, found[2]
        i = found.end()
        while i < len(text):
            if text[i] == "\\":
                i += 2
            elif text.startswith(quote, i):
                return i + len(quote)
            elif text[i] == "\n" and len(quote) == 1:
                break
            else:
                i += 1
        row = self.at(start)[0]
        if len(quote) == 3:
            self.error("EOF in multi-line string", start)
        self.error(f"unterminated string literal (detected at line {row})", start)

    def fstring(self, start, found):
        quote = found[2]
        raw = "r" in found[1].lower()
        self.pos = found.end()
        yield self.token(FSTRING_START, start, self.pos)
        yield from self.middle(start, quote, raw, False)
        end = self.pos
        self.pos += len(quote)
        yield self.token(FSTRING_END, end, self.pos)

    def middle(self, start, quote, raw, spec):
        # The parts of an f-string, or of a format spec, up to its end.
        text = self.text
        begin = i = self.pos
        nested = False
        while True:
            if i >= len(text) or text[i] == "\n" and len(quote) == 1 and not spec:
                kind = "triple-quoted f-string" if len(quote) == 3 else "f-string"
                row = len(self.lines) if len(quote) == 3 else self.at(start)[0]
                self.error(f"unterminated {kind} literal (detected at line {row})", start)
            c = text[i]
            if c == "\\" and not raw:
                if text.startswith("N{", i + 1):
                    i = text.find("}", i) + 1 or len(text)
                else:
                    i += 2
                continue
            if c == "\\":
                i += 1 if text[i + 1:i + 2] in "{}" else 2
                continue
            if not spec and text[i:i + 2] in ("{{", "}}"):
                yield self.token(FSTRING_MIDDLE, begin, i + 1)
                i += 2
                begin = i
                continue
            if c == "{" or spec and c == "}" or text.startswith(quote, i):
                if i > begin or nested and c == "}":
                    yield self.token(FSTRING_MIDDLE, begin, i)
                self.pos = i
                if c != "{":
                    return
                yield from self.field(start, quote, raw)
                begin = i = self.pos
                nested = spec
                continue
            i += 1

    def field(self, start, quote, raw):
        text = self.text
        self.pos += 1
        yield self.token(OP, self.pos - 1, self.pos)
        depth = len(self.brackets)
        self.brackets.append("f")
        while True:
            while self.pos < len(text) and text[self.pos] in " \t\f\r\n":
                self.pos += 1
                if text[self.pos - 1] == "\n":
                    yield self.token(NL, self.pos - 1, self.pos)
            if self.pos >= len(text):
                self.error("'{' was never closed", start)
            c = text[self.pos]
            outer = len(self.brackets) == depth + 1
            if outer and c == "}":
                self.brackets.pop()
                self.pos += 1
                yield self.token(OP, self.pos - 1, self.pos)
                return
            if outer and c == ":":
                self.pos += 1
                yield self.token(OP, self.pos - 1, self.pos)
                yield from self.middle(start, quote, raw, True)
                continue
            if outer and c == "!" and text[self.pos + 1:self.pos + 2] != "=":
                self.pos += 1
                yield self.token(OP, self.pos - 1, self.pos)
                continue
            yield from self.one(self.pos)


def _all_lines(readline):
    lines = []
    while True:
        try:
            line = readline()
        except StopIteration:
            break
        if not line:
            break
        lines.append(line)
    return lines


def generate_tokens(readline):
    """Yield the tokens of the lines, which are strings, that readline returns."""
    return _Scanner("".join(_all_lines(readline))).tokens()


def tokenize(readline):
    """Yield the tokens of the lines, which are bytes, that readline returns: first the
    encoding."""
    encoding, consumed = detect_encoding(readline)
    data = b"".join(consumed + _all_lines(readline))
    yield TokenInfo(ENCODING, "utf-8" if encoding == "utf-8-sig" else encoding, (0, 0), (0, 0), "")
    yield from _Scanner(data.decode(encoding)).tokens()


def detect_encoding(readline):
    """Return the encoding of a program and the lines read to find out."""
    bom = False
    default = "utf-8"

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def cookie(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise SyntaxError("invalid or missing encoding declaration")
        found = cookie_re.match(text)
        if not found:
            return None
        encoding = found[1]
        short = encoding[:12].lower().replace("_", "-")
        if short == "utf-8" or short.startswith("utf-8-"):
            encoding = "utf-8"
        elif short in ("latin-1", "iso-8859-1", "iso-latin-1") or short.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
            encoding = "iso-8859-1"
        try:
            b"".decode(encoding) or "".encode(encoding)
        except LookupError:
            raise SyntaxError("unknown encoding: " + encoding)
        if bom:
            if encoding != "utf-8":
                raise SyntaxError("encoding problem: utf-8")
            encoding += "-sig"
        return encoding

    first = read()
    if first.startswith(b"\xef\xbb\xbf"):
        bom = True
        first = first[3:]
        default = "utf-8-sig"
    if not first:
        return default, []
    encoding = cookie(first)
    if encoding:
        return encoding, [first]
    if not blank_re.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return cookie(second) or default, [first, second]


def open(filename):
    """Open a program's file in its encoding."""
    from builtins import open as builtin_open
    from io import TextIOWrapper
    buffer = builtin_open(filename, "rb")
    try:
        encoding, lines = detect_encoding(buffer.readline)
        buffer.seek(0)
        return TextIOWrapper(buffer, encoding, line_buffering=True)
    except:
        buffer.close()
        raise


def _compat(tokens):
    # Source text for tokens without places.
    out = []
    indents = []
    fresh = False
    string = False
    for kind, text, *_ in tokens:
        if kind == ENCODING:
            continue
        if kind in (NAME, NUMBER):
            text += " "
        if kind == STRING:
            if string:
                text = " " + text
            string = True
        else:
            string = False
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            fresh = True
        elif fresh and indents:
            out.append(indents[-1])
            fresh = False
        if kind == FSTRING_MIDDLE:
            text = text.replace("{", "{{").replace("}", "}}")
        out.append(text)
    return "".join(out)


def untokenize(iterable):
    """Return source text for tokens: a str, or bytes if they begin with an encoding."""
    tokens = list(iterable)
    encoding = None
    out = []
    row, col = 1, 0
    indents = []
    fresh = False
    before = None
    for t in tokens:
        if len(t) == 2:
            out = [_compat(tokens)]
            if tokens and tokens[0][0] == ENCODING:
                encoding = tokens[0][1]
            break
        kind, text, start, end, line = t
        if kind == ENCODING:
            encoding = text
            continue
        if kind == ENDMARKER:
            break
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            row, col = end
            continue
        if kind in (NEWLINE, NL):
            fresh = True
        elif fresh and indents:
            indent = indents[-1]
            if start[1] >= len(indent):
                out.append(indent)
                col = len(indent)
            fresh = False
        if start[0] < row or start[0] == row and start[1] < col:
            raise ValueError(f"start ({start[0]},{start[1]}) precedes previous end ({row},{col})")
        if start[0] > row:
            out.append("\\\n" * (start[0] - row))
            col = 0
        if kind in (STRING, FSTRING_START) and before in (STRING, FSTRING_END):
            out.append(" ")
        before = kind
        out.append(" " * (start[1] - col))
        if kind == FSTRING_MIDDLE:
            doubled = text.replace("{", "{{").replace("}", "}}")
            end = end[0], end[1] + len(doubled) - len(text)
            text = doubled
        out.append(text)
        row, col = end
        if kind in (NEWLINE, NL):
            row += 1
            col = 0
    text = "".join(out)
    return text.encode(encoding) if encoding is not None else text
