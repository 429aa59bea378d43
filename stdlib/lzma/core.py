CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256 = 0, 1, 4, 10
CHECK_ID_MAX, CHECK_UNKNOWN = 15, 16
FILTER_LZMA1, FILTER_LZMA2 = 0x4000000000000001, 0x21
FILTER_DELTA, FILTER_X86, FILTER_POWERPC, FILTER_IA64 = 3, 4, 5, 6
FILTER_ARM, FILTER_ARMTHUMB, FILTER_SPARC = 7, 8, 9
FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = 0, 1, 2, 3
MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4 = 3, 4, 18, 19, 20
MODE_FAST, MODE_NORMAL = 1, 2
PRESET_DEFAULT, PRESET_EXTREME = 6, 0x80000000

_DICT = [1 << 18, 1 << 20, 1 << 21, 1 << 22, 1 << 22, 1 << 23, 1 << 23, 1 << 24, 1 << 25, 1 << 26]
_INVALID = "Invalid or unsupported options"
_INTERNAL = "Internal error"


class LZMAError(Exception):
    """Call to liblzma failed."""


def is_check_supported(check_id, /):
    """Return whether data can be checked in that way."""
    return check_id in (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256)


def _dict_of(preset):
    if not isinstance(preset, int):
        raise TypeError(f"'{type(preset).__name__}' object cannot be interpreted as an integer")
    level = preset & ~PRESET_EXTREME
    if not 0 <= level <= 9:
        raise LZMAError(f"Invalid compression preset: {preset}")
    return _DICT[level]


class _Filter:
    # One filter of a chain, checked.
    def __init__(self, spec):
        try:
            get = spec.get
            self.id = spec["id"]
        except (AttributeError, TypeError):
            raise TypeError("Filter specifier must be a dict or dict-like object") from None
        except KeyError:
            raise ValueError("Filter specifier must have an \"id\" entry") from None
        if self.id == FILTER_DELTA:
            allowed = {"id", "dist"}
            self.dist = get("dist", 1)
        elif self.id in (FILTER_LZMA1, FILTER_LZMA2):
            allowed = {"id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth"}
            self.dict_size = get("dict_size", _dict_of(get("preset", PRESET_DEFAULT)))
            self.lc, self.lp, self.pb = get("lc", 3), get("lp", 0), get("pb", 2)
        elif FILTER_X86 <= self.id <= FILTER_SPARC:
            allowed = {"id", "start_offset"}
        else:
            raise ValueError(f"Invalid filter ID: {self.id}")
        for key in spec:
            if key not in allowed:
                kind = {FILTER_DELTA: "delta"}.get(self.id, "LZMA" if len(allowed) > 2 else "BCJ")
                raise ValueError(f"Invalid filter specifier for {kind} filter")


class _Chain:
    # A chain of filters: a delta filter, if any, and one of LZMA.
    def __init__(self, filters):
        chain = [_Filter(f) for f in filters]
        if len(chain) > 4:
            raise ValueError("Too many filters - liblzma supports a maximum of 4")
        if not chain:
            raise LZMAError(_INTERNAL)
        self.delta = 0
        if len(chain) == 2 and chain[0].id == FILTER_DELTA:
            self.delta = chain[0].dist
            del chain[0]
        last = chain[0]
        if (len(chain) > 1 or last.id not in (FILTER_LZMA1, FILTER_LZMA2) or not 0 <= self.delta <= 256
                or last.lc + last.lp > 4 or min(last.lc, last.lp, last.pb) < 0 or last.pb > 4
                or not 4096 <= last.dict_size <= 0x60000000):
            raise LZMAError(_INVALID)
        self.last = last


