import _compression
import io
import os
from _bz2 import BZ2Compressor, BZ2Decompressor

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]
__author__ = "Nadeem Vawda <nadeem.vawda@gmail.com>"


class BZ2File(_compression.BaseStream):
    """A file object providing transparent bzip2 (de)compression.

    It stands for a named file on disk or wraps a file object. What is read and
    written is bytes.
    """

    def __init__(self, filename, mode="r", *, compresslevel=9):
        """Open the file filename, or read or write the file object filename.

        mode is of "r", "w", "x" and "a", with or without "b"; compresslevel is a
        number between 1 and 9. A file that is read may hold several streams.
        """
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        compressor = None
        if mode in ("", "r", "rb"):
            mode = "rb"
        elif mode in ("w", "wb", "x", "xb", "a", "ab"):
            mode = mode[0] + "b"
            compressor = BZ2Compressor(compresslevel)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self._open(filename, mode, compressor, lambda file: _compression.DecompressReader(
            file, BZ2Decompressor, trailing_error=OSError))

    def peek(self, n=0):
        """Return some of the data that comes next without moving on.

        It is empty at the end of the file only.
        """
        return super().peek(n)

    def writelines(self, seq):
        """Write the byte strings of seq, without anything between them."""
        return super().writelines(seq)


def open(filename, mode="rb", compresslevel=9,
         encoding=None, errors=None, newline=None):
    """Open a bzip2 file, given by its name or as a file object.

    With a "t" in mode the file holds text, and encoding, errors and newline
    mean what they mean for the built-in open().
    """
    def make(name, mode):
        return BZ2File(name, mode, compresslevel=compresslevel)
    return _compression._open_with(make, filename, mode, encoding, errors, newline)


def compress(data, compresslevel=9):
    """Return data as a bzip2 stream; compresslevel is a number between 1 and 9."""
    comp = BZ2Compressor(compresslevel)
    return comp.compress(data) + comp.flush()


def decompress(data):
    """Return what the bzip2 streams in data hold, one after the other."""
    parts = []
    while data:
        decomp = BZ2Decompressor()
        try:
            part = decomp.decompress(data)
        except OSError:
            if parts:
                # What follows the last stream and is none itself does not count.
                break
            raise
        parts.append(part)
        if not decomp.eof:
            raise ValueError("Compressed data ended before the end-of-stream marker was reached")
        data = decomp.unused_data
    return b"".join(parts)
