import re

__all__ = ("loads", "load", "TOMLDecodeError")


class TOMLDecodeError(ValueError):
    """A document is not TOML."""

    __module__ = "tomllib"


def load(fp, /, *, parse_float=float):
    """Read TOML from a file opened in binary mode."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Read TOML from a string."""
    text = s.replace("\r\n", "\n")
    return _Parser(text, parse_float).document()


_time = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_local_time = re.compile(_time)
_date_time = re.compile(rf"([0-9]{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                        rf"(?:[Tt ]{_time}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
_number = re.compile(r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
                     r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
_space = re.compile("[ \t]*")
_space_and_lines = re.compile("[ \t\n]*")
_bare_key = re.compile("[A-Za-z0-9_-]+")
_illegal = re.compile("[\x00-\x08\x0a-\x1f\x7f]")
_illegal_in_lines = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_plain = re.compile('[^"\\\\\x00-\x08\x0a-\x1f\x7f]*')
_plain_lines = re.compile('[^"\\\\\x00-\x08\x0b-\x1f\x7f]*')
_escapes = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class _Tables:
    # Which tables may still be opened or changed. Keys are tuples of names.
    def __init__(self):
        self.explicit = set()
        self.frozen = set()
        self.pending = []

    def is_frozen(self, key):
        return bool(self.frozen) and any(key[:i] in self.frozen for i in range(1, len(key) + 1))

    def free(self, key):
        n = len(key)
        self.explicit = {k for k in self.explicit if k[:n] != key}
        self.frozen = {k for k in self.frozen if k[:n] != key}


def _nest(table, key, through_lists=True):
    # The table that key leads to from table, made on the way.
    for name in key:
        table = table.setdefault(name, {})
        if through_lists and isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            raise KeyError("There is no nest behind this key")
    return table


class _Parser:
    def __init__(self, src, parse_float):
        self.src = src
        self.pos = 0
        if parse_float is float:
            self.parse_float = float
        else:
            def checked(text):
                value = parse_float(text)
                if isinstance(value, (dict, list)):
                    raise ValueError("parse_float must not return dicts or lists")
                return value
            self.parse_float = checked

    def error(self, msg, pos=None):
        src = self.src
        if pos is None:
            pos = self.pos
        if pos >= len(src):
            where = "end of document"
        else:
            line = src.count("\n", 0, pos) + 1
            column = pos + 1 if line == 1 else pos - src.rindex("\n", 0, pos)
            where = f"line {line}, column {column}"
        return TOMLDecodeError(f"{msg} (at {where})")

    def peek(self):
        return self.src[self.pos:self.pos + 1]

    def skip(self):
        self.pos = _space.match(self.src, self.pos).end()

    def until(self, end, illegal, must_end):
        # The text up to end, where pos is then.
        start = self.pos
        stop = self.src.find(end, start)
        if stop < 0:
            stop = len(self.src)
            if must_end:
                raise self.error(f"Expected {end!r}", stop)
        found = illegal.search(self.src, start, stop)
        if found:
            raise self.error(f"Found invalid character {found[0]!r}", found.start())
        self.pos = stop
        return self.src[start:stop]

    def comment(self):
        if self.peek() == "#":
            self.pos += 1
            self.until("\n", _illegal, False)

    def skip_in_array(self):
        while True:
            before = self.pos
            self.pos = _space_and_lines.match(self.src, before).end()
            self.comment()
            if self.pos == before:
                return

    def document(self):
        self.root = root = {}
        self.tables = tables = _Tables()
        header = ()
        while True:
            self.skip()
            c = self.peek()
            if not c:
                break
            if c == "\n":
                self.pos += 1
                continue
            if c in "\"'-_" or c.isascii() and c.isalnum():
                self.pair_statement(header)
                self.skip()
            elif c == "[":
                tables.explicit.update(tables.pending)
                tables.pending.clear()
                header = self.list_header() if self.src.startswith("[[", self.pos) else self.table_header()
                self.skip()
            elif c != "#":
                raise self.error("Invalid statement")
            self.comment()
            c = self.peek()
            if not c:
                break
            if c != "\n":
                raise self.error("Expected newline or end of document after a statement")
            self.pos += 1
        return root

    def table_header(self):
        self.pos += 1
        self.skip()
        key = self.key()
        tables = self.tables
        if key in tables.explicit or tables.is_frozen(key):
            raise self.error(f"Cannot declare {key} twice")
        tables.explicit.add(key)
        try:
            _nest(self.root, key)
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if self.peek() != "]":
            raise self.error("Expected ']' at the end of a table declaration")
        self.pos += 1
        return key

    def list_header(self):
        self.pos += 2
        self.skip()
        key = self.key()
        tables = self.tables
        if tables.is_frozen(key):
            raise self.error(f"Cannot mutate immutable namespace {key}")
        tables.free(key)
        tables.explicit.add(key)
        try:
            items = _nest(self.root, key[:-1]).setdefault(key[-1], [])
            if not isinstance(items, list):
                raise KeyError("An object other than list found behind this key")
            items.append({})
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if not self.src.startswith("]]", self.pos):
            raise self.error("Expected ']]' at the end of an array declaration")
        self.pos += 2
        return key

    def pair_statement(self, header):
        key, value = self.pair()
        tables = self.tables
        parent, name = header + key[:-1], key[-1]
        for i in range(1, len(key)):
            part = header + key[:i]
            if part in tables.explicit:
                raise self.error(f"Cannot redefine namespace {part}")
            tables.pending.append(part)
        if tables.is_frozen(parent):
            raise self.error(f"Cannot mutate immutable namespace {parent}")
        try:
            table = _nest(self.root, parent)
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if name in table:
            raise self.error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            tables.frozen.add(header + key)
        table[name] = value

    def pair(self):
        key = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip()
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip()
        while self.peek() == ".":
            self.pos += 1
            self.skip()
            parts.append(self.key_part())
            self.skip()
        return tuple(parts)

    def key_part(self):
        found = _bare_key.match(self.src, self.pos)
        if found:
            self.pos = found.end()
            return found[0]
        c = self.peek()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        raise self.error("Invalid initial character for a key part")

    def value(self):
        src, pos = self.src, self.pos
        c = self.peek()
        if c == '"':
            return self.lines('"') if src.startswith('"""', pos) else self.basic()
        if c == "'":
            return self.lines("'") if src.startswith("'''", pos) else self.literal()
        if c == "t" and src.startswith("true", pos):
            self.pos += 4
            return True
        if c == "f" and src.startswith("false", pos):
            self.pos += 5
            return False
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        if found := _date_time.match(src, pos):
            try:
                value = _make_date(found)
            except ValueError as e:
                raise self.error("Invalid date or datetime") from e
            self.pos = found.end()
            return value
        if found := _local_time.match(src, pos):
            from datetime import time
            self.pos = found.end()
            return time(*_clock(found.groups()))
        if found := _number.match(src, pos):
            self.pos = found.end()
            return self.parse_float(found[0]) if found["float"] else int(found[0], 0)
        for n in (3, 4):
            word = src[pos:pos + n]
            if word.lstrip("+-") in ("inf", "nan") and len(word) - len(word.lstrip("+-")) == n - 3:
                self.pos += n
                return self.parse_float(word)
        raise self.error("Invalid value")

    def array(self):
        items = []
        self.pos += 1
        self.skip_in_array()
        while self.peek() != "]":
            items.append(self.value())
            self.skip_in_array()
            c = self.peek()
            if c == "]":
                break
            if c != ",":
                raise self.error("Unclosed array")
            self.pos += 1
            self.skip_in_array()
        self.pos += 1
        return items

    def inline_table(self):
        table = {}
        tables = _Tables()
        self.pos += 1
        self.skip()
        if self.peek() == "}":
            self.pos += 1
            return table
        while True:
            key, value = self.pair()
            if tables.is_frozen(key):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            try:
                nest = _nest(table, key[:-1], False)
            except KeyError:
                raise self.error("Cannot overwrite a value") from None
            name = key[-1]
            if name in nest:
                raise self.error(f"Duplicate inline table key {name!r}")
            nest[name] = value
            self.skip()
            c = self.peek()
            if c == "}":
                self.pos += 1
                return table
            if c != ",":
                raise self.error("Unclosed inline table")
            if isinstance(value, (dict, list)):
                tables.frozen.add(key)
            self.pos += 1
            self.skip()

    def literal(self):
        self.pos += 1
        text = self.until("'", _illegal, True)
        self.pos += 1
        return text

    def lines(self, quote):
        self.pos += 3
        if self.peek() == "\n":
            self.pos += 1
        if quote == "'":
            text = self.until("'''", _illegal_in_lines, True)
            self.pos += 3
        else:
            text = self.basic(True)
        # Up to two quotes can stand before the three that end the string.
        for _ in range(2):
            if self.peek() != quote:
                break
            self.pos += 1
            text += quote
        return text

    def basic(self, lines=False):
        if not lines:
            self.pos += 1
        plain = _plain_lines if lines else _plain
        parts = []
        while True:
            found = plain.match(self.src, self.pos)
            parts.append(found[0])
            self.pos = found.end()
            c = self.peek()
            if not c:
                raise self.error("Unterminated string")
            if c == '"':
                if not lines or self.src.startswith('"""', self.pos):
                    self.pos += 3 if lines else 1
                    return "".join(parts)
                parts.append(c)
                self.pos += 1
            elif c == "\\":
                parts.append(self.escape(lines))
            else:
                raise self.error(f"Illegal character {c!r}")

    def escape(self, lines):
        c = self.src[self.pos + 1:self.pos + 2]
        self.pos += 2
        if lines and c and c in " \t\n":
            if c != "\n":
                self.skip()
                end = self.peek()
                if not end:
                    return ""
                if end != "\n":
                    raise self.error("Unescaped '\\' in a string")
                self.pos += 1
            self.pos = _space_and_lines.match(self.src, self.pos).end()
            return ""
        if c in ("u", "U") and c:
            n = 4 if c == "u" else 8
            digits = self.src[self.pos:self.pos + n]
            if len(digits) != n or not all(d in "0123456789abcdefABCDEF" for d in digits):
                raise self.error("Invalid hex value")
            self.pos += n
            code = int(digits, 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                raise self.error("Escaped character is not a Unicode scalar value")
            return chr(code)
        if c not in _escapes:
            raise self.error("Unescaped '\\' in a string")
        return _escapes[c]


def _clock(groups):
    hour, minute, second, fraction = groups
    return int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0


def _make_date(found):
    from datetime import date, datetime, timedelta, timezone
    year, month, day, hour, minute, second, fraction, zulu, sign, tz_hour, tz_minute = found.groups()
    day = int(year), int(month), int(day)
    if hour is None:
        return date(*day)
    tz = None
    if sign:
        factor = 1 if sign == "+" else -1
        tz = timezone(timedelta(hours=factor * int(tz_hour), minutes=factor * int(tz_minute)))
    elif zulu:
        tz = timezone.utc
    return datetime(*day, *_clock((hour, minute, second, fraction)), tzinfo=tz)
