import binascii

__all__ = [
    'encode', 'decode', 'encodebytes', 'decodebytes',
    'b64encode', 'b64decode', 'b32encode', 'b32decode',
    'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode',
    'b85encode', 'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode',
    'standard_b64encode', 'standard_b64decode',
    'urlsafe_b64encode', 'urlsafe_b64decode',
]

bytes_types = (bytes, bytearray)


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII "
                        "string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Encode bytes with Base64; altchars are two bytes to use in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode Base64; validate refuses characters that are no digits instead of skipping them."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode bytes with the standard Base64 alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode the standard Base64 alphabet."""
    return b64decode(s)


_urlsafe_encode = bytes.maketrans(b'+/', b'-_')
_urlsafe_decode = bytes.maketrans(b'-_', b'+/')


def urlsafe_b64encode(s):
    """Encode bytes with the Base64 alphabet for URLs and file names."""
    return b64encode(s).translate(_urlsafe_encode)


def urlsafe_b64decode(s):
    """Decode the Base64 alphabet for URLs and file names."""
    return b64decode(_bytes_from_decode_data(s).translate(_urlsafe_decode))


_b32alphabet = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_b32hexalphabet = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    return _text32(alphabet, s if isinstance(s, bytes_types) else memoryview(s).tobytes())


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b'=')
    pads = size - len(s)
    out = _bytes32(alphabet, s)
    if out is None:
        raise binascii.Error('Non-base32 digit found')
    if pads not in {0, 1, 3, 4, 6}:
        raise binascii.Error('Incorrect padding')
    return out


def b32encode(s):
    """Encode bytes with Base32."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """Decode Base32; casefold takes lower case, too, map01 is what 1 stands for (0 is O then)."""
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Encode bytes with Base32 in the extended hexadecimal alphabet."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """Decode Base32 in the extended hexadecimal alphabet."""
    return _b32decode(_b32hexalphabet, s, casefold)


def b16encode(s):
    """Encode bytes with Base16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode Base16; casefold takes lower case, too."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _five(b, chars, pad, zero=False, spaces=False):
    """The 5 digits to base 85 of each 4 bytes."""
    return _text85(chars, b if isinstance(b, bytes_types) else memoryview(b).tobytes(), pad, zero, spaces)


_A85START = b'<~'
_A85END = b'~>'
_a85chars = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes with Ascii85: foldspaces writes four spaces as y, wrapcol breaks lines,
    pad fills up to four bytes, adobe frames the result."""
    result = _five(b, _a85chars, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    if adobe:
        result += _A85END
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """Decode Ascii85; the options are those of a85encode(), ignorechars are skipped."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(_A85END))
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    return _from_a85(b, foldspaces, ignorechars)


_b85alphabet = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                b"abcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~")


def b85encode(b, pad=False):
    """Encode bytes with base 85; pad fills up to four bytes."""
    return _five(b, _b85alphabet, pad)


def b85decode(b):
    """Decode base 85."""
    return _from_b85(_b85alphabet, _bytes_from_decode_data(b))


_z85alphabet = (b'0123456789abcdefghijklmnopqrstuvwxyz'
                b'ABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#')
_z85_b85_decode_diff = b';_`|~'
_z85_decode_translation = bytes.maketrans(_z85alphabet + _z85_b85_decode_diff,
                                          _b85alphabet + b'\x00' * len(_z85_b85_decode_diff))
_z85_encode_translation = bytes.maketrans(_b85alphabet, _z85alphabet)


def z85encode(s):
    """Encode bytes with Z85."""
    return b85encode(s).translate(_z85_encode_translation)


def z85decode(s):
    """Decode Z85."""
    s = _bytes_from_decode_data(s).translate(_z85_decode_translation)
    try:
        return b85decode(s)
    except ValueError as e:
        raise ValueError(e.args[0].replace('base85', 'z85')) from None


MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Encode a binary file into another with Base64."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (ns := input.read(MAXBINSIZE - len(s))):
            s += ns
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a file of Base64 lines into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        m = memoryview(s)
    except TypeError as err:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from err
    if m.format not in ('c', 'b', 'B'):
        raise TypeError("expected single byte elements, not %r from %s" % (m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (m.ndim, s.__class__.__name__))


def encodebytes(s):
    """Encode bytes into lines of Base64."""
    _input_type_check(s)
    return binascii._b2a_lines(s)


def decodebytes(s):
    """Decode lines of Base64."""
    _input_type_check(s)
    return binascii.a2b_base64(s)
