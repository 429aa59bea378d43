"""Read and write ZIP files."""
import binascii
import io
import os
import stat
import struct
import time

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
    "ZipFile", "LargeZipFile", "Path",
]


class BadZipFile(Exception):
    """What is read is no ZIP file, or a damaged one."""


class LargeZipFile(Exception):
    """A ZIP file would need extensions that are not allowed."""


error = BadZipfile = BadZipFile

ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14

DEFAULT_VERSION = 20
ZIP64_VERSION = 45
BZIP2_VERSION = 46
LZMA_VERSION = 63
MAX_EXTRACT_VERSION = 63

compressor_names = {0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize",
                    8: "deflate", 9: "deflate64", 10: "implode", 12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack",
                    98: "ppmd"}

_ENCRYPTED, _STREAMED, _UTF8 = 0x1, 0x8, 0x800
_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
_LOCATOR64 = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")


def is_zipfile(filename):
    """Tell whether a file, or the file of that name, is a ZIP file by its end."""
    try:
        if hasattr(filename, "read"):
            pos = filename.tell()
            found = _find_end(filename) is not None
            filename.seek(pos)
            return found
        with open(filename, "rb") as f:
            return _find_end(f) is not None
    except (OSError, BadZipFile):
        return False


def _find_end(f):
    # The fields of the end of the central directory, its comment and its place; None if there is none.
    f.seek(0, 2)
    size = f.tell()
    start = max(size - ZIP_MAX_COMMENT - _END.size, 0)
    f.seek(start)
    data = f.read()
    at = data.rfind(b"PK\5\6")
    if len(data) >= _END.size and data[-_END.size:-_END.size + 4] == b"PK\5\6" and data[-2:] == b"\0\0":
        at = len(data) - _END.size
    if at < 0 or len(data) - at < _END.size:
        return None
    end = list(_END.unpack(data[at:at + _END.size]))
    comment = data[at + _END.size:at + _END.size + end[7]]
    place = start + at
    if place >= _LOCATOR64.size:
        f.seek(place - _LOCATOR64.size)
        sig, disk, offset, disks = _LOCATOR64.unpack(f.read(_LOCATOR64.size))
        if sig == b"PK\6\7":
            if disk != 0 or disks > 1:
                raise BadZipFile("zipfiles that span multiple disks are not supported")
            f.seek(max(place - _LOCATOR64.size - _END64.size, 0))
            data = f.read(_END64.size)
            if len(data) == _END64.size and data[:4] == b"PK\6\6":
                big = _END64.unpack(data)
                end[3], end[4], end[5], end[6] = big[6:10]
                place -= _LOCATOR64.size + _END64.size
    return end, comment, place


def _check_compression(compression):
    if compression not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
        raise NotImplementedError("That compression method is not supported")


class _LZMACompressor:
    # ZIP puts the properties of the filter in front.

    def __init__(self):
        self._comp = None

    def _start(self):
        import lzma
        props = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        self._comp = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=[
            lzma._decode_filter_properties(lzma.FILTER_LZMA1, props)])
        return struct.pack("<BBH", 9, 4, len(props)) + props

    def compress(self, data):
        if self._comp is None:
            return self._start() + self._comp.compress(data)
        return self._comp.compress(data)

    def flush(self):
        if self._comp is None:
            return self._start() + self._comp.flush()
        return self._comp.flush()


class _LZMADecompressor:
    def __init__(self):
        self._decomp, self._head, self.eof = None, b"", False

    def decompress(self, data):
        if self._decomp is None:
            import lzma
            self._head += data
            if len(self._head) <= 4:
                return b""
            size, = struct.unpack("<H", self._head[2:4])
            if len(self._head) <= 4 + size:
                return b""
            self._decomp = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[
                lzma._decode_filter_properties(lzma.FILTER_LZMA1, self._head[4:4 + size])])
            data, self._head = self._head[4 + size:], b""
        result = self._decomp.decompress(data)
        self.eof = self._decomp.eof
        return result


def _compressor(kind, level):
    if kind == ZIP_DEFLATED:
        import zlib
        return zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION if level is None else level, zlib.DEFLATED, -15)
    if kind == ZIP_BZIP2:
        import bz2
        return bz2.BZ2Compressor(*(() if level is None else (level,)))
    return _LZMACompressor() if kind == ZIP_LZMA else None


