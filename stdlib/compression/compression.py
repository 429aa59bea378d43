import builtins
import io
import os
import sys

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class BaseStream(io.BufferedIOBase):
    """A file of bytes that are compressed on their way in or out."""

    # What is set when the file is open.
    _fp = None
    _own = False
    _mode = None
    _buffer = None
    _compressor = None

    def _open(self, filename, mode, compressor, reader):
        # reader makes the raw file to read from of the file below.
        if isinstance(filename, (str, bytes, os.PathLike)):
            self._fp = builtins.open(filename, mode)
            self._own = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        self._mode = mode
        if mode == "rb":
            self._buffer = io.BufferedReader(reader(self._fp))
        else:
            self._compressor = compressor
            self._pos = 0

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation("File not open for reading")

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation("File not open for writing")

    def _check_can_seek(self):
        if not self.readable():
            raise io.UnsupportedOperation("Seeking is only supported on files open for reading")
        if not self.seekable():
            raise io.UnsupportedOperation("The underlying file object does not support seeking")

    def close(self):
        """Write what is left and close the file; a second call does nothing."""
        if self.closed:
            return
        try:
            if self._mode == "rb":
                self._buffer.close()
            elif self._mode is not None:
                self._fp.write(self._compressor.flush())
        finally:
            file, own = self._fp, self._own
            self._fp = self._buffer = self._compressor = None
            self._own = False
            if own:
                file.close()

    @property
    def closed(self):
        """True if this file is closed."""
        return self._fp is None

    @property
    def name(self):
        self._check_not_closed()
        return self._fp.name

    @property
    def mode(self):
        return "rb" if self._mode in ("rb", None) else "wb"

    def fileno(self):
        """Return the number of the file below."""
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        """Return whether positions can be changed: only when reading."""
        return self.readable() and self._buffer.seekable()

    def readable(self):
        """Return whether the file was opened for reading."""
        self._check_not_closed()
        return self._mode == "rb"

    def writable(self):
        """Return whether the file was opened for writing."""
        self._check_not_closed()
        return self._mode != "rb"

    def peek(self, size=-1):
        """Return some of the data that comes next without moving on.

        It is empty at the end of the file only.
        """
        self._check_can_read()
        return self._buffer.peek(size)

    def read(self, size=-1):
        """Read up to size bytes of data, or all that is left if size is negative."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read up to size bytes, or a buffer's worth, with few reads of the file below."""
        self._check_can_read()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        """Read bytes into b and return how many."""
        self._check_can_read()
        return self._buffer.readinto(b)

    def readline(self, size=-1):
        """Read a line with its end, or size bytes of it if that is less and not negative."""
        size = self._integer(size)
        self._check_can_read()
        return self._buffer.readline(size)

    def readlines(self, size=-1):
        """Read a list of lines, until those read have size bytes if it is not negative."""
        size = self._integer(size)
        self._check_can_read()
        return self._buffer.readlines(size)

    @staticmethod
    def _integer(size):
        if not isinstance(size, int):
            if not hasattr(size, "__index__"):
                raise TypeError("Integer argument expected")
            size = size.__index__()
        return size

    def write(self, data):
        """Compress and write data; return how many bytes that was before compression.

        The file below may get them later, when it is closed at the latest.
        """
        self._check_can_write()
        if isinstance(data, (bytes, bytearray)):
            length = len(data)
        else:
            data = memoryview(data)
            length = data.nbytes
        self._fp.write(self._compressor.compress(data))
        self._pos += length
        return length

    def seek(self, offset, whence=io.SEEK_SET):
        """Go to a position in the data, counted as in io; return it.

        Going back means reading from the beginning again.
        """
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """Return the position in the data."""
        self._check_not_closed()
        return self._buffer.tell() if self._mode == "rb" else self._pos


class DecompressReader(io.RawIOBase):
    """A raw file of what decompressors make of another file's data."""

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._factory = lambda: decomp_factory(**decomp_args)
        # What is raised for data after the last stream that is not a stream.
        self._trailing_error = trailing_error
        self._size = -1
        self._start()

    def _start(self):
        self._eof = False
        self._pos = 0
        self._decompressor = self._factory()

    def close(self):
        self._decompressor = None
        return super().close()

    def readable(self):
        return True

    def seekable(self):
        return self._fp.seekable()

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
        if not size or self._eof:
            return b""
        data = b""
        while not data:
            if self._decompressor.eof:
                raw = self._decompressor.unused_data or self._fp.read(BUFFER_SIZE)
                if not raw:
                    break
                self._decompressor = self._factory()
                try:
                    data = self._decompressor.decompress(raw, size)
                except self._trailing_error:
                    break
                continue
            raw = b""
            if self._decompressor.needs_input:
                raw = self._fp.read(BUFFER_SIZE)
                if not raw:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            data = self._decompressor.decompress(raw, size)
        if not data:
            self._eof = True
            self._size = self._pos
        self._pos += len(data)
        return data

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
            self._fp.seek(0)
            self._start()
        while self._pos < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._pos)):
            pass
        return self._pos

    def tell(self):
        """Return the position in the data."""
        return self._pos


def _open_with(make, filename, mode, encoding, errors, newline):
    # What open() of bz2 and of lzma does around make(filename, mode).
    text = "t" in mode
    if text and "b" in mode:
        raise ValueError(f"Invalid mode: {mode!r}")
    if not text:
        for name, given in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if given is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    file = make(filename, mode.replace("t", ""))
    if not text:
        return file
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
