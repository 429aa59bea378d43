import builtins
import io
import os
import struct
import sys
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 'rb', 'wb'
READ_BUFFER_SIZE = 128 * 1024

_COMPRESS_LEVEL_FAST = 1
_COMPRESS_LEVEL_TRADEOFF = 6
_COMPRESS_LEVEL_BEST = 9
_WRITE_BUFFER_SIZE = 4 * io.DEFAULT_BUFFER_SIZE
_CUT_SHORT = "Compressed file ended before the end-of-stream marker was reached"


class BadGzipFile(OSError):
    """Raised for data that is not what a gzip file holds."""


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST,
         encoding=None, errors=None, newline=None):
    """Open a gzip file, given by its name or as a file object.

    With a "t" in mode the file holds text, and encoding, errors and newline
    mean what they mean for the built-in open().
    """
    text = "t" in mode
    if text and "b" in mode:
        raise ValueError(f"Invalid mode: {mode!r}")
    if not text:
        for name, given in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if given is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    plain = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if not text:
        return file
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)


class _Input:
    """A file that takes back what was read too much."""

    def __init__(self, file):
        self.file = file
        self.kept = b""

    def read(self, size):
        if not self.kept:
            return self.file.read(size)
        if size <= len(self.kept):
            data, self.kept = self.kept[:size], self.kept[size:]
            return data
        data, self.kept = self.kept, b""
        return data + self.file.read(size - len(data))

    def exactly(self, size):
        data = self.read(size)
        while len(data) < size:
            more = self.read(size - len(data))
            if not more:
                raise EOFError(_CUT_SHORT)
            data += more
        return data

    def back(self, data):
        self.kept = data + self.kept

    def rewind(self):
        self.kept = b""
        self.file.seek(0)

    def text(self):
        while self.read(1) not in (b"", b"\0"):
            pass

    def header(self):
        """Read a header; the result is its time, or None at the end of the file."""
        magic = self.read(2)
        if magic == b"":
            return None
        if magic != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({magic!r})")
        method, flags, mtime = struct.unpack("<BBIxx", self.exactly(8))
        if method != 8:
            raise BadGzipFile("Unknown compression method")
        if flags & FEXTRA:
            size, = struct.unpack("<H", self.exactly(2))
            self.exactly(size)
        if flags & FNAME:
            self.text()
        if flags & FCOMMENT:
            self.text()
        if flags & FHCRC:
            self.exactly(2)
        return mtime


class _GzipReader(io.RawIOBase):
    """The data of all members of a file, one after the other."""

    def __init__(self, fp):
        self._fp = _Input(fp)
        self._last_mtime = None
        self._size = -1
        self._start()

    def _start(self):
        self._pos = 0
        self._decompressor = None

    def readable(self):
        return True

    def seekable(self):
        # Going forward needs no seek of the file below.
        return True

    def close(self):
        self._decompressor = None
        return super().close()

    def tell(self):
        return self._pos

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as octets:
            data = self.read(len(octets))
            octets[:len(data)] = data
        return len(data)

    def readall(self):
        parts = []
        while data := self.read(sys.maxsize):
            parts.append(data)
        return b"".join(parts)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size:
            return b""
        while True:
            if self._decompressor is not None and self._decompressor.eof:
                self._trailer()
                self._decompressor = None
            if self._decompressor is None:
                mtime = self._fp.header()
                if mtime is None:
                    self._size = self._pos
                    return b""
                self._last_mtime = mtime
                self._crc = self._member_size = 0
                self._decompressor = zlib._ZlibDecompressor(wbits=-zlib.MAX_WBITS)
            raw, hungry = b"", self._decompressor.needs_input
            if hungry:
                raw = self._fp.read(READ_BUFFER_SIZE)
            data = self._decompressor.decompress(raw, size)
            if self._decompressor.unused_data:
                self._fp.back(self._decompressor.unused_data)
            if data:
                break
            if hungry and not raw:
                raise EOFError(_CUT_SHORT)
        self._crc = zlib.crc32(data, self._crc)
        self._member_size += len(data)
        self._pos += len(data)
        return data

    def _trailer(self):
        crc, size = struct.unpack("<II", self._fp.exactly(8))
        if crc != self._crc:
            raise BadGzipFile(f"CRC check failed {crc:#x} != {self._crc:#x}")
        if size != self._member_size & 0xffffffff:
            raise BadGzipFile("Incorrect length of data produced")
        # A member may be filled up with zeros.
        while (c := self._fp.read(1)) == b"\0":
            pass
        self._fp.back(c)

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._pos
        elif whence == io.SEEK_END:
            if self._size < 0:
                while self.read(io.DEFAULT_BUFFER_SIZE):
                    pass
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._pos:
            self._fp.rewind()
            self._start()
        while self._pos < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._pos)):
            pass
        return self._pos