def _decompressor(kind):
    if kind == ZIP_STORED:
        return None
    if kind == ZIP_DEFLATED:
        import zlib
        return zlib.decompressobj(-15)
    if kind == ZIP_BZIP2:
        import bz2
        return bz2.BZ2Decompressor()
    if kind == ZIP_LZMA:
        return _LZMADecompressor()
    name = compressor_names.get(kind)
    if name:
        raise NotImplementedError("compression type %d (%s)" % (kind, name))
    raise NotImplementedError("compression type %d" % (kind,))


class ZipInfo:
    """What a ZIP file says of one of its files."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra", "create_system",
                 "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
                 "header_offset", "CRC", "compress_size", "file_size", "_raw_time")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.partition("\0")[0]
        if os.sep != "/" and os.sep in filename:
            filename = filename.replace(os.sep, "/")
        self.filename, self.date_time = filename, date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b""
        self.create_system = 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0

    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, level):
        self.compress_level = level

    def __repr__(self):
        parts = ["<%s filename=%r" % (self.__class__.__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            parts.append(" compress_type=%s" % compressor_names.get(self.compress_type, self.compress_type))
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            parts.append(" filemode=%r" % stat.filemode(high))
        if low:
            parts.append(" external_attr=%#x" % low)
        folder = self.is_dir()
        if not folder or self.file_size:
            parts.append(" file_size=%r" % self.file_size)
        if (not folder or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(" compress_size=%r" % self.compress_size)
        return "".join(parts) + ">"

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """Make one for a file or folder that exists."""
        filename = os.fspath(filename)
        st = os.stat(filename)
        folder = stat.S_ISDIR(st.st_mode)
        when = time.localtime(st.st_mtime)[:6]
        if not strict_timestamps and when[0] < 1980:
            when = (1980, 1, 1, 0, 0, 0)
        elif not strict_timestamps and when[0] > 2107:
            when = (2107, 12, 31, 23, 59, 59)
        if arcname is None:
            arcname = filename
        arcname = os.path.normpath(os.path.splitdrive(arcname)[1]).lstrip(os.sep)
        info = cls(arcname + "/" if folder else arcname, when)
        info.external_attr = (st.st_mode & 0xFFFF) << 16
        if folder:
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            info.file_size = st.st_size
        return info

    def is_dir(self):
        """Tell whether it is a folder, by its name."""
        return self.filename.endswith("/")

    def _encoded(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def _dos_time(self):
        d = self.date_time
        return d[3] << 11 | d[4] << 5 | d[5] // 2, (d[0] - 1980) << 9 | d[1] << 5 | d[2]

    def _versions(self, big):
        least = {ZIP_BZIP2: BZIP2_VERSION, ZIP_LZMA: LZMA_VERSION}.get(self.compress_type, 0)
        least = max(least, ZIP64_VERSION if big else 0)
        self.extract_version = max(least, self.extract_version)
        self.create_version = max(least, self.create_version)

    def FileHeader(self, zip64=None):
        """Return the header that stands in front of the file."""
        crc, packed, size, extra = (0, 0, 0, self.extra) if self.flag_bits & _STREAMED else (
            self.CRC, self.compress_size, self.file_size, self.extra)
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or packed > ZIP64_LIMIT
        if zip64:
            extra = extra + struct.pack("<HHQQ", 1, 16, size, packed)
            size = packed = 0xFFFFFFFF
        self._versions(zip64)
        name, flags = self._encoded()
        return _LOCAL.pack(b"PK\3\4", self.extract_version, self.reserved, flags, self.compress_type, *self._dos_time(), crc,
                           packed, size, len(name), len(extra)) + name + extra

    def _central(self):
        sizes, extra = [], self.extra
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            sizes += [size, packed]
            size = packed = 0xFFFFFFFF
        if offset > ZIP64_LIMIT:
            sizes.append(offset)
            offset = 0xFFFFFFFF
        if sizes:
            extra = struct.pack("<HH%dQ" % len(sizes), 1, 8 * len(sizes), *sizes) + extra
        self._versions(bool(sizes))
        name, flags = self._encoded()
        return _CENTRAL.pack(b"PK\1\2", self.create_version, self.create_system, self.extract_version, self.reserved, flags,
                             self.compress_type, *self._dos_time(), self.CRC, packed, size, len(name), len(extra),
                             len(self.comment), 0, self.internal_attr, self.external_attr, offset) + name + extra + self.comment

    def _decode_extra(self):
        extra = self.extra
        while len(extra) >= 4:
            kind, size = struct.unpack("<HH", extra[:4])
            if size + 4 > len(extra):
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (kind, size))
            if kind == 1:
                data = extra[4:size + 4]
                for field, what in (("file_size", "File size"), ("compress_size", "Compress size"),
                                    ("header_offset", "Header offset")):
                    if getattr(self, field) in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF):
                        if len(data) < 8:
                            raise BadZipFile("Corrupt zip64 extra field. %s not found." % what)
                        setattr(self, field, struct.unpack("<Q", data[:8])[0])
                        data = data[8:]
            extra = extra[size + 4:]


class ZipExtFile(io.BufferedIOBase):
    """A file in a ZIP file, open for reading."""

    def __init__(self, fileobj, mode, zipinfo, close=None, start=0):
        self._fileobj, self._close, self._start = fileobj, close, start
        self.name, self.mode, self.newlines = zipinfo.filename, mode, None
        self._info = zipinfo
        self._rewind()

    def _rewind(self):
        self._at, self._left = self._start, self._info.compress_size
        self._decomp = _decompressor(self._info.compress_type)
        self._ready, self._pos, self._crc, self._eof = b"", 0, 0, False

    def __repr__(self):
        text = "<%s.%s" % (self.__class__.__module__, self.__class__.__qualname__)
        if self.closed:
            return text + " [closed]>"
        text += " name=%r mode=%r" % (self.name, self.mode)
        if self._info.compress_type != ZIP_STORED:
            text += " compress_type=%s" % compressor_names.get(self._info.compress_type, self._info.compress_type)
        return text + ">"

    def readable(self):
        """Return True."""
        return self._open()

    def seekable(self):
        """Tell whether the file below can be moved in."""
        self._open()
        return self._fileobj.seekable()

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def _more(self):
        # The next piece of the file, b"" at its end.
        while not self._eof:
            self._fileobj.seek(self._at)
            data = self._fileobj.read(min(self._left, 65536))
            if not data and self._left:
                raise EOFError
            self._at += len(data)
            self._left -= len(data)
            if self._decomp is not None:
                if self._decomp.eof:
                    data = b""
                else:
                    data = self._decomp.decompress(data)
                    if not self._left and not self._decomp.eof and hasattr(self._decomp, "flush"):
                        data += self._decomp.flush()
            self._crc = binascii.crc32(data, self._crc)
            if not self._left or self._decomp is not None and self._decomp.eof:
                self._eof = True
                if self._crc != self._info.CRC:
                    raise BadZipFile("Bad CRC-32 for file %r" % self.name)
            if data:
                return data
        return b""

    def read(self, n=-1):
        """Read n bytes, or all that are left."""
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            parts = [self._ready]
            while data := self._more():
                parts.append(data)
            data, self._ready = b"".join(parts), b""
        else:
            while len(self._ready) < n and (data := self._more()):
                self._ready += data
            data, self._ready = self._ready[:n], self._ready[n:]
        self._pos += len(data)
        return data

    def read1(self, n=-1):
        """Read up to n bytes with one look at the file below."""
        self._open()
        if not self._ready:
            self._ready = self._more()
        if n is None or n < 0:
            n = len(self._ready)
        data, self._ready = self._ready[:n], self._ready[n:]
        self._pos += len(data)
        return data

    def peek(self, n=1):
        """Return what comes next without reading it."""
        if not self._ready:
            self._ready = self._more()
        return self._ready[:max(n, 512)]

    def readline(self, limit=-1):
        """Read a line."""
        while b"\n" not in self._ready and (limit < 0 or len(self._ready) < limit) and (data := self._more()):
            self._ready += data
        end = self._ready.find(b"\n") + 1 or len(self._ready)
        return self.read(end if limit is None or limit < 0 else min(end, limit))

    def tell(self):
        """Return the place in the file."""
        self._open()
        return self._pos

    def seek(self, offset, whence=os.SEEK_SET):
        """Move to a place in the file."""
        self._open()
        if whence == os.SEEK_CUR:
            offset += self._pos
        elif whence == os.SEEK_END:
            offset += self._info.file_size
        elif whence != os.SEEK_SET:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        offset = min(max(offset, 0), self._info.file_size)
        if offset < self._pos:
            self._rewind()
        while self._pos < offset and self.read(min(65536, offset - self._pos)):
            pass
        return self._pos

    def close(self):
        """Close the file; the ZIP file stays open."""
        if not self.closed and self._close is not None:
            self._close()
        super().close()


class _ZipWriteFile(io.BufferedIOBase):
    # A file in a ZIP file, open for writing.

    def __init__(self, zf, zinfo, zip64):
        self._zinfo, self._zip64, self._zipfile = zinfo, zip64, zf
        self._compressor = _compressor(zinfo.compress_type, zinfo.compress_level)
        self._size = self._packed = self._crc = 0

    @property
    def name(self):
        return self._zinfo.filename

    @property
    def mode(self):
        return "wb"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        data = bytes(data)
        self._size += len(data)
        self._crc = binascii.crc32(data, self._crc)
        self._put(self._compressor.compress(data) if self._compressor else data)
        return len(data)

    def _put(self, data):
        self._packed += len(data)
        self._zipfile.fp.write(data)

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            if self._compressor:
                self._put(self._compressor.flush())
            z, zf = self._zinfo, self._zipfile
            z.compress_size, z.CRC, z.file_size = self._packed, self._crc, self._size
            if not self._zip64 and (self._size > ZIP64_LIMIT or self._packed > ZIP64_LIMIT):
                raise RuntimeError("File size too large, try using force_zip64")
            if z.flag_bits & _STREAMED:
                zf.fp.write(struct.pack("<LLQQ" if self._zip64 else "<LLLL", 0x08074B50, z.CRC, z.compress_size, z.file_size))
                zf.start_dir = zf.fp.tell()
            else:
                zf.start_dir = zf.fp.tell()
                zf.fp.seek(z.header_offset)
                zf.fp.write(z.FileHeader(self._zip64))
                zf.fp.seek(zf.start_dir)
            zf.filelist.append(z)
            zf.NameToInfo[z.filename] = z
        finally:
            self._zipfile._writing = False


class _Tellable:
    # A file that can only be written to, which knows how far it is.

    def __init__(self, fp):
        self.fp, self.offset = fp, 0

    def write(self, data):
        n = self.fp.write(data)
        self.offset += n
        return n

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


class ZipFile:
    """A ZIP file: mode "r" to read it, "w" to write, "x" to create, "a" to add to it."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64, self._didModify, self.debug = allowZip64, False, 0
        self.NameToInfo, self.filelist = {}, []
        self.compression, self.compresslevel, self.mode, self.pwd = compression, compresslevel, mode, None
        self._comment, self._strict_timestamps, self.metadata_encoding = b"", strict_timestamps, metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = 0 if isinstance(file, str) else 1
        if self._filePassed:
            self.fp, self.filename = file, getattr(file, "name", None)
        else:
            self.filename = file
            modes = {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}
            try:
                self.fp = open(file, modes[mode])
            except FileNotFoundError:
                if mode != "a":
                    raise
                self.fp = open(file, "w+b")
        self._seekable, self._writing, self._readers = True, False, 0
        try:
            if mode == "r":
                self._read_contents()
            elif mode in ("w", "x"):
                self._didModify = True
                self._begin()
            else:
                try:
                    self._read_contents()
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    self.fp.seek(0, 2)
                    self._didModify = True
                    self.start_dir = self.fp.tell()
        except BaseException:
            fp, self.fp = self.fp, None
            if not self._filePassed:
                fp.close()
            raise

    def _begin(self):
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp, self.start_dir, self._seekable = _Tellable(self.fp), 0, False
            return
        try:
            self.fp.seek(self.start_dir)
        except (AttributeError, OSError):
            self._seekable = False

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        parts = ["<%s.%s" % (self.__class__.__module__, self.__class__.__qualname__)]
        if self.fp is None:
            return parts[0] + " [closed]>"
        if self._filePassed:
            parts.append(" file=%r" % self.fp)
        elif self.filename is not None:
            parts.append(" filename=%r" % self.filename)
        parts.append(" mode=%r" % self.mode)
        return "".join(parts) + ">"

    def _read_contents(self):
        fp = self.fp
        try:
            found = _find_end(fp)
        except OSError:
            found = None
        if not found:
            raise BadZipFile("File is not a zip file")
        end, self._comment, place = found
        size, offset = end[5], end[6]
        # What was put in front of the ZIP file moves everything.
        shift = place - size - offset
        self.start_dir = offset + shift
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        fp.seek(self.start_dir)
        data = fp.read(size)
        at = 0
        while at < size:
            if len(data) - at < _CENTRAL.size:
                raise BadZipFile("Truncated central directory")
            c = _CENTRAL.unpack_from(data, at)
            if c[0] != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            at += _CENTRAL.size
            name, flags = data[at:at + c[12]], c[5]
            at += c[12]
            name = name.decode("utf-8" if flags & _UTF8 else self.metadata_encoding or "cp437")
            x = ZipInfo(name)
            x.extra, at = data[at:at + c[13]], at + c[13]
            x.comment, at = data[at:at + c[14]], at + c[14]
            (x.create_version, x.create_system, x.extract_version, x.reserved, x.flag_bits, x.compress_type, t, d, x.CRC,
             x.compress_size, x.file_size) = c[1:12]
            x.volume, x.internal_attr, x.external_attr, x.header_offset = c[15:19]
            if x.extract_version > MAX_EXTRACT_VERSION:
                raise NotImplementedError("zip file version %.1f" % (x.extract_version / 10))
            x._raw_time = t
            x.date_time = ((d >> 9) + 1980, d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2)
            x._decode_extra()
            x.header_offset += shift
            self.filelist.append(x)
            self.NameToInfo[x.filename] = x

    def namelist(self):
        """Return the names of the files."""
        return [x.filename for x in self.filelist]

    def infolist(self):
        """Return what is said of the files."""
        return self.filelist

    def printdir(self, file=None):
        """Print a table of the files."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for x in self.filelist:
            print("%-46s %s %12d" % (x.filename, "%d-%02d-%02d %02d:%02d:%02d" % x.date_time[:6], x.file_size), file=file)

    def testzip(self):
        """Read all files; return the name of the first that is damaged, or None."""
        for x in self.filelist:
            try:
                with self.open(x.filename, "r") as f:
                    while f.read(1 << 20):
                        pass
            except BadZipFile:
                return x.filename

    def getinfo(self, name):
        """Return what is said of a file."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named %r in the archive" % name)
        return info

    def setpassword(self, pwd):
        """Set the password of encrypted files, which cannot be read."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError("pwd: expected bytes, got %s" % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        """The comment of the ZIP file."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError("comment: expected bytes, got %s" % type(comment).__name__)
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn("Archive comment is too long; truncating to %d bytes" % ZIP_MAX_COMMENT, stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment, self._didModify = comment, True

    def read(self, name, pwd=None):
        """Return the bytes of a file."""
        with self.open(name, "r", pwd) as f:
            return f.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a file in the ZIP file, to read it or to write it."""
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            zinfo = name
        elif mode == "w":
            zinfo = ZipInfo(name)
            zinfo.compress_type, zinfo.compress_level = self.compression, self.compresslevel
        else:
            zinfo = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(zinfo, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before trying to read.")
        self.fp.seek(zinfo.header_offset)
        header = self.fp.read(_LOCAL.size)
        if len(header) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        header = _LOCAL.unpack(header)
        if header[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        fname = self.fp.read(header[10])
        if zinfo.flag_bits & 0x20:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if zinfo.flag_bits & 0x40:
            raise NotImplementedError("strong encryption (flag bit 6)")
        text = fname.decode("utf-8" if header[3] & _UTF8 else self.metadata_encoding or "cp437")
        if text != zinfo.orig_filename:
            raise BadZipFile("File name in directory %r and header %r differ." % (zinfo.orig_filename, fname))
        if zinfo.flag_bits & _ENCRYPTED:
            if not (pwd or self.pwd):
                raise RuntimeError("File %r is encrypted, password required for extraction" % name)
            raise NotImplementedError("encrypted files cannot be read")
        self._readers += 1
        return ZipExtFile(self.fp, mode, zinfo, self._reader_closed, zinfo.header_offset + _LOCAL.size + header[10] + header[11])

    def _reader_closed(self):
        self._readers -= 1
        if not self._readers and self.fp is None and not self._filePassed:
            self._late.close()

    def _open_to_write(self, zinfo, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. "
                             "Close the first handle before opening another.")
        zinfo.compress_size = zinfo.CRC = 0
        zinfo.flag_bits = 0
        if zinfo.compress_type == ZIP_LZMA:
            zinfo.flag_bits |= 2
        if not self._seekable:
            zinfo.flag_bits |= _STREAMED
        if not zinfo.external_attr:
            zinfo.external_attr = 0o600 << 16
        zip64 = force_zip64 or zinfo.file_size * 1.05 > ZIP64_LIMIT
        if not self._allowZip64 and zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        if self._seekable:
            self.fp.seek(self.start_dir)
        zinfo.header_offset = self.fp.tell()
        self._writecheck(zinfo)
        self._didModify = True
        self.fp.write(zinfo.FileHeader(zip64))
        self._writing = True
        return _ZipWriteFile(self, zinfo, zip64)

    def _writecheck(self, zinfo):
        if zinfo.filename in self.NameToInfo:
            import warnings
            warnings.warn("Duplicate name: %r" % zinfo.filename, stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(zinfo.compress_type)

    def extract(self, member, path=None, pwd=None):
        """Write a file below path, or the working folder; return its path."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all files, or some, below path, or the working folder."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, target, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        # Nothing is written outside of the target: no absolute names, no way up.
        parts = [p for p in os.path.splitdrive(member.filename)[1].split("/") if p not in ("", os.curdir, os.pardir)]
        arcname = os.path.sep.join(parts)
        if not arcname and not member.is_dir():
            raise ValueError("Empty filename.")
        target = os.path.normpath(os.path.join(target, arcname))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        if member.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(member, pwd=pwd) as source, open(target, "wb") as out:
            while data := source.read(1 << 16):
                out.write(data)
        return target

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add the file or folder of that name."""
        self._can_write()
        zinfo = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if zinfo.is_dir():
            zinfo.compress_size = zinfo.CRC = 0
            self.mkdir(zinfo)
            return
        zinfo.compress_type = self.compression if compress_type is None else compress_type
        zinfo.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as src, self.open(zinfo, "w") as dest:
            while data := src.read(1024 * 8):
                dest.write(data)

    def _can_write(self):
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a file with data, a str or bytes."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            zinfo = zinfo_or_arcname
        else:
            zinfo = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            zinfo.compress_type, zinfo.compress_level = self.compression, self.compresslevel
            if zinfo.filename.endswith("/"):
                zinfo.external_attr = 0o40775 << 16 | 0x10
            else:
                zinfo.external_attr = 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            zinfo.compress_type = compress_type
        if compresslevel is not None:
            zinfo.compress_level = compresslevel
        zinfo.file_size = len(data)
        with self.open(zinfo, mode="w") as dest:
            dest.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            zinfo = zinfo_or_directory_name
            if not zinfo.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            zinfo = ZipInfo(name if name.endswith("/") else name + "/")
            zinfo.compress_size = zinfo.CRC = 0
            zinfo.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
            zinfo.file_size = 0
        else:
            raise TypeError("Expected type str or ZipInfo")
        if self._seekable:
            self.fp.seek(self.start_dir)
        zinfo.header_offset = self.fp.tell()
        self._writecheck(zinfo)
        self._didModify = True
        self.filelist.append(zinfo)
        self.NameToInfo[zinfo.filename] = zinfo
        self.fp.write(zinfo.FileHeader(False))
        self.start_dir = self.fp.tell()

    def __del__(self):
        self.close()

    def close(self):
        """Close the file; what was written is complete then."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                if self._seekable:
                    self.fp.seek(self.start_dir)
                self._write_end()
        finally:
            fp, self.fp = self.fp, None
            if not self._filePassed:
                if self._readers:
                    self._late = fp
                else:
                    fp.close()

    def _write_end(self):
        for x in self.filelist:
            self.fp.write(x._central())
        place = self.fp.tell()
        count, size, offset = len(self.filelist), place - self.start_dir, self.start_dir
        if count > ZIP_FILECOUNT_LIMIT or offset > ZIP64_LIMIT or size > ZIP64_LIMIT:
            if not self._allowZip64:
                raise LargeZipFile("The central directory would require ZIP64 extensions")
            self.fp.write(_END64.pack(b"PK\6\6", _END64.size - 12, 45, 45, 0, 0, count, count, size, offset))
            self.fp.write(_LOCATOR64.pack(b"PK\6\7", 0, place, 1))
            count, size, offset = min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(offset, 0xFFFFFFFF)
        self.fp.write(_END.pack(b"PK\5\6", 0, 0, count, count, size, offset, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()


def __getattr__(name):
    # The class comes with modules that few programs need.
    if name in ("Path", "CompleteDirs"):
        from zipfile import _path
        globals().update(Path=_path.Path, CompleteDirs=_path.CompleteDirs)
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
