_SIZES = {1: "B", 2: "H", 4: "L", 8: "Q"}
_undefined = object()


class _BinaryReader:
    """Reads a list from the binary format: objects that refer to one another by
    number, and at the end a table of where they are."""

    def __init__(self, dict_type, aware_datetime=False):
        self.dict_type = dict_type
        self.aware = aware_datetime

    def parse(self, fp):
        self.fp = fp
        try:
            fp.seek(-32, os.SEEK_END)
            trailer = fp.read(32)
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self.ref_size, count, top, table = struct.unpack(">6xBBQQQ", trailer)
            fp.seek(table)
            self.offsets = self.ints(count, offset_size)
            self.objects = [_undefined] * count
            return self.object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException()

    def ints(self, n, size):
        data = self.fp.read(size * n)
        if size in _SIZES:
            return struct.unpack(f">{n}{_SIZES[size]}", data)
        if not size or len(data) != size * n:
            raise InvalidFileException()
        return tuple(int.from_bytes(data[i:i + size], "big") for i in range(0, size * n, size))

    def size(self, low):
        """The length of an object, which follows where it is too large."""
        if low != 0xF:
            return low
        size = 1 << (self.fp.read(1)[0] & 3)
        return struct.unpack(">" + _SIZES[size], self.fp.read(size))[0]

    def exactly(self, n):
        data = self.fp.read(n)
        if len(data) != n:
            raise InvalidFileException()
        return data

    def object(self, ref):
        if self.objects[ref] is _undefined:
            self.fp.seek(self.offsets[ref])
            token = self.fp.read(1)[0]
            self.objects[ref] = self.decode(token, token & 0xF0, token & 0x0F, ref)
        return self.objects[ref]

    def decode(self, token, kind, low, ref):
        if token in (0x00, 0x08, 0x09, 0x0F):
            return {0x00: None, 0x08: False, 0x09: True, 0x0F: b""}[token]
        if kind == 0x10:
            return int.from_bytes(self.fp.read(1 << low), "big", signed=low >= 3)
        if token == 0x22:
            return struct.unpack(">f", self.fp.read(4))[0]
        if token in (0x23, 0x33):
            number = struct.unpack(">d", self.fp.read(8))[0]
            return number if token == 0x23 else _epoch(self.aware) + datetime.timedelta(seconds=number)
        if kind == 0x40:
            return self.exactly(self.size(low))
        if kind == 0x50:
            return self.exactly(self.size(low)).decode("ascii")
        if kind == 0x60:
            return self.exactly(2 * self.size(low)).decode("utf-16be")
        if kind == 0x80:
            return UID(int.from_bytes(self.fp.read(1 + low), "big"))
        if kind == 0xA0:
            refs = self.ints(self.size(low), self.ref_size)
            # Known before it is full: it may hold itself.
            result = self.objects[ref] = []
            for x in refs:
                result.append(self.object(x))
            return result
        if kind == 0xD0:
            n = self.size(low)
            keys, values = self.ints(n, self.ref_size), self.ints(n, self.ref_size)
            result = self.objects[ref] = self.dict_type()
            try:
                for k, v in zip(keys, values):
                    result[self.object(k)] = self.object(v)
            except TypeError:
                raise InvalidFileException()
            return result
        raise InvalidFileException()


def _epoch(aware):
    return datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC if aware else None)


def _width(n):
    """How many bytes numbers up to n take."""
    return 1 if n < 1 << 8 else 2 if n < 1 << 16 else 4 if n < 1 << 32 else 8


