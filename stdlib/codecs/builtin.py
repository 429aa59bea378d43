# The codecs of the built-in encodings.


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
