__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
           "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
           "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE, BOM32_BE = BOM_UTF16_LE, BOM_UTF16_BE
BOM64_LE, BOM64_BE = BOM_UTF32_LE, BOM_UTF32_BE

strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")


class CodecInfo(tuple):
    """What is known about a codec."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (
            self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """A stateless encoder and decoder, to be completed in subclasses."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes its input in several steps."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An incremental encoder that keeps what it cannot encode yet."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes its input in several steps."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An incremental decoder that keeps what is not complete yet."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReader(Codec):
    """Decodes what is read from a stream."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def _fill(self, size):
        # Decodes one more piece of the stream; False at its end.
        data = self.stream.read() if size < 0 else self.stream.read(size)
        chars, consumed = self.decode(self.bytebuffer + data, self.errors)
        self.bytebuffer = (self.bytebuffer + data)[consumed:]
        self.charbuffer += chars
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        while True:
            if chars >= 0 and len(self.charbuffer) >= chars:
                break
            more = self._fill(size)
            if not more or size < 0 or chars < 0 and size >= 0:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        while True:
            lines = self.charbuffer.splitlines(True)
            # A carriage return at the end may be half a line end.
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines()[0] and not lines[0].endswith("\r"):
                break
            if not self._fill(72 if size is None else size) or size is not None:
                lines = self.charbuffer.splitlines(True)
                break
        if not lines:
            return self.charbuffertype()
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReaderWriter:
    """Reads and writes one stream through two codecs."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamRecoder:
    """Shows a stream in one encoding as if it were in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        data = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(data, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


def _builtin(name):
    # The codec of a built-in encoding.
    function = name.replace("-", "_")
    start = {"utf-8-sig": BOM_UTF8, "utf-16": BOM_UTF16, "utf-32": BOM_UTF32}.get(name, b"")

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            raise TypeError(f"{function}_encode() argument 1 must be str, not {type(input).__name__}")
        return input.encode(name, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        return _decode(input, name, errors or "strict", True)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = True

        def encode(self, input, final=False):
            data = input.encode(name, self.errors)
            if start and not self.first:
                data = data[len(start):]
            if input:
                self.first = False
            elif start:
                data = b""
            return data

        def reset(self):
            self.first = True

        def getstate(self):
            return 0 if not start else 2 if self.first else 0

        def setstate(self, state):
            self.first = bool(state)

    class Decoder(BufferedIncrementalDecoder):
        encoding = name

        def _buffer_decode(self, input, errors, final):
            if start and self.encoding == name:
                # The byte order mark tells how to go on.
                size = len(start)
                if len(input) < size and not final and (start == BOM_UTF8 and start.startswith(input) or start != BOM_UTF8):
                    return "", 0
                result = _decode(input, name, errors, final)
                head = bytes(input[:size])
                if start == BOM_UTF8:
                    self.encoding = "utf-8"
                else:
                    big = head in (BOM_UTF16_BE, BOM_UTF32_BE)
                    self.encoding = name + ("-be" if big else "-le")
                return result
            return _decode(input, self.encoding, errors, final)

        def reset(self):
            super().reset()
            self.encoding = name

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self.encoder = Encoder(errors)

        def encode(self, input, errors="strict"):
            return self.encoder.encode(input), len(input)

        def reset(self):
            self.encoder.reset()

    class Reader(StreamReader):
        encoding = name

        def decode(self, input, errors="strict"):
            return Decoder._buffer_decode(self, input, errors, False)

        def reset(self):
            super().reset()
            self.encoding = name

    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    Writer.__name__ = Writer.__qualname__ = "StreamWriter"
    Reader.__name__ = Reader.__qualname__ = "StreamReader"
    for cls in (Encoder, Decoder, Writer, Reader):
        cls.__module__ = "encodings." + function
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _transform(name, to, back):
    # A codec that is not about text.
    def encode(input, errors="strict"):
        return to(input), len(input)

    def decode(input, errors="strict"):
        return back(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return to(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return back(input)

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input)

    class Reader(StreamReader):
        charbuffertype = str if name == "rot-13" else bytes

        def decode(self, input, errors="strict"):
            return decode(input)

    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    Writer.__name__ = Writer.__qualname__ = "StreamWriter"
    Reader.__name__ = Reader.__qualname__ = "StreamReader"
    module = {"rot-13": "rot_13", "hex": "hex_codec", "base64": "base64_codec"}[name]
    for cls in (Encoder, Decoder, Writer, Reader):
        cls.__module__ = "encodings." + module
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name, _is_text_encoding=False)


def _rot13(text):
    a = "abcdefghijklmnopqrstuvwxyz"
    return str.translate(text, str.maketrans(a + a.upper(), a[13:] + a[:13] + a[13:].upper() + a[:13].upper()))


def _to_hex(data):
    return bytes(data).hex().encode()


def _from_hex(data):
    import binascii
    return binascii.a2b_hex(data)


def _to_base64(data):
    import base64
    return base64.encodebytes(data)


def _from_base64(data):
    import base64
    return base64.decodebytes(data)


_transforms = {
    "rot13": ("rot-13", _rot13, _rot13), "rot_13": ("rot-13", _rot13, _rot13),
    "hex": ("hex", _to_hex, _from_hex), "hex_codec": ("hex", _to_hex, _from_hex),
    "base64": ("base64", _to_base64, _from_base64), "base_64": ("base64", _to_base64, _from_base64),
    "base64_codec": ("base64", _to_base64, _from_base64),
}
_searches = []
_cache = {}


def _find(encoding):
    key = encoding.lower().replace(" ", "_") if not encoding.islower() or " " in encoding else encoding
    found = _cache.get(key)
    if found is not None:
        return found
    name = _name(encoding)
    if name is not None:
        found = _builtin(name)
    elif (transform := _transforms.get(key.replace("-", "_"))) is not None:
        found = _transform(*transform)
    else:
        for search in _searches:
            found = search(key)
            if found is not None:
                if not (isinstance(found, tuple) and len(found) == 4):
                    raise TypeError("codec search functions must return 4-tuples")
                break
        else:
            return None
    _cache[key] = found
    return found


def lookup(encoding, /):
    """Return what is known about the codec of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {'None' if encoding is None else type(encoding).__name__}")
    found = _find(encoding)
    if found is None:
        raise LookupError("unknown encoding: " + encoding)
    return found


