# The codecs that are not about text.


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
