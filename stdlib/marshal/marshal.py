from struct import pack as _pack, unpack_from as _unpack_from

version = 4

# How deep values may nest, as in CPython on Unix.
_DEPTH = 2000
_REF = 0x80
_SINGLES = {type(None): b'N', type(...): b'.'}


class _Null:
    # What stands where a dict ends.
    pass


def _with_end(d):
    for key, item in d.items():
        yield key
        yield item
    yield _Null


class _Writer:
    def __init__(self, version):
        self.out = []
        self.version = version
        # What is still to be written of each container that is open.
        self.open = []
        # Versions from 3 on write an object once; the table keeps the objects
        # alive, for an id says nothing of one that is gone.
        self.seen = {}

    def value(self, v):
        self.one(v)
        while self.open:
            for item in self.open[-1]:
                if item is _Null:
                    self.out.append(b'0')
                    continue
                self.one(item)
                break
            else:
                self.open.pop()

    def one(self, v):
        if len(self.open) >= _DEPTH:
            raise ValueError('object too deeply nested to marshal')
        kind = type(v)
        if kind in _SINGLES:
            self.out.append(_SINGLES[kind])
        elif v is StopIteration:
            self.out.append(b'S')
        elif kind is bool:
            self.out.append(b'T' if v else b'F')
        elif self.version < 3:
            self.plain(v, kind, 0)
        elif (known := self.seen.get(id(v))) is not None:
            self.out.append(_pack('<BI', 0x72, known[0]))
        else:
            self.seen[id(v)] = len(self.seen), v
            self.plain(v, kind, _REF)

    def head(self, code, flag, form='', *values):
        self.out.append(_pack('<B' + form, ord(code) | flag, *values))

    def sized(self, code, flag, data, form='i'):
        if len(data) > 0x7fffffff:
            raise ValueError('unmarshallable object')
        self.head(code, flag, form, len(data))
        self.out.append(data)

    def plain(self, v, kind, flag):
        if kind is int:
            self.int(v, flag)
        elif kind is float:
            self.float(v, flag)
        elif kind is complex:
            if self.version > 1:
                self.head('y', flag, 'dd', v.real, v.imag)
            else:
                self.head('x', flag)
                for part in v.real, v.imag:
                    text = format(part, '.17g').encode()
                    self.out.append(bytes([len(text)]) + text)
        elif kind is str:
            self.str(v, flag)
        elif kind is tuple:
            if self.version >= 4 and len(v) < 256:
                self.head(')', flag, 'B', len(v))
            else:
                self.head('(', flag, 'i', len(v))
            self.open.append(iter(v))
        elif kind is list:
            self.head('[', flag, 'i', len(v))
            self.open.append(iter(v))
        elif kind is dict:
            self.head('{', flag)
            self.open.append(_with_end(v))
        elif kind is set or kind is frozenset:
            self.head('<' if kind is set else '>', flag, 'i', len(v))
            self.open.append(iter(v))
        elif kind is bytes:
            self.sized('s', flag, v)
        elif isinstance(v, type((lambda: 0).__code__)):
            raise ValueError('unmarshallable object: there is no bytecode here')
        else:
            try:
                data = bytes(memoryview(v))
            except (TypeError, BufferError):
                raise ValueError('unmarshallable object') from None
            self.sized('s', flag, data)

    def int(self, v, flag):
        if -0x80000000 <= v <= 0x7fffffff:
            return self.head('i', flag, 'i', v)
        count = (v.bit_length() + 14) // 15
        data = abs(v).to_bytes((v.bit_length() + 7) // 8 + 4, 'little')
        self.head('l', flag, 'i', count if v > 0 else -count)
        # Digits of 15 bits, each in two bytes: taken from three bytes at a time.
        for at in range(0, count * 15, 15):
            byte, shift = divmod(at, 8)
            self.out.append(_pack('<H', (int.from_bytes(data[byte:byte + 3], 'little') >> shift) & 0x7fff))

    def float(self, v, flag):
        if self.version > 1:
            return self.head('g', flag, 'd', v)
        text = format(v, '.17g').encode()
        self.sized('f', flag, text, 'B')

    def str(self, v, flag):
        if self.version >= 4 and v.isascii():
            if len(v) < 256:
                return self.sized('z', flag, v.encode(), 'B')
            return self.sized('a', flag, v.encode())
        self.sized('u', flag, v.encode('utf-8', 'surrogatepass'))


class _Open:
    # A container that is not complete: n items are missing, of a dict those up
    # to its end.
    def __init__(self, n, name, items, make, at):
        self.n = n
        self.name = name
        self.items = items
        self.make = make
        self.at = at
        self.key = _Null

    def full(self):
        return self.n == 0

    def add(self, v):
        if self.n is None:
            if v is _Null:
                self.n = 0
            elif self.key is _Null:
                self.key = v
            else:
                self.items[self.key] = v
                self.key = _Null
            return
        if v is _Null:
            raise TypeError(f'NULL object in marshal data for {self.name}')
        self.n -= 1
        if type(self.items) is set:
            self.items.add(v)
        else:
            self.items.append(v)

    def value(self, reader):
        if self.make is None:
            return self.items
        v = self.make(self.items)
        if self.at is not None:
            reader.refs[self.at] = v
        return v


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.refs = []
        self.open = []

    def take(self, n):
        data = self.data[self.at:self.at + n]
        if len(data) < n:
            raise EOFError('marshal data too short')
        self.at += n
        return data

    def number(self, form, n):
        return _unpack_from('<' + form, self.take(n))[0]

    def size(self, what):
        n = self.number('i', 4)
        if n < 0:
            raise ValueError(f'bad marshal data ({what} size out of range)')
        return n

    def value(self):
        while True:
            if self.at >= len(self.data):
                raise EOFError('EOF read where object expected')
            code = self.data[self.at]
            self.at += 1
            flag, code = code & _REF, chr(code & ~_REF)
            read = _READERS.get(code)
            if read is None:
                raise ValueError('bad marshal data (unknown type code)')
            v = read(self, flag)
            # What is complete goes into the container that is open, which may
            # be complete by that, too.
            while not isinstance(v, _Open) or v.full():
                if isinstance(v, _Open):
                    v = v.value(self)
                if not self.open:
                    return v
                self.open[-1].add(v)
                v = self.open.pop()
            if len(self.open) >= _DEPTH:
                raise ValueError('recursion limit exceeded')
            self.open.append(v)

    def keep(self, v, flag):
        if flag:
            self.refs.append(v)
        return v

    def container(self, flag, n, name, made=None, make=None):
        # The place is taken before the items are read: it is how they count.
        at = None
        if flag:
            at = len(self.refs)
            self.refs.append(_Null if made is None else made)
        return _Open(n, name, [] if made is None else made, make, at)

    def one(code_value):
        return lambda self, flag: code_value

    def int(self, flag):
        return self.keep(self.number('i', 4), flag)

    def int64(self, flag):
        return self.keep(self.number('q', 8), flag)

    def long(self, flag):
        n = self.number('i', 4)
        v = 0
        digits = _unpack_from(f'<{abs(n)}H', self.take(2 * abs(n)))
        if any(d > 0x7fff for d in digits):
            raise ValueError('bad marshal data (digit out of range in long)')
        if digits and not digits[-1]:
            raise ValueError('bad marshal data (unnormalized long data)')
        # Halves are joined, so that long numbers do not take quadratic time.
        parts, width = list(digits), 15
        while len(parts) > 1:
            parts.append(0)
            parts = [low | high << width for low, high in zip(parts[::2], parts[1::2])]
            width *= 2
        v = parts[0] if parts else 0
        return self.keep(-v if n < 0 else v, flag)

    def text_float(self):
        return float(bytes(self.take(self.number('B', 1))).decode('latin-1'))

    def float(self, flag):
        return self.keep(self.text_float(), flag)

    def binary_float(self, flag):
        return self.keep(self.number('d', 8), flag)

    def complex(self, flag):
        return self.keep(complex(self.text_float(), self.text_float()), flag)

    def binary_complex(self, flag):
        return self.keep(complex(self.number('d', 8), self.number('d', 8)), flag)

    def bytes(self, flag):
        return self.keep(bytes(self.take(self.size('bytes object'))), flag)

    def str(self, flag):
        data = bytes(self.take(self.size('string')))
        return self.keep(data.decode('utf-8', 'surrogatepass'), flag)

    def ascii(self, flag):
        return self.keep(bytes(self.take(self.size('string'))).decode('latin-1'), flag)

    def short_ascii(self, flag):
        return self.keep(bytes(self.take(self.number('B', 1))).decode('latin-1'), flag)

    def small_tuple(self, flag):
        return self.container(flag, self.number('B', 1), 'tuple', make=tuple)

    def tuple(self, flag):
        return self.container(flag, self.size('tuple'), 'tuple', make=tuple)

    def list(self, flag):
        return self.container(flag, self.size('list'), 'list', [])

    def dict(self, flag):
        return self.container(flag, None, 'dict', {})

    def set(self, flag):
        return self.container(flag, self.size('set'), 'set', set())

    def frozenset(self, flag):
        return self.container(flag, self.size('set'), 'set', make=frozenset)

    def ref(self, flag):
        n = self.number('i', 4)
        if not 0 <= n < len(self.refs) or self.refs[n] is _Null:
            raise ValueError('bad marshal data (invalid reference)')
        return self.refs[n]

    def code(self, flag):
        raise ValueError('bad marshal data: there is no bytecode here')


_READERS = {
    '0': _Reader.one(_Null), 'N': _Reader.one(None), 'F': _Reader.one(False), 'T': _Reader.one(True),
    'S': _Reader.one(StopIteration), '.': _Reader.one(...), 'i': _Reader.int, 'I': _Reader.int64,
    'l': _Reader.long, 'f': _Reader.float, 'g': _Reader.binary_float, 'x': _Reader.complex,
    'y': _Reader.binary_complex, 's': _Reader.bytes, 't': _Reader.str, 'u': _Reader.str,
    'a': _Reader.ascii, 'A': _Reader.ascii, 'z': _Reader.short_ascii, 'Z': _Reader.short_ascii,
    ')': _Reader.small_tuple, '(': _Reader.tuple, '[': _Reader.list, '{': _Reader.dict,
    '<': _Reader.set, '>': _Reader.frozenset, 'r': _Reader.ref, 'c': _Reader.code,
}


def dumps(value, version=version, /, *, allow_code=True):
    """Return a value as bytes; code objects cannot be written."""
    writer = _Writer(version)
    writer.value(value)
    return b''.join(writer.out)


def _loads(data):
    v = _Reader(data).value()
    if v is _Null:
        raise TypeError('NULL object in marshal data for object')
    return v


def loads(bytes, /, *, allow_code=True):
    """Return the value that bytes hold; what follows it is passed over."""
    return _loads(memoryview(bytes).cast('B'))


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a file of bytes."""
    file.write(dumps(value, version, allow_code=allow_code))


class _File:
    # The bytes of a file, read as they are asked for: what follows a value
    # stays in the file.
    def __init__(self, file):
        self.file = file
        self.bytes = b''
        self.start = 0

    def __len__(self):
        # Always one more than was read, as far as the file goes.
        if not self.bytes:
            self.bytes = self.read(1)
        return self.start + len(self.bytes)

    def __getitem__(self, key):
        if isinstance(key, int):
            return self.bytes[key - self.start]
        wanted = key.stop - key.start
        data = self.bytes[key.start - self.start:]
        if len(data) < wanted:
            data += self.read(wanted - len(data))
        self.start, self.bytes = key.stop, data[wanted:]
        return data[:wanted]

    def read(self, n):
        data = self.file.read(n)
        if not isinstance(data, bytes):
            raise TypeError(f'file.read() returned not bytes but {type(data).__name__}')
        return data


def load(file, /, *, allow_code=True):
    """Read one value from a file of bytes."""
    return _loads(_File(file))


del _Reader.one