def _search(verb, encoding, obj, errors):
    # What str.encode and bytes.decode ask about encodings that are not built in.
    found = _find(encoding)
    if found is None or not getattr(found, "_is_text_encoding", True):
        return None
    if verb == "encode":
        result = found[0](obj, errors)
        kind, name = (bytes, bytearray), "bytes"
    else:
        result = found[1](obj, errors)
        kind, name = str, "str"
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{verb}r must return a tuple (object, integer)")
    if not isinstance(result[0], kind):
        raise TypeError(f"'{encoding}' {verb}r returned '{type(result[0]).__name__}' instead of '{name}'; "
                        f"use codecs.{verb}() to {verb} to arbitrary types")
    return result[0]


def register(search_function, /):
    """Register a function that finds codecs by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)
    _set_search(_search)


def unregister(search_function, /):
    """Forget a function that finds codecs, and what was found."""
    if search_function in _searches:
        _searches.remove(search_function)
        _cache.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode obj using the codec registered for encoding."""
    result = lookup(encoding)[0](obj, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)")
    return result[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode obj using the codec registered for encoding."""
    result = lookup(encoding)[1](obj, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("decoder must return a tuple (object,integer)")
    return result[0]


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open an encoded file; reading and writing it deals in text."""
    import builtins
    if encoding is not None and "b" not in mode:
        mode = mode + "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a file that translates between two encodings."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding)
    sr = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter, errors)
    sr.data_encoding = data_encoding
    sr.file_encoding = file_encoding
    return sr


def getencoder(encoding):
    """Return the encoder function of an encoding."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the decoder function of an encoding."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Return the incremental encoder class of an encoding."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Return the incremental decoder class of an encoding."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """Return the StreamReader class of an encoding."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the StreamWriter class of an encoding."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the strings of an iterator one by one."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := encoder.encode(input):
            yield output
    if output := encoder.encode("", True):
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the bytes of an iterator one by one."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := decoder.decode(input):
            yield output
    if output := decoder.decode(b"", True):
        yield output


def make_identity_dict(rng):
    """Return a dict that maps the numbers of rng to themselves."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """Return the inverse of a decoding map; what is ambiguous maps to None."""
    m = {}
    for k, v in decoding_map.items():
        m[v] = None if v in m else k
    return m


def utf_8_encode(str, errors=None, /):
    return encode(str, "utf-8", errors or "strict"), len(str)


def utf_8_decode(data, errors=None, final=False, /):
    return _decode(data, "utf-8", errors or "strict", final)


def ascii_encode(str, errors=None, /):
    return encode(str, "ascii", errors or "strict"), len(str)


def ascii_decode(data, errors=None, /):
    return _decode(data, "ascii", errors or "strict", True)


def latin_1_encode(str, errors=None, /):
    return encode(str, "latin-1", errors or "strict"), len(str)


def latin_1_decode(data, errors=None, /):
    return _decode(data, "latin-1", errors or "strict", True)


def escape_encode(data, errors=None, /):
    """Return bytes as they stand in a bytes literal."""
    return repr(bytes(data))[2:-1].encode(), len(data)
