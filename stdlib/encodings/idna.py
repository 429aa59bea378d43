# Internationalized domain names: RFC 3490 and, for what labels are made into
# first, RFC 3491.
import codecs
import re
from unicodedata import bidirectional, category, normalize

dots = re.compile("[.\u3002\uff0e\uff61]")
ace_prefix = b"xn--"
sace_prefix = "xn--"

_dropped = {0xAD, 0x34F, 0x1806, 0x180B, 0x180C, 0x180D, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)}
_forbidden = {0x70F, 0x6DD, 0x180E, 0x200C, 0x200D, 0x2028, 0x2029, 0xFEFF, 0x340, 0x341, 0x200E, 0x200F, 0xE0001,
              *range(0x2060, 0x2064), *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFE), *range(0x1D173, 0x1D17B),
              *range(0x2FF0, 0x2FFC), *range(0x202A, 0x202F), *range(0xE0020, 0xE0080)}


def _fold(char):
    # What makes letters alike that differ in case only.
    folded = "".join(map(str.casefold, normalize("NFKC", char.casefold())))
    return normalize("NFKC", folded)


def _prohibited(char):
    code = ord(char)
    if code < 128:
        return False
    return (code in _forbidden or category(char) in ("Zs", "Co", "Cs", "Cc")
            or 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE)


def nameprep(label):
    """Return a label in the form in which labels are compared."""
    label = normalize("NFKC", "".join(_fold(c) for c in label if ord(c) not in _dropped))
    for i, c in enumerate(label):
        if _prohibited(c):
            raise UnicodeEncodeError("idna", label, i, i + 1, f"Invalid character {c!r}")
    rightward = [bidirectional(c) in ("R", "AL") for c in label]
    if any(rightward):
        last = len(label) - 1
        for i, c in enumerate(label):
            if bidirectional(c) == "L":
                raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 2")
        for i in 0, last:
            if not rightward[i]:
                raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 3")
    return label


def _fit(label, data):
    # The ASCII of a label, if it is neither empty nor too long.
    if 0 < len(data) < 64:
        return data
    if not label:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")


def ToASCII(label):
    """Return the ASCII form of a label."""
    if label.isascii():
        return _fit(label, label.encode("ascii"))
    label = nameprep(label)
    if label.isascii():
        return _fit(label, label.encode("ascii"))
    if label.lower().startswith(sace_prefix):
        raise UnicodeEncodeError("idna", label, 0, len(sace_prefix), "Label starts with ACE prefix")
    return _fit(label, ace_prefix + label.encode("punycode"))


def ToUnicode(label):
    """Return the text of a label in its ASCII form."""
    if len(label) > 1024:
        if isinstance(label, str):
            label = label.encode("utf-8", errors="backslashreplace")
        raise UnicodeDecodeError("idna", label, 0, len(label), "label way too long")
    if not isinstance(label, bytes):
        if not label.isascii():
            label = nameprep(label)
        try:
            label = label.encode("ascii")
        except UnicodeEncodeError as e:
            raise UnicodeEncodeError("idna", label, e.start, e.end, "Invalid character in IDN label")
    if not label.lower().startswith(ace_prefix):
        return str(label, "ascii")
    try:
        result = label[len(ace_prefix):].decode("punycode")
    except UnicodeDecodeError as e:
        offset = len(ace_prefix)
        raise UnicodeDecodeError("idna", label, offset + e.start, offset + e.end, e.reason)
    again = ToASCII(result)
    if str(label, "ascii").lower() != str(again, "ascii"):
        raise UnicodeDecodeError("idna", label, 0, len(label), f"IDNA does not round-trip, '{label!r}' != '{again!r}'")
    return result


def _strict(errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")


def _encode_labels(input, labels):
    out = bytearray()
    at = 0
    for label in labels:
        if out:
            out += b"."
        try:
            out += ToASCII(label)
        except (UnicodeEncodeError, UnicodeDecodeError) as e:
            raise UnicodeEncodeError("idna", input, at + e.start, at + e.end, e.reason)
        at += len(label) + 1
    return bytes(out)


def _decode_labels(input, labels):
    out = []
    at = 0
    for label in labels:
        try:
            out.append(ToUnicode(label))
        except (UnicodeEncodeError, UnicodeDecodeError) as e:
            if not isinstance(input, bytes):
                input = input.encode("ascii", errors="backslashreplace")
            raise UnicodeDecodeError("idna", input, at + e.start, at + e.end, e.reason)
        at += len(label) + 1
    return ".".join(out)


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        _strict(errors)
        if not input:
            return b"", 0
        if input.isascii():
            labels = input.split(".")
            for wrong, why in ((lambda i, s: not s and i < len(labels) - 1), "label empty"), \
                    ((lambda i, s: len(s) >= 64), "label too long"):
                at = 0
                for i, label in enumerate(labels):
                    if wrong(i, label):
                        raise UnicodeEncodeError("idna", input, at, at + (len(label) or 1), why)
                    at += len(label) + 1
            return input.encode("ascii"), len(input)
        labels = dots.split(input)
        end = b""
        if not labels[-1]:
            end = b"."
            del labels[-1]
        return _encode_labels(input, labels) + end, len(input)

    def decode(self, input, errors="strict"):
        _strict(errors)
        if not input:
            return "", 0
        if not isinstance(input, bytes):
            input = bytes(input)
        if ace_prefix not in input.lower() and input.isascii():
            return input.decode("ascii"), len(input)
        labels = input.split(b".")
        end = ""
        if not labels[-1]:
            end = "."
            del labels[-1]
        return _decode_labels(input, labels) + end, len(input)


def _whole(labels, final, dot):
    # Takes the last label away if it may go on; returns the dot at the end.
    if not labels[-1]:
        del labels[-1]
        return dot
    if not final:
        del labels[-1]
        if labels:
            return dot
    return dot[:0]


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _strict(errors)
        if not input:
            return b"", 0
        labels = dots.split(input)
        end = _whole(labels, final, b".")
        size = sum(map(len, labels)) + max(len(labels) - 1, 0) + len(end)
        return _encode_labels(input, labels) + end, size


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _strict(errors)
        if not input:
            return "", 0
        if isinstance(input, str):
            labels = dots.split(input)
        else:
            try:
                input = str(input, "ascii")
            except (UnicodeEncodeError, UnicodeDecodeError) as e:
                raise UnicodeDecodeError("idna", input, e.start, e.end, e.reason)
            labels = input.split(".")
        end = _whole(labels, final, ".")
        size = sum(map(len, labels)) + max(len(labels) - 1, 0) + len(end)
        return _decode_labels(input, labels) + end, size


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    """Return what codecs.lookup does."""
    return codecs.CodecInfo(Codec().encode, Codec().decode, StreamReader, StreamWriter, IncrementalEncoder,
                            IncrementalDecoder, "idna")
