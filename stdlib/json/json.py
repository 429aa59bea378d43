__version__ = "2.0.9"
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]
__author__ = "Bob Ippolito <bob@redivi.com>"


class JSONDecodeError(ValueError):
    """A document that is not JSON: msg, doc, pos, lineno and colno tell where."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_register(JSONDecodeError)
del _register
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_SPACE = " \t\n\r"


def _skip(s, i):
    n = len(s)
    while i < n and s[i] in _SPACE:
        i += 1
    return i


class JSONDecoder:
    """Turns JSON documents into Python objects."""

    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        self.scan_once = _make_scanner(self)

    def decode(self, s):
        """Return what the JSON document s holds."""
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Return what the document at the start of s holds, and where it ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None


def _same(o):
    return o


class JSONEncoder:
    """Turns Python objects into JSON documents."""

    __module__ = "json.encoder"
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be written in place of o, or raise TypeError.

        To be replaced in subclasses."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return o as a JSON document."""
        if type(self).iterencode is JSONEncoder.iterencode:
            return self._text(o)
        if isinstance(o, str):
            return (_encode_basestring_ascii if self.ensure_ascii else _encode_basestring)(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def _text(self, o):
        return _encode(o, self.default, self.ensure_ascii, self.check_circular, self.indent, self.item_separator,
                       self.key_separator, self.sort_keys, self.skipkeys, self.allow_nan)

    def iterencode(self, o, _one_shot=False):
        """Yield the JSON document for o in pieces."""
        if _one_shot and self.indent is None:
            return (self._text(o),)
        return _Pieces(self).any(o, 0)


class _Pieces:
    # The document piece by piece, in CPython's pieces.
    def __init__(self, encoder):
        self.encoder = encoder
        self.quote = _encode_basestring_ascii if encoder.ensure_ascii else _encode_basestring
        self.open = {} if encoder.check_circular else None
        indent = encoder.indent
        self.indent = " " * indent if indent is not None and not isinstance(indent, str) else indent

    def float(self, o):
        return _encode(o, None, True, False, None, ", ", ": ", False, False, self.encoder.allow_nan)

    def simple(self, o):
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.float(o)
        return None

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def any(self, o, level):
        text = self.simple(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self.list(o, level)
        elif isinstance(o, dict):
            yield from self.dict(o, level)
        else:
            self.enter(o)
            yield from self.any(self.encoder.default(o), level)
            self.leave(o)

    def lines(self, level):
        return "" if self.indent is None else "\n" + self.indent * level

    def list(self, o, level):
        if not o:
            yield "[]"
            return
        self.enter(o)
        before = "[" + self.lines(level + 1)
        for x in o:
            text = self.simple(x)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from self.any(x, level + 1)
            before = self.encoder.item_separator + self.lines(level + 1)
        if self.indent is not None:
            yield self.lines(level)
        yield "]"
        self.leave(o)

    def dict(self, o, level):
        if not o:
            yield "{}"
            return
        self.enter(o)
        yield "{"
        if self.indent is not None:
            yield self.lines(level + 1)
        first = True
        for key, x in sorted(o.items()) if self.encoder.sort_keys else o.items():
            if not isinstance(key, str):
                text = self.simple(key)
                if text is None:
                    if self.encoder.skipkeys:
                        continue
                    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
                key = text
            if not first:
                yield self.encoder.item_separator + self.lines(level + 1)
            first = False
            yield self.quote(key)
            yield self.encoder.key_separator
            text = self.simple(x)
            if text is not None:
                yield text
            else:
                yield from self.any(x, level + 1)
        if self.indent is not None:
            yield self.lines(level)
        yield "}"
        self.leave(o)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write obj as a JSON document to fp, which has a write() method."""
    if cls is None:
        cls = JSONEncoder
    encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                  indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    if cls.iterencode is JSONEncoder.iterencode:
        fp.write(encoder._text(obj))
        return
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def _dumps(obj, skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, kw):
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
               indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """Read a JSON document from fp, which has a read() method."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def _loads(s, cls, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, kw):
    for name, value in (("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook),
                        ("parse_float", parse_float), ("parse_int", parse_int), ("parse_constant", parse_constant)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def detect_encoding(b):
    """Tell the encoding of a JSON document, which begins with two ASCII characters."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


from json import decoder, encoder, scanner