class LZMACompressor:
    """A compressor for data given in pieces.

    format is the container, FORMAT_XZ, FORMAT_ALONE or FORMAT_RAW; check the
    kind of checksum in FORMAT_XZ. preset is a level from 0 to 9, filters a list
    of dicts that describe the filters in detail.
    """

    def __init__(self, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        if preset is not None and filters is not None:
            raise ValueError("Cannot specify both preset and filter chain")
        if check != -1 and format != FORMAT_XZ and check != CHECK_NONE:
            raise ValueError("Integrity checks are only supported by FORMAT_XZ")
        if format not in (FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
            raise ValueError(f"Invalid container format: {format}")
        if format == FORMAT_RAW and filters is None:
            raise ValueError("Must specify filters for FORMAT_RAW")
        if check == -1:
            check = CHECK_CRC64
        if format == FORMAT_XZ and not is_check_supported(check):
            raise LZMAError("Unsupported integrity check")
        if filters is None:
            if format == FORMAT_XZ and preset is not None and preset & ~PRESET_EXTREME not in range(10):
                raise LZMAError(_INVALID)
            id = FILTER_LZMA2 if format == FORMAT_XZ else FILTER_LZMA1
            filters = [{"id": id, "preset": PRESET_DEFAULT if preset is None else preset}]
        chain = _Chain(filters)
        last = chain.last
        lzma2 = last.id == FILTER_LZMA2
        if format == FORMAT_ALONE and (lzma2 or chain.delta):
            raise ValueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter")
        if format == FORMAT_XZ and not lzma2:
            raise LZMAError(_INTERNAL)
        if format == FORMAT_XZ and chain.delta:
            raise LZMAError(_INVALID)
        self._encoder = _Encoder(format, check, last.dict_size, last.lc, last.lp, last.pb, lzma2, chain.delta)

    def compress(self, data, /):
        """Take data in and return what is compressed so far, which may be nothing."""
        if self._encoder is None:
            raise ValueError("Compressor has been flushed")
        self._encoder.add(data)
        return b""

    def flush(self):
        """Return what is left; the compressor cannot be used afterwards."""
        if self._encoder is None:
            raise ValueError("Repeated call to flush()")
        encoder, self._encoder = self._encoder, None
        return encoder.finish()

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_lzma.{type(self).__name__}' object")


class LZMADecompressor:
    """A decompressor for data given in pieces.

    format is the container, FORMAT_AUTO for .xz and .lzma, whichever it is.
    memlimit is the memory that may be used; filters are for FORMAT_RAW.
    """

    def __init__(self, format=FORMAT_AUTO, memlimit=None, filters=None):
        if memlimit is not None:
            if format == FORMAT_RAW:
                raise ValueError("Cannot specify memory limit with FORMAT_RAW")
            memlimit = memlimit.__index__()
        if format == FORMAT_RAW and filters is None:
            raise ValueError("Must specify filters for FORMAT_RAW")
        if format != FORMAT_RAW and filters is not None:
            raise ValueError("Cannot specify filters except with FORMAT_RAW")
        if format not in (FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
            raise ValueError(f"Invalid container format: {format}")
        dict_size = props = lzma2 = delta = 0
        if format == FORMAT_RAW:
            chain = _Chain(filters)
            last, delta = chain.last, chain.delta
            dict_size, lzma2 = last.dict_size, last.id == FILTER_LZMA2
            props = (last.pb * 5 + last.lp) * 9 + last.lc
        # liblzma's decoders use at least this much.
        self._poor = memlimit is not None and memlimit < 1 << 16
        self._decoder = _Decoder(format, dict_size, props, lzma2, delta)

    def decompress(self, data, max_length=-1):
        """Decompress data, returning at most max_length bytes if it is not negative.

        What is left follows with the next calls.
        """
        if self._poor and data:
            raise LZMAError("Memory usage limit exceeded")
        return self._decoder.decompress(data, max_length)

    @property
    def check(self):
        """The kind of checksum of the stream."""
        return self._decoder.check

    @property
    def eof(self):
        """True if the end of the stream has been reached."""
        return self._decoder.eof

    @property
    def needs_input(self):
        """True if more input is needed before more data can be returned."""
        return self._decoder.needs_input

    @property
    def unused_data(self):
        """What was found after the end of the stream."""
        return self._decoder.unused_data

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_lzma.{type(self).__name__}' object")


def _encode_filter_properties(filter, /):
    """Return how a filter is described in a file."""
    f = _Filter(filter)
    if f.id == FILTER_LZMA1:
        return bytes([(f.pb * 5 + f.lp) * 9 + f.lc]) + f.dict_size.to_bytes(4, "little")
    if f.id == FILTER_LZMA2:
        for code in range(40):
            if f.dict_size <= (2 | code & 1) << (code // 2 + 11):
                return bytes([code])
        return b"\x28"
    if f.id == FILTER_DELTA:
        return bytes([f.dist - 1])
    return b""


def _decode_filter_properties(filter_id, encoded_props, /):
    """Return the filter that a description in a file stands for."""
    p = bytes(encoded_props)
    if filter_id == FILTER_LZMA1 and len(p) == 5 and p[0] < 225:
        return {"id": filter_id, "lc": p[0] % 9, "lp": p[0] // 9 % 5, "pb": p[0] // 45,
                "dict_size": int.from_bytes(p[1:], "little")}
    if filter_id == FILTER_LZMA2 and len(p) == 1 and p[0] <= 40:
        size = 0xffffffff if p[0] == 40 else (2 | p[0] & 1) << (p[0] // 2 + 11)
        return {"id": filter_id, "dict_size": size}
    if filter_id == FILTER_DELTA and len(p) == 1:
        return {"id": filter_id, "dist": p[0] + 1}
    if FILTER_X86 <= filter_id <= FILTER_SPARC and not p:
        return {"id": filter_id}
    raise LZMAError(_INVALID)
