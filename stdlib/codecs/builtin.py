# The codecs of the built-in encodings.


def _named(module, name, *classes):
    # Puts classes made in a function where CPython has them.
    for cls, title in zip(classes, ("IncrementalEncoder", "IncrementalDecoder", "StreamWriter", "StreamReader")):
        cls.__name__ = cls.__qualname__ = title
        cls.__module__ = "encodings." + module
    encoder, decoder, writer, reader = classes
    return {"streamreader": reader, "streamwriter": writer, "incrementalencoder": encoder,
            "incrementaldecoder": decoder, "name": name}


_shifting = frozenset(("hz", "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr"))
_multibyte = _shifting.union((
    "gb2312", "gbk", "gb18030", "cp949", "euc_kr", "johab", "big5", "cp950", "big5hkscs", "cp932", "shift_jis", "euc_jp"))


def _last_set(data, marks):
    # The last of the sequences that data switches to a set with.
    return max(marks, key=data.rfind)


class _ShiftingEncoder(IncrementalEncoder):
    # Between two pieces the set stays that was switched to.
    name = None  # set by subclasses

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.reset()

    def reset(self):
        self.open = self.head = b""

    def encode(self, input, final=False):
        data = _encode(input, self.name, self.errors)
        back = {"hz": b"~}", "iso2022_kr": b"\x0f"}.get(self.name, b"\x1b(B")
        begins = {"hz": (b"~{",), "iso2022_kr": (b"\x0e",)}.get(
            self.name, (b"\x1b$B", b"\x1b$(D", b"\x1b$(C", b"\x1b$(A", b"\x1b(J", b"\x1b(I"))
        if self.name == "iso2022_kr" and b"\x1b$)C" in data:
            if self.head:
                data = data.replace(self.head, b"")
            self.head = b"\x1b$)C"
        if self.open and data:
            if data.startswith(self.open):
                data = data[len(self.open):]
            elif not data.startswith(begins) or self.name in ("hz", "iso2022_kr"):
                data = back + data
        elif self.open and final:
            data = back
        if data:
            self.open = b""
        if not final and data.endswith(back) and data != back:
            begin = _last_set(data, begins)
            self.open = begin if begin in data else self.before
            data = data[:-len(back)]
        self.before = self.open
        return data


class _PairingEncoder(IncrementalEncoder):
    # Big5-HKSCS has codes for two characters: what may be the first of them waits.
    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.reset()

    def reset(self):
        self.waiting = ""

    def encode(self, input, final=False):
        input = self.waiting + input
        self.waiting = ""
        if not final and input.endswith(("\u00ca", "\u00ea")):
            input, self.waiting = input[:-1], input[-1]
        return _encode(input, "big5hkscs", self.errors)


def _keeping(encoder):
    # The writer of a codec whose encoder keeps something between two pieces.
    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            StreamWriter.__init__(self, stream, errors)
            self._encoder = encoder(errors)

        def write(self, object):
            self.stream.write(self._encoder.encode(object))

        def reset(self):
            rest = self._encoder.encode("", True)
            if rest:
                self.stream.write(rest)
            self._encoder.reset()

    return Writer


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
        if name in _multibyte:
            partial = True

            def decode_part(input, errors="strict", final=False):
                return _decode(input, name, errors or "strict", final)
    elif partial:
        def decode(input, errors="strict"):
            return decode_part(input, errors, True)
    else:
        decode = decode_part

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    if name in _shifting:
        class Encoder(_ShiftingEncoder):
            pass

        Encoder.name = name
    elif name == "big5hkscs":
        Encoder = _PairingEncoder
    if name == "iso2022_kr":
        class Decoder(BufferedIncrementalDecoder):
            # The sequence that says what the bytes behind a shift are stands once.
            head = b""

            def _buffer_decode(self, input, errors, final):
                head = self.head
                text, n = decode_part(head + input, errors, final)
                if b"\x1b$)C" in input[:n]:
                    self.head = b"\x1b$)C"
                return text, max(n - len(head), 0)

            def reset(self):
                BufferedIncrementalDecoder.reset(self)
                self.head = b""

        def decode_rest(reader, input, errors="strict"):
            return Decoder._buffer_decode(reader, input, errors, False)
    elif partial:
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

    if name in _shifting or name == "big5hkscs":
        Writer = _keeping(Encoder)

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return decode_part(input, errors, False) if partial else decode(input, errors)

        if name == "iso2022_kr":
            head = b""
            decode = decode_rest
        if name in _multibyte:
            def read(self, size=-1, chars=-1, firstline=False):
                return StreamReader.read(self, -1 if size is None else size, chars, firstline)

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