class _BinaryWriter:
    """Writes a list in the binary format."""

    def __init__(self, fp, sort_keys, skipkeys, aware_datetime=False):
        self.fp = fp
        self.sort_keys = sort_keys
        self.skipkeys = skipkeys
        self.aware = aware_datetime

    def key(self, value):
        """What equal values that are written once have in common."""
        if isinstance(value, (str, int, float, datetime.datetime, bytes)):
            return type(value), value
        return id(value)

    def write(self, value):
        self.objects = []
        self.numbers = {}
        self.collect(value)
        count = len(self.objects)
        self.ref_size = _width(count)
        offsets = []
        self.fp.write(b"bplist00")
        for obj in self.objects:
            offsets.append(self.fp.tell())
            self.object(obj)
        table = self.fp.tell()
        size = _width(table)
        self.fp.write(struct.pack(f">{count}{_SIZES[size]}", *offsets))
        self.fp.write(struct.pack(">5xBBBQQQ", 0, size, self.ref_size, count,
                                  self.numbers[self.key(value)], table))

    def collect(self, value):
        key = self.key(value)
        if key in self.numbers:
            return
        self.numbers[key] = len(self.objects)
        self.objects.append(value)
        if isinstance(value, dict):
            keys, values = self.parts(value)
            for x in keys + values:
                self.collect(x)
        elif isinstance(value, (list, tuple)):
            for x in value:
                self.collect(x)

    def parts(self, d):
        items = list(_items(d, self.sort_keys, self.skipkeys))
        return [key for key, _ in items], [value for _, value in items]

    def size(self, token, n):
        if n < 15:
            self.fp.write(bytes([token | n]))
        else:
            width = _width(n)
            self.fp.write(bytes([token | 0xF, 0x10 | width.bit_length() - 1]) + n.to_bytes(width, "big"))

    def refs(self, values):
        self.fp.write(struct.pack(f">{len(values)}{_SIZES[self.ref_size]}",
                                  *(self.numbers[self.key(x)] for x in values)))

    def object(self, value):
        write = self.fp.write
        if value is None or value is False or value is True:
            write({None: b"\x00", False: b"\x08", True: b"\x09"}[value])
        elif isinstance(value, int):
            self.int(value)
        elif isinstance(value, float):
            write(struct.pack(">Bd", 0x23, value))
        elif isinstance(value, datetime.datetime):
            if self.aware:
                value = value.astimezone(datetime.UTC)
            write(struct.pack(">Bd", 0x33, (value - _epoch(self.aware)).total_seconds()))
        elif isinstance(value, (bytes, bytearray)):
            self.size(0x40, len(value))
            write(value)
        elif isinstance(value, str):
            if value.isascii():
                self.size(0x50, len(value))
                write(value.encode("ascii"))
            else:
                text = value.encode("utf-16be")
                self.size(0x60, len(text) // 2)
                write(text)
        elif isinstance(value, UID):
            if value.data < 0:
                raise ValueError("UIDs must be positive")
            if value.data >= 1 << 64:
                raise OverflowError(value)
            width = _width(value.data)
            write(bytes([0x80 | width - 1]) + value.data.to_bytes(width, "big"))
        elif isinstance(value, (list, tuple)):
            self.size(0xA0, len(value))
            self.refs(value)
        elif isinstance(value, dict):
            keys, values = self.parts(value)
            self.size(0xD0, len(keys))
            self.refs(keys)
            self.refs(values)
        else:
            raise TypeError(value)

    def int(self, value):
        if not -1 << 63 <= value < 1 << 64:
            raise OverflowError(value)
        width = 8 if value < 0 else 16 if value >= 1 << 63 else _width(value)
        self.fp.write(bytes([0x10 | width.bit_length() - 1]) + value.to_bytes(width, "big", signed=width >= 8))


_FORMATS = {
    FMT_XML: (_is_xml, _XMLReader, _XMLWriter),
    FMT_BINARY: (lambda header: header[:8] == b"bplist00", _BinaryReader, _BinaryWriter),
}


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a list from a binary file."""
    if fmt is None:
        header = fp.read(32)
        fp.seek(0)
        for detect, reader, _ in _FORMATS.values():
            if detect(header):
                break
        else:
            raise InvalidFileException()
    else:
        reader = _FORMATS[fmt][1]
    return reader(dict_type=dict_type, aware_datetime=aware_datetime).parse(fp)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a list from bytes, or from the text of an XML one."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Write a list into a binary file."""
    if fmt not in _FORMATS:
        raise ValueError("Unsupported format: %r" % (fmt,))
    _FORMATS[fmt][2](fp, sort_keys=sort_keys, skipkeys=skipkeys,
                     aware_datetime=aware_datetime).write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """A list as bytes."""
    fp = BytesIO()
    dump(value, fp, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys, aware_datetime=aware_datetime)
    return fp.getvalue()
