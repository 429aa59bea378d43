from builtins import open as bltn_open
import copy
import io
import os
import re
import shutil
import stat
import struct
import sys
import time

try:
    import pwd
except ImportError:
    pwd = None
try:
    import grp
except ImportError:
    grp = None

version = "0.9.0"

__all__ = ["TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError",
           "CompressionError", "StreamError", "ExtractError", "HeaderError",
           "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT",
           "DEFAULT_FORMAT", "open", "fully_trusted_filter", "data_filter",
           "tar_filter", "FilterError", "AbsoluteLinkError",
           "OutsideDestinationError", "SpecialFileError", "AbsolutePathError",
           "LinkOutsideDestinationError"]

symlink_exception = (AttributeError, NotImplementedError, OSError)

NUL = b"\0"
BLOCKSIZE = 512
RECORDSIZE = 20 * BLOCKSIZE
GNU_MAGIC = b"ustar  \0"
POSIX_MAGIC = b"ustar\x0000"

LENGTH_NAME = LENGTH_LINK = 100
LENGTH_PREFIX = 155

# The types of members, and of the headers that tell more about the next one.
REGTYPE, AREGTYPE = b"0", b"\0"
LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = (
    b"1", b"2", b"3", b"4", b"5", b"6", b"7")
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE = b"L", b"K", b"S"
XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE = b"x", b"g", b"X"

USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = range(3)
DEFAULT_FORMAT = PAX_FORMAT

GNU_TYPES = (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE,
                   CONTTYPE, CHRTYPE, BLKTYPE) + GNU_TYPES
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)

# The records of a pax header that are attributes of a member.
PAX_FIELDS = ("path", "linkpath", "size", "mtime", "uid", "gid", "uname", "gname")
PAX_NAME_FIELDS = {"path", "linkpath", "uname", "gname"}
PAX_NUMBER_FIELDS = {"atime": float, "ctime": float, "mtime": float,
                     "uid": int, "gid": int, "size": int}

ENCODING = sys.getfilesystemencoding()


class TarError(Exception):
    """The base of this module's exceptions."""


class ExtractError(TarError):
    """Something of a member could not be restored."""


class ReadError(TarError):
    """The archive cannot be read."""


class CompressionError(TarError):
    """A compression is unknown or not there."""


class StreamError(TarError):
    """A stream cannot do what is asked of it."""


class HeaderError(TarError):
    """The base of what can be wrong with a header."""


class EmptyHeaderError(HeaderError):
    """There is nothing where a header should be."""


class TruncatedHeaderError(HeaderError):
    """A header is cut off."""


class EOFHeaderError(HeaderError):
    """The block of zeros that ends an archive."""


class InvalidHeaderError(HeaderError):
    """A header makes no sense."""


class SubsequentHeaderError(HeaderError):
    """What should follow an extended header is missing or wrong."""


def stn(s, length, encoding, errors):
    """A text as a field of that length."""
    if s is None:
        raise ValueError("metadata cannot contain None")
    return s.encode(encoding, errors)[:length].ljust(length, NUL)


def nts(s, encoding, errors):
    """The text of a field, which a NUL may end."""
    return s.partition(NUL)[0].decode(encoding, errors)


def nti(s):
    """The number of a field: octal digits, or GNU's binary form."""
    if s[0] == 0o200:
        return int.from_bytes(s[1:], "big")
    if s[0] == 0o377:
        return int.from_bytes(s[1:], "big") - (1 << 8 * (len(s) - 1))
    try:
        return int(nts(s, "ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise InvalidHeaderError("invalid header")


def itn(n, digits=8, format=DEFAULT_FORMAT):
    """A number as a field; in GNU's binary form if it is too large or
    negative."""
    n = int(n)
    width = digits - 1
    if 0 <= n < 8 ** width:
        return b"%0*o\0" % (width, n)
    if format == GNU_FORMAT and -256 ** width <= n < 256 ** width:
        first = 0o200 if n >= 0 else 0o377
        return bytearray([first]) + (n % 256 ** width).to_bytes(width, "big")
    raise ValueError("overflow in number field")


_LOW = bytes(range(128))


def calc_chksums(buf):
    """Both sums that stand for a header's checksum: of unsigned bytes, as it
    should be, and of signed ones, as some old programs wrote."""
    counted = buf[:148] + buf[156:BLOCKSIZE]
    unsigned = 256 + sum(counted)
    return unsigned, unsigned - 256 * len(counted.translate(None, _LOW))


def copyfileobj(src, dst, length=None, exception=OSError, bufsize=None):
    """Copy length bytes, or all there are; exception is raised if there are
    fewer."""
    bufsize = bufsize or 16 * 1024
    if length is None:
        shutil.copyfileobj(src, dst, bufsize)
        return
    while length > 0:
        want = min(bufsize, length)
        data = src.read(want)
        if len(data) < want:
            raise exception("unexpected end of data")
        dst.write(data)
        length -= want


def _whole_blocks(size):
    return -(-size // BLOCKSIZE) * BLOCKSIZE


def _safe_print(s):
    encoding = getattr(sys.stdout, "encoding", None)
    if encoding is not None:
        s = s.encode(encoding, "backslashreplace").decode(encoding)
    print(s, end=" ")


