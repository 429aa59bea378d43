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
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        # Lines that readline has found beyond its own; charbuffer is None then.
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def read(self, size=-1, chars=-1, firstline=False):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            try:
                text, consumed = self.decode(data, self.errors)
            except UnicodeDecodeError as e:
                # What is wrong behind the first line is for the next call.
                if not firstline:
                    raise
                text, consumed = self.decode(data[:e.start], self.errors)
                if len(text.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not new:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                self.charbuffer, self.linebuffer = self.linebuffer[0], None
            return line if keepends else line.splitlines(keepends=False)[0]
        readsize = size or 72
        line = self._empty_charbuffer
        while True:
            data = self.read(readsize, firstline=True)
            if data and data.endswith("\r" if isinstance(data, str) else b"\r"):
                # It may be half a line end.
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if len(lines) > 1:
                line = lines.pop(0)
                if len(lines) > 1:
                    lines[-1] += self.charbuffer
                    self.linebuffer, self.charbuffer = lines, None
                else:
                    self.charbuffer = lines[0] + self.charbuffer
                break
            if lines and line != line.splitlines(keepends=False)[0]:
                break
            if not data or size is not None:
                break
            if readsize < 8000:
                readsize *= 2
        if line and not keepends:
            line = line.splitlines(keepends=False)[0]
        return line

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


def _named(module, name, *classes):
    # Puts classes made in a function where CPython has them.
    for cls, title in zip(classes, ("IncrementalEncoder", "IncrementalDecoder", "StreamWriter", "StreamReader")):
        cls.__name__ = cls.__qualname__ = title
        cls.__module__ = "encodings." + module
    encoder, decoder, writer, reader = classes
    return {"streamreader": reader, "streamwriter": writer, "incrementalencoder": encoder,
            "incrementaldecoder": decoder, "name": name}


def _builtin(name):
    # The codec of a built-in encoding.
    if name in ("utf-16", "utf-32"):
        return _marked(name)
    if name == "utf-8-sig":
        return _signed()
    module = "latin_1" if name == "iso8859-1" else name.replace("-", "_")
    encode, decode_part = globals().get(module + "_encode"), globals().get(module + "_decode")
    partial = decode_part is not None and module not in ("ascii", "latin_1")
    if encode is None:
        table_error = "charmap_encode() argument 1 must be str, not "

        def encode(input, errors="strict"):
            if not isinstance(input, str):
                raise TypeError(table_error + type(input).__name__)
            return _encode(input, name, errors or "strict"), len(input)

        def decode(input, errors="strict"):
            return _decode(input, name, errors or "strict", True)
    elif partial:
        def decode(input, errors="strict"):
            return decode_part(input, errors, True)
    else:
        decode = decode_part

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    if partial:
        class Decoder(BufferedIncrementalDecoder):
            def _buffer_decode(self, input, errors, final):
                return decode_part(input, errors, final)
    else:
        class Decoder(IncrementalDecoder):
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return decode_part(input, errors, False) if partial else decode(input, errors)

    return CodecInfo(encode, decode, **_named(module, name, Encoder, Decoder, Writer, Reader))


def _plain(name, encode, decode):
    # The classes of a codec that keeps nothing between two pieces.
    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict", mapping=None):
            IncrementalEncoder.__init__(self, errors)
            self.mapping = mapping

        def encode(self, input, final=False):
            return encode(input, self.errors, self.mapping)[0]

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict", mapping=None):
            IncrementalDecoder.__init__(self, errors)
            self.mapping = mapping

        def decode(self, input, final=False):
            return decode(input, self.errors, self.mapping)[0]

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict", mapping=None):
            StreamWriter.__init__(self, stream, errors)
            self.mapping = mapping

        def encode(self, input, errors="strict"):
            return encode(input, errors, self.mapping)

    class Reader(StreamReader):
        def __init__(self, stream, errors="strict", mapping=None):
            StreamReader.__init__(self, stream, errors)
            self.mapping = mapping

        def decode(self, input, errors="strict"):
            return decode(input, errors, self.mapping)

    return _named(name, name, Encoder, Decoder, Writer, Reader)


def _undefined(input, errors="strict", mapping=None):
    raise UnicodeError("undefined encoding")


def _marked(name):
    # UTF-16 and UTF-32, where a mark at the beginning tells the byte order.
    module = name.replace("-", "_")
    size = int(name[-2:]) // 8
    encode, ex_decode = globals()[module + "_encode"], globals()[module + "_ex_decode"]
    encoders = {-1: globals()[module + "_le_encode"], 1: globals()[module + "_be_encode"]}
    decoders = {-1: globals()[module + "_le_decode"], 1: globals()[module + "_be_decode"]}

    def decode(input, errors="strict"):
        return globals()[module + "_decode"](input, errors, True)

    def begin(input, errors, final):
        # The text at the beginning of a stream, and how to go on.
        text, consumed, order = ex_decode(input, errors, 0, final)
        if order == 0 and consumed >= size:
            raise UnicodeDecodeError(name, input, 0, size, "Stream does not start with BOM")
        return text, consumed, decoders.get(order)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            IncrementalEncoder.__init__(self, errors)
            self.encoder = None

        def encode(self, input, final=False):
            if self.encoder is None:
                result = encode(input, self.errors)[0]
                self.encoder = encoders[-1]
                return result
            return self.encoder(input, self.errors)[0]

        def reset(self):
            IncrementalEncoder.reset(self)
            self.encoder = None

        def getstate(self):
            return 0 if self.encoder else 2

        def setstate(self, state):
            self.encoder = None if state else encoders[-1]

    class Decoder(BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            BufferedIncrementalDecoder.__init__(self, errors)
            self.decoder = None

        def _buffer_decode(self, input, errors, final):
            if self.decoder is None:
                text, consumed, self.decoder = begin(input, errors, final)
                return text, consumed
            return self.decoder(input, self.errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.decoder = None

        def getstate(self):
            buffer = BufferedIncrementalDecoder.getstate(self)[0]
            if self.decoder is None:
                return buffer, 2
            return buffer, int(self.decoder is decoders[1])

        def setstate(self, state):
            BufferedIncrementalDecoder.setstate(self, state)
            self.decoder = {0: decoders[-1], 1: decoders[1]}.get(state[1])

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            StreamWriter.__init__(self, stream, errors)
            self.encoder = None

        def reset(self):
            StreamWriter.reset(self)
            self.encoder = None

        def encode(self, input, errors="strict"):
            if self.encoder is None:
                result = encode(input, errors)
                self.encoder = encoders[-1]
                return result
            return self.encoder(input, errors)

    class Reader(StreamReader):
        def reset(self):
            StreamReader.reset(self)
            self.__dict__.pop("decode", None)

        def decode(self, input, errors="strict"):
            text, consumed, go_on = begin(input, errors, False)
            if go_on:
                self.decode = go_on
            return text, consumed

    return CodecInfo(encode, decode, **_named(module, name, Encoder, Decoder, Writer, Reader))


def _signed():
    # UTF-8 with a mark at the beginning.
    def encode(input, errors="strict"):
        return BOM_UTF8 + utf_8_encode(input, errors)[0], len(input)

    def decode(input, errors="strict"):
        prefix = 0
        if input[:3] == BOM_UTF8:
            input, prefix = input[3:], 3
        text, consumed = utf_8_decode(input, errors, True)
        return text, consumed + prefix

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            IncrementalEncoder.__init__(self, errors)
            self.first = 1

        def encode(self, input, final=False):
            if self.first:
                self.first = 0
                return encode(input, self.errors)[0]
            return utf_8_encode(input, self.errors)[0]

        def reset(self):
            IncrementalEncoder.reset(self)
            self.first = 1

        def getstate(self):
            return self.first

        def setstate(self, state):
            self.first = state

    class Decoder(BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            BufferedIncrementalDecoder.__init__(self, errors)
            self.first = 1

        def _buffer_decode(self, input, errors, final):
            if self.first:
                if len(input) < 3 and BOM_UTF8.startswith(input):
                    return "", 0
                self.first = 0
                if input[:3] == BOM_UTF8:
                    text, consumed = utf_8_decode(input[3:], errors, final)
                    return text, consumed + 3
            return utf_8_decode(input, errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.first = 1

        def getstate(self):
            return BufferedIncrementalDecoder.getstate(self)[0], self.first

        def setstate(self, state):
            BufferedIncrementalDecoder.setstate(self, state)
            self.first = state[1]

    class Writer(StreamWriter):
        def reset(self):
            StreamWriter.reset(self)
            self.__dict__.pop("encode", None)

        def encode(self, input, errors="strict"):
            self.encode = utf_8_encode
            return encode(input, errors)

    class Reader(StreamReader):
        def reset(self):
            StreamReader.reset(self)
            self.__dict__.pop("decode", None)

        def decode(self, input, errors="strict"):
            if len(input) < 3 and BOM_UTF8.startswith(input):
                return "", 0
            self.decode = utf_8_decode
            if input[:3] == BOM_UTF8:
                text, consumed = utf_8_decode(input[3:], errors)
                return text, consumed + 3
            return utf_8_decode(input, errors)

    return CodecInfo(encode, decode, **_named("utf_8_sig", "utf-8-sig", Encoder, Decoder, Writer, Reader))


def _transform(name, to, back):
    # A codec that is not about text.
    def encode(input, errors="strict"):
        assert errors == "strict" or name == "rot-13"
        return to(input), len(input)

    def decode(input, errors="strict"):
        assert errors == "strict" or name == "rot-13"
        return back(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    if name in ("zlib", "bz2"):
        Encoder, Decoder = _compressing(name)

    class Writer(StreamWriter):
        charbuffertype = str if name == "rot-13" else bytes

        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(StreamReader):
        charbuffertype = Writer.charbuffertype

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    module = {"rot-13": "rot_13"}.get(name, name if name.endswith("_codec") else name + "_codec")
    return CodecInfo(encode, decode, _is_text_encoding=False, **_named(module, name, Encoder, Decoder, Writer, Reader))


def _compressing(name):
    # The incremental classes of codecs that compress.
    if name == "zlib":
        from zlib import compressobj, decompressobj
    else:
        from bz2 import BZ2Compressor as compressobj, BZ2Decompressor as decompressobj

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            assert errors == "strict"
            self.errors = errors
            self.compressobj = compressobj()

        def encode(self, input, final=False):
            data = self.compressobj.compress(input)
            return data + self.compressobj.flush() if final else data

        def reset(self):
            self.compressobj = compressobj()

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            assert errors == "strict"
            self.errors = errors
            self.decompressobj = decompressobj()

        def decode(self, input, final=False):
            if name == "bz2":
                try:
                    return self.decompressobj.decompress(input)
                except EOFError:
                    return ""
            data = self.decompressobj.decompress(input)
            return data + self.decompressobj.flush() if final else data

        def reset(self):
            self.decompressobj = decompressobj()

    return Encoder, Decoder


def _rot13(text):
    a = "abcdefghijklmnopqrstuvwxyz"
    return str.translate(text, str.maketrans(a + a.upper(), a[13:] + a[:13] + a[13:].upper() + a[:13].upper()))


def _to_hex(data):
    import binascii
    return binascii.b2a_hex(data)


def _from_hex(data):
    import binascii
    return binascii.a2b_hex(data)


def _to_base64(data):
    import base64
    return base64.encodebytes(data)


def _from_base64(data):
    import base64
    return base64.decodebytes(data)


def _to_uu(data):
    from binascii import b2a_uu
    from io import BytesIO
    data = BytesIO(data).getvalue()
    lines = [b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45)]
    return b"begin 666 <data>\n" + b"".join(lines) + b" \nend\n"


def _from_uu(data):
    from binascii import Error, a2b_uu
    from io import BytesIO
    lines = BytesIO(data)
    for line in lines:
        if line.startswith(b"begin"):
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    out = []
    line = b""
    for line in lines:
        if line == b"end\n":
            break
        try:
            out.append(a2b_uu(line))
        except Error:
            # Some encoders write more than the length says.
            size = (((line[0] - 32) & 63) * 4 + 5) // 3
            out.append(a2b_uu(line[:size]))
    if line != b"end\n":
        raise ValueError("Truncated input data")
    return b"".join(out)


def _quoted(function, data, *args):
    import io
    import quopri
    out = io.BytesIO()
    getattr(quopri, function)(io.BytesIO(data), out, *args)
    return out.getvalue()


def _to_quopri(data):
    return _quoted("encode", data, True)


def _from_quopri(data):
    return _quoted("decode", data)


def _to_zlib(data):
    import zlib
    return zlib.compress(data)


def _from_zlib(data):
    import zlib
    return zlib.decompress(data)


def _to_bz2(data):
    import bz2
    return bz2.compress(data)


def _from_bz2(data):
    import bz2
    return bz2.decompress(data)


_transforms = {
    "bz2": ("bz2", _to_bz2, _from_bz2), "bz2_codec": ("bz2", _to_bz2, _from_bz2),
    "quopri": ("quopri", _to_quopri, _from_quopri), "quopri_codec": ("quopri", _to_quopri, _from_quopri),
    "quoted_printable": ("quopri", _to_quopri, _from_quopri), "quotedprintable": ("quopri", _to_quopri, _from_quopri),
    "uu": ("uu", _to_uu, _from_uu), "uu_codec": ("uu", _to_uu, _from_uu),
    "zip": ("zlib", _to_zlib, _from_zlib), "zlib": ("zlib", _to_zlib, _from_zlib),
    "zlib_codec": ("zlib", _to_zlib, _from_zlib),
    "rot13": ("rot-13", _rot13, _rot13), "rot_13": ("rot-13", _rot13, _rot13),
    "hex": ("hex", _to_hex, _from_hex), "hex_codec": ("hex", _to_hex, _from_hex),
    "base64": ("base64", _to_base64, _from_base64), "base_64": ("base64", _to_base64, _from_base64),
    "base64_codec": ("base64", _to_base64, _from_base64),
}
_searches = []
_cache = {}


def _standard(encoding):
    # The codecs that need not be registered.
    name = _name(encoding)
    if name is not None:
        return _builtin(name)
    key = _normal(encoding)
    if (transform := _transforms.get(key)) is not None:
        return _transform(*transform)
    if key == "charmap":
        return CodecInfo(charmap_encode, charmap_decode, **_plain("charmap", charmap_encode, charmap_decode))
    if key == "undefined":
        return CodecInfo(_undefined, _undefined, **_plain(key, _undefined, _undefined))
    if key == "idna" or key == "punycode":
        module = __import__("encodings." + key, fromlist=("getregentry",))
        return module.getregentry()
    return None


def _fill(namespace):
    # Makes the module of a codec of what lookup knows about it.
    module = namespace["__name__"].rpartition(".")[2]
    info = lookup(module)

    class Codec(globals()["Codec"]):
        def encode(self, input, errors="strict"):
            return info.encode(input, errors)

        def decode(self, input, errors="strict"):
            return info.decode(input, errors)

    def getregentry():
        return info

    Codec.__module__ = getregentry.__module__ = namespace["__name__"]
    Codec.__qualname__, getregentry.__qualname__ = "Codec", "getregentry"
    namespace.update(Codec=Codec, getregentry=getregentry, IncrementalEncoder=info.incrementalencoder,
                     IncrementalDecoder=info.incrementaldecoder, StreamWriter=info.streamwriter,
                     StreamReader=info.streamreader, encode=info.encode, decode=info.decode)


def _find(encoding):
    key = _normal(encoding)
    found = _cache.get(key)
    if found is not None:
        return found
    found = _standard(encoding)
    if found is None:
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


def _run(function, verb, encoding, obj, errors):
    # Calls a codec; what goes wrong in it is given a note.
    try:
        result = function(obj, errors)
    except Exception as e:
        e.add_note(f"{verb[:-1]}ing with '{encoding}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)" if verb == "encode" else
                        "decoder must return a tuple (object,integer)")
    return result[0]


def _search(verb, encoding, obj, errors):
    # What str.encode and bytes.decode ask about encodings that are not built in.
    found = _find(encoding)
    if found is None or not getattr(found, "_is_text_encoding", True):
        return None
    result = _run(found[verb == "decode"], verb, encoding, obj, errors)
    kind, name = (str, "str") if verb == "decode" else ((bytes, bytearray), "bytes")
    if not isinstance(result, kind):
        raise TypeError(f"'{encoding}' {verb}r returned '{type(result).__name__}' instead of '{name}'; "
                        f"use codecs.{verb}() to {verb} to arbitrary types")
    return result


def register(search_function, /):
    """Register a function that finds codecs by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Forget a function that finds codecs, and what was found."""
    if search_function in _searches:
        _searches.remove(search_function)
        _cache.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode obj using the codec registered for encoding."""
    return _run(lookup(encoding)[0], "encode", encoding, obj, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode obj using the codec registered for encoding."""
    return _run(lookup(encoding)[1], "decode", encoding, obj, errors)


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


_set_search(_search)
