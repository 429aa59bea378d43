class _LowLevelFile:
    """A file that is read or written through its descriptor."""

    def __init__(self, name, mode):
        flags = os.O_RDONLY if mode == "r" else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        self.fd = os.open(name, flags | getattr(os, "O_BINARY", 0), 0o666)

    def close(self):
        os.close(self.fd)

    def read(self, size):
        return os.read(self.fd, size)

    def write(self, s):
        os.write(self.fd, s)


class _Plain:
    """The compression of what is not compressed."""

    def compress(self, data):
        return data

    decompress = compress

    def flush(self):
        return b""


class _Stream:
    """What stands between an archive and a stream of blocks, which can only be
    read, or only be written, from one end to the other."""

    def __init__(self, name, mode, comptype, fileobj, bufsize, compresslevel):
        self._extfileobj = fileobj is not None
        self.closed = False
        if fileobj is None:
            fileobj = _LowLevelFile(name, mode)
        if comptype == "*":
            fileobj = _StreamProxy(fileobj)
            comptype = fileobj.getcomptype()
        self.name = name or ""
        self.mode = mode
        self.comptype = comptype
        self.fileobj = fileobj
        self.bufsize = bufsize
        self.pos = 0
        self.buf = b""    # of the file: read too much, or not written yet
        self.dbuf = b""   # decompressed, not asked for yet
        self.exception = ()
        try:
            self._begin(compresslevel)
        except:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def __del__(self):
        if not getattr(self, "closed", True):
            self.close()

    def _begin(self, compresslevel):
        reading = self.mode == "r"
        if self.comptype == "tar":
            self.cmp = _Plain()
        elif self.comptype == "gz":
            try:
                import zlib
            except ImportError:
                raise CompressionError("zlib module is not available") from None
            self.zlib = zlib
            self.crc = zlib.crc32(b"")
            if reading:
                self.exception = zlib.error
                self.cmp = zlib.decompressobj(-zlib.MAX_WBITS)
                self._skip_gzip_head()
            else:
                self.cmp = zlib.compressobj(compresslevel, zlib.DEFLATED,
                                            -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
                self._write_gzip_head()
        elif self.comptype == "bz2":
            try:
                import bz2
            except ImportError:
                raise CompressionError("bz2 module is not available") from None
            self.exception = OSError
            self.cmp = bz2.BZ2Decompressor() if reading else bz2.BZ2Compressor(compresslevel)
        elif self.comptype == "xz":
            try:
                import lzma
            except ImportError:
                raise CompressionError("lzma module is not available") from None
            self.exception = lzma.LZMAError
            self.cmp = lzma.LZMADecompressor() if reading else lzma.LZMACompressor()
        else:
            raise CompressionError("unknown compression type %r" % self.comptype)

    def _write_gzip_head(self):
        self.name = os.path.basename(self.name.removesuffix(".gz"))
        self._put(b"\x1f\x8b\x08\x08" + struct.pack("<L", int(time.time())) + b"\x02\xff"
                  + self.name.encode("iso-8859-1", "replace") + NUL)

    def _skip_gzip_head(self):
        if self._take(2) != b"\x1f\x8b":
            raise ReadError("not a gzip file")
        if self._take(1) != b"\x08":
            raise CompressionError("unsupported compression method")
        flags = ord(self._take(1))
        self._take(6)
        if flags & 4:
            self._take(int.from_bytes(self._take(2), "little"))
        for bit in 8, 16:  # a name, a comment
            if flags & bit:
                while self._take(1) not in (b"", NUL):
                    pass
        if flags & 2:
            self._take(2)

    def write(self, s):
        """Compress s and write what fills whole blocks."""
        if self.comptype == "gz":
            self.crc = self.zlib.crc32(s, self.crc)
        self.pos += len(s)
        self._put(self.cmp.compress(s))

    def _put(self, s):
        self.buf += s
        while len(self.buf) > self.bufsize:
            self.fileobj.write(self.buf[:self.bufsize])
            self.buf = self.buf[self.bufsize:]

    def close(self):
        """Write what is left."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode == "w":
                self.buf += self.cmp.flush()
                if self.buf:
                    self.fileobj.write(self.buf)
                    self.buf = b""
                    if self.comptype == "gz":
                        self.fileobj.write(struct.pack("<LL", self.crc, self.pos & 0xFFFFFFFF))
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    def tell(self):
        """How much was read or written."""
        return self.pos

    def seek(self, pos=0):
        """Skip what comes before pos."""
        if pos < self.pos:
            raise StreamError("seeking backwards is not allowed")
        while self.pos < pos:
            if not self.read(min(pos - self.pos, self.bufsize)):
                break
        return self.pos

    def read(self, size):
        """The next size bytes, fewer at the end."""
        assert size is not None
        data = self._take(size) if self.comptype == "tar" else self._unpack(size)
        self.pos += len(data)
        return data

    def _unpack(self, size):
        pieces, n = [self.dbuf], len(self.dbuf)
        while n < size:
            packed, self.buf = self.buf, b""
            packed = packed or self.fileobj.read(self.bufsize)
            if not packed:
                break
            try:
                piece = self.cmp.decompress(packed)
            except self.exception as e:
                raise ReadError("invalid compressed data") from e
            pieces.append(piece)
            n += len(piece)
        data = b"".join(pieces)
        self.dbuf = data[size:]
        return data[:size]

    def _take(self, size):
        pieces, n = [self.buf], len(self.buf)
        while n < size:
            piece = self.fileobj.read(self.bufsize)
            if not piece:
                break
            pieces.append(piece)
            n += len(piece)
        data = b"".join(pieces)
        self.buf = data[size:]
        return data[:size]


class _StreamProxy:
    """A stream whose first block tells how it is compressed."""

    def __init__(self, fileobj):
        self.fileobj = fileobj
        self.buf = fileobj.read(BLOCKSIZE)

    def read(self, size):
        self.read = self.fileobj.read
        return self.buf

    def getcomptype(self):
        start = self.buf
        if start.startswith(b"\x1f\x8b\x08"):
            return "gz"
        if start.startswith(b"BZh") and start[4:10] == b"1AY&SY":
            return "bz2"
        if start.startswith((b"\x5d\x00\x00\x80", b"\xfd7zXZ")):
            return "xz"
        return "tar"

    def close(self):
        self.fileobj.close()


class _FileInFile:
    """A part of a file as a file. In the holes between the pieces of blockinfo
    stand zeros."""

    def __init__(self, fileobj, offset, size, name, blockinfo=None):
        self.fileobj = fileobj
        self.offset = offset
        self.size = size
        self.position = 0
        self.name = name
        self.closed = False
        # (start, stop, where in fileobj) of each piece, where None for a hole.
        self.map = []
        end = 0
        for start, length in [(0, size)] if blockinfo is None else blockinfo:
            if start > end:
                self.map.append((end, start, None))
            end = start + length
            self.map.append((start, end, offset))
            offset += length
        if end < size:
            self.map.append((end, size, None))

    mode = property(lambda self: "rb")

    def flush(self):
        pass

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return self.fileobj.seekable()

    def tell(self):
        return self.position

    def seek(self, position, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            position += self.position
        elif whence == io.SEEK_END:
            position += self.size
        elif whence != io.SEEK_SET:
            raise ValueError("Invalid argument")
        self.position = min(max(position, 0), self.size)
        return self.position

    def read(self, size=None):
        left = self.size - self.position
        left = left if size is None else min(size, left)
        pieces = []
        for start, stop, where in self.map:
            if left <= 0:
                break
            if not start <= self.position < stop:
                continue
            n = min(left, stop - self.position)
            if where is None:
                pieces.append(bytes(n))
            else:
                self.fileobj.seek(where + self.position - start)
                piece = self.fileobj.read(n)
                if len(piece) != n:
                    raise ReadError("unexpected end of data")
                pieces.append(piece)
            self.position += n
            left -= n
        return b"".join(pieces)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def close(self):
        self.closed = True


class ExFileObject(io.BufferedReader):
    """The file that extractfile() returns."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(_FileInFile(tarfile.fileobj, tarinfo.offset_data,
                                     tarinfo.size, tarinfo.name, tarinfo.sparse))