class _GzipWriter(io.RawIOBase):
    """Where the buffer of a file that is written empties itself."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file._write_raw(data)

    def seekable(self):
        return False

    def writable(self):
        return True


class GzipFile(io.BufferedIOBase):
    """A file of bytes that are compressed on their way in or out."""

    # The file to close with this one: the one opened here.
    myfileobj = None

    def __init__(self, filename=None, mode=None,
                 compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        """Open the file filename, or read or write the file object fileobj.

        With a fileobj, filename is only what the header names. mode is of "r",
        "w", "a" and "x", with or without "b". mtime is the time in the header,
        which is now unless given.
        """
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is not None:
            filename = os.fspath(filename)
        else:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        asked, mode = mode, getattr(fileobj, 'mode', 'rb') if mode is None else mode
        if mode.startswith('r'):
            self.mode = READ
            self._buffer = io.BufferedReader(_GzipReader(fileobj))
            self.name = filename
        elif mode.startswith(('w', 'a', 'x')):
            if asked is None:
                import warnings
                warnings.warn("GzipFile was opened for writing, but this will change in future Python releases.  "
                              "Specify the mode argument for opening it for writing.", FutureWarning, 2)
            self.mode = WRITE
            self.name = filename
            self.crc = self.size = self.offset = 0
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
            self._write_mtime = mtime
            self._buffer_size = _WRITE_BUFFER_SIZE
            self._buffer = io.BufferedWriter(_GzipWriter(self), buffer_size=self._buffer_size)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self.fileobj = fileobj
        if self.mode == WRITE:
            self._write_header(compresslevel)

    def _write_header(self, level):
        name = os.path.basename(self.name)
        if isinstance(name, str):
            try:
                name = name.encode('latin-1')
            except UnicodeEncodeError:
                # The format has no way to say such a name.
                name = b''
        name = name.removesuffix(b'.gz')
        mtime = time.time() if self._write_mtime is None else self._write_mtime
        speed = {_COMPRESS_LEVEL_BEST: 2, _COMPRESS_LEVEL_FAST: 4}.get(level, 0)
        self.fileobj.write(struct.pack("<2sBBLBB", b"\x1f\x8b", 8, FNAME if name else 0, int(mtime), speed, 255))
        if name:
            self.fileobj.write(name + b'\0')

    @property
    def mtime(self):
        """The time in the header that was read last, or None."""
        return self._buffer.raw._last_mtime

    def __repr__(self):
        return '<gzip ' + repr(self.fileobj)[1:-1] + ' ' + hex(id(self)) + '>'

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _only(self, mode, what):
        self._check_not_closed()
        if self.mode != mode:
            import errno
            other = "read-only" if mode == WRITE else "write-only"
            raise OSError(errno.EBADF, f"{what}() on {other} GzipFile object")

    def tell(self):
        self._check_not_closed()
        self._buffer.flush()
        return self.seek(0, io.SEEK_CUR)

    def write(self, data):
        self._only(WRITE, "write")
        return self._buffer.write(data)

    def _write_raw(self, data):
        size = memoryview(data).nbytes
        if size:
            self.fileobj.write(self.compress.compress(data))
            self.size += size
            self.offset += size
            self.crc = zlib.crc32(data, self.crc)
        return size

    def read(self, size=-1):
        self._only(READ, "read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read up to size bytes, or a buffer's worth, with few reads of the file."""
        self._only(READ, "read1")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n):
        self._only(READ, "peek")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        self._check_not_closed()
        return self._buffer.readline(size)

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        file = self.fileobj
        if file is None or self._buffer.closed:
            return
        try:
            if self.mode == WRITE:
                self._buffer.flush()
                file.write(self.compress.flush())
                file.write(struct.pack("<LL", self.crc, self.size & 0xffffffff))
            else:
                self._buffer.close()
        finally:
            self.fileobj = None
            own, self.myfileobj = self.myfileobj, None
            if own:
                own.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        """Return the number of the file below, if it has one."""
        return self.fileobj.fileno()

    def rewind(self):
        """Go back to the beginning of a file that is read."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_not_closed()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        self._buffer.flush()
        if whence == io.SEEK_CUR:
            offset += self.offset
        elif whence != io.SEEK_SET:
            raise ValueError('Seek from end not supported')
        if offset < self.offset:
            raise OSError('Negative seek in write mode')
        missing = offset - self.offset
        zeros = bytes(self._buffer_size)
        while missing > 0:
            missing -= self.write(zeros[:missing])
        # What is still in the buffer does not count, here as in CPython.
        return self.offset


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Return data as the contents of a gzip file."""
    packed = zlib.compress(data, level=compresslevel, wbits=31)
    seconds = int(time.time() if mtime is None else mtime)
    return struct.pack("<4sLBB", packed, seconds, packed[8], 255) + packed[10:]


def decompress(data):
    """Return the data of all members of a gzip file's contents."""
    members = []
    while True:
        file = io.BytesIO(data)
        if _Input(file).header() is None:
            return b"".join(members)
        d = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        member = d.decompress(data[file.tell():])
        if not d.eof or len(d.unused_data) < 8:
            raise EOFError(_CUT_SHORT)
        crc, size = struct.unpack("<II", d.unused_data[:8])
        if crc != zlib.crc32(member):
            raise BadGzipFile("CRC check failed")
        if size != len(member) & 0xffffffff:
            raise BadGzipFile("Incorrect length of data produced")
        members.append(member)
        data = d.unused_data[8:].lstrip(b"\0")
