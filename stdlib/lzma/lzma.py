import _compression
import io
from _lzma import (
    CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256, CHECK_ID_MAX, CHECK_UNKNOWN,
    FILTER_LZMA1, FILTER_LZMA2, FILTER_DELTA, FILTER_X86, FILTER_IA64,
    FILTER_ARM, FILTER_ARMTHUMB, FILTER_POWERPC, FILTER_SPARC,
    FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW,
    MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4,
    MODE_FAST, MODE_NORMAL, PRESET_DEFAULT, PRESET_EXTREME,
    LZMACompressor, LZMADecompressor, LZMAError, is_check_supported,
    _encode_filter_properties, _decode_filter_properties)

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256",
    "CHECK_ID_MAX", "CHECK_UNKNOWN",
    "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA", "FILTER_X86", "FILTER_IA64",
    "FILTER_ARM", "FILTER_ARMTHUMB", "FILTER_POWERPC", "FILTER_SPARC",
    "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE", "FORMAT_RAW",
    "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4",
    "MODE_FAST", "MODE_NORMAL", "PRESET_DEFAULT", "PRESET_EXTREME",

    "LZMACompressor", "LZMADecompressor", "LZMAFile", "LZMAError",
    "open", "compress", "decompress", "is_check_supported",
]


class LZMAFile(_compression.BaseStream):
    """A file object providing transparent LZMA (de)compression.

    It stands for a named file on disk or wraps a file object. What is read and
    written is bytes.
    """

    def __init__(self, filename=None, mode="r", *,
                 format=None, check=-1, preset=None, filters=None):
        """Open the file filename, or read or write the file object filename.

        mode is of "r", "w", "x" and "a", with or without "b". The other arguments
        are those of LZMACompressor and LZMADecompressor; a file that is read may
        hold several streams.
        """
        compressor = None
        if mode in ("r", "rb"):
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
            if format is None:
                format = FORMAT_AUTO
        elif mode in ("w", "wb", "a", "ab", "x", "xb"):
            if format is None:
                format = FORMAT_XZ
            compressor = LZMACompressor(format=format, check=check, preset=preset, filters=filters)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self._open(filename, mode[0] + "b", compressor, lambda file: _compression.DecompressReader(
            file, LZMADecompressor, trailing_error=LZMAError, format=format, filters=filters))


def open(filename, mode="rb", *,
         format=None, check=-1, preset=None, filters=None,
         encoding=None, errors=None, newline=None):
    """Open a file compressed with LZMA, given by its name or as a file object.

    With a "t" in mode the file holds text, and encoding, errors and newline
    mean what they mean for the built-in open().
    """
    def make(name, mode):
        return LZMAFile(name, mode, format=format, check=check, preset=preset, filters=filters)
    return _compression._open_with(make, filename, mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Return data compressed; the arguments are those of LZMACompressor."""
    comp = LZMACompressor(format, check, preset, filters)
    return comp.compress(data) + comp.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Return what the streams in data hold; the arguments are those of LZMADecompressor."""
    parts = []
    while True:
        decomp = LZMADecompressor(format, memlimit, filters)
        try:
            part = decomp.decompress(data)
        except LZMAError:
            if parts:
                # What follows the last stream and is none itself does not count.
                break
            raise
        parts.append(part)
        if not decomp.eof:
            raise LZMAError("Compressed data ended before the end-of-stream marker was reached")
        data = decomp.unused_data
        if not data:
            break
    return b"".join(parts)
