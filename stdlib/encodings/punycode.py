# Punycode, RFC 3492: the ASCII of a text, a hyphen, and numbers that say which
# other characters go where.
import codecs

_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"


def T(j, bias):
    """Return the threshold of digit number j."""
    return min(max(36 * (j + 1) - bias, 1), 26)


def adapt(delta, first, numchars):
    """Return the bias after delta has been written."""
    delta //= 700 if first else 2
    delta += delta // numchars
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _number(n, bias):
    # n in digits of falling weight; a digit below the threshold is the last.
    out = bytearray()
    j = 0
    while n >= (t := T(j, bias)):
        n, rest = divmod(n - t, 36 - t)
        out.append(_DIGITS[t + rest])
        j += 1
    out.append(_DIGITS[n])
    return out


def punycode_encode(text):
    """Return text as Punycode."""
    base = bytes(ord(c) for c in text if ord(c) < 128)
    out = bytearray(base)
    if base:
        out += b"-"
    delta, bias, done, floor = 0, 72, len(base), 128
    for char in sorted({ord(c) for c in text if ord(c) >= 128}):
        delta += (char - floor) * (done + 1)
        floor = char + 1
        for c in map(ord, text):
            if c < char:
                delta += 1
            elif c == char:
                out += _number(delta, bias)
                bias = adapt(delta, done == len(base), done + 1)
                delta = 0
                done += 1
        delta += 1
    return bytes(out)


def _read(data, pos, bias, strict):
    # The number at pos, and where it ends; None for one that is wrong.
    result, weight, j = 0, 1, 0
    while True:
        if pos >= len(data):
            if strict:
                raise UnicodeDecodeError("punycode", data, pos, pos + 1, "incomplete punycode string")
            return None, pos
        c = data[pos]
        pos += 1
        if 65 <= c <= 90:
            digit = c - 65
        elif 48 <= c <= 57:
            digit = c - 22
        elif strict:
            raise UnicodeDecodeError("punycode", data, pos - 1, pos, f"Invalid extended code point '{c}'")
        else:
            return None, pos
        t = T(j, bias)
        result += digit * weight
        if digit < t:
            return result, pos
        weight *= 36 - t
        j += 1


def _insert(base, data, strict):
    chars = list(base)
    char, pos, bias, at = 128, -1, 72, 0
    while at < len(data):
        delta, end = _read(data, at, bias, strict)
        if delta is None:
            break
        pos += delta + 1
        char += pos // (len(chars) + 1)
        if char > 0x10FFFF:
            if strict:
                raise UnicodeDecodeError("punycode", data, pos - 1, pos, f"Invalid character U+{char:x}")
            char = ord("?")
        pos %= len(chars) + 1
        chars.insert(pos, chr(char))
        bias = adapt(delta, at == 0, len(chars))
        at = end
    return "".join(chars)


def punycode_decode(text, errors):
    """Return the text of some Punycode."""
    if isinstance(text, str):
        text = text.encode("ascii")
    if isinstance(text, memoryview):
        text = bytes(text)
    base = ""
    cut = text.rfind(b"-")
    if cut >= 0:
        try:
            base = str(text[:cut], "ascii", errors)
        except UnicodeDecodeError as e:
            raise UnicodeDecodeError("ascii", text, e.start, e.end, e.reason) from None
    try:
        return _insert(base, text[cut + 1:].upper(), errors == "strict")
    except UnicodeDecodeError as e:
        raise UnicodeDecodeError("punycode", text, cut + 1 + e.start, cut + 1 + e.end, e.reason) from None


def _known(errors):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError(f"Unsupported error handling: {errors}")


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        return punycode_encode(input), len(input)

    def decode(self, input, errors="strict"):
        _known(errors)
        return punycode_decode(input, errors), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        _known(self.errors)
        return punycode_decode(input, self.errors)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    """Return what codecs.lookup does."""
    return codecs.CodecInfo(Codec().encode, Codec().decode, StreamReader, StreamWriter, IncrementalEncoder,
                            IncrementalDecoder, "punycode")
