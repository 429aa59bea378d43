_KEEP = object()

# Where the fields of a header are: name, start, end, and how they are read.
_LAYOUT = (("name", 0, 100, nts), ("mode", 100, 108, nti), ("uid", 108, 116, nti),
           ("gid", 116, 124, nti), ("size", 124, 136, nti), ("mtime", 136, 148, nti),
           ("type", 156, 157, None), ("linkname", 157, 257, nts),
           ("uname", 265, 297, nts), ("gname", 297, 329, nts),
           ("devmajor", 329, 337, nti), ("devminor", 337, 345, nti))

_RECORD_LENGTH = re.compile(rb"([0-9]{1,20}) ")


class TarInfo:
    """What an archive tells about a member."""

    __slots__ = dict(
        name="The name of the member.",
        mode="Its permissions.",
        uid="The number of its owner.",
        gid="The number of its group.",
        size="Its size in bytes.",
        mtime="When it was changed.",
        chksum="The checksum of the header.",
        type="Its type, a constant of this module.",
        linkname="What a link points to.",
        uname="The name of its owner.",
        gname="The name of its group.",
        devmajor="The major number of a device.",
        devminor="The minor number of a device.",
        offset="Where the header begins.",
        offset_data="Where the data begins.",
        pax_headers="The records of the pax headers that belong to it.",
        sparse="The pieces of a file with holes.",
        _tarfile=None,
        _sparse_structs=None,
        _link_target=None,
    )

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.type = REGTYPE
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = 0
        self.offset = self.offset_data = 0
        self.sparse = None
        self.pax_headers = {}

    def _get_tarfile(self):
        _warn_tarfile()
        return self._tarfile

    def _set_tarfile(self, tarfile):
        _warn_tarfile()
        self._tarfile = tarfile

    tarfile = property(_get_tarfile, _set_tarfile)

    @property
    def path(self):
        """The name, as pax headers call it."""
        return self.name

    @path.setter
    def path(self, name):
        self.name = name

    @property
    def linkpath(self):
        """The linkname, as pax headers call it."""
        return self.linkname

    @linkpath.setter
    def linkpath(self, linkname):
        self.linkname = linkname

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r} at {id(self):#x}>"

    def replace(self, *, name=_KEEP, mtime=_KEEP, mode=_KEEP, linkname=_KEEP,
                uid=_KEEP, gid=_KEEP, uname=_KEEP, gname=_KEEP, deep=True, _KEEP=_KEEP):
        """A copy with other attributes."""
        result = copy.deepcopy(self) if deep else copy.copy(self)
        for field, new in (("name", name), ("mtime", mtime), ("mode", mode),
                           ("linkname", linkname), ("uid", uid), ("gid", gid),
                           ("uname", uname), ("gname", gname)):
            if new is not _KEEP:
                setattr(result, field, new)
        return result

    def get_info(self):
        """The attributes that a header holds, as a dict."""
        info = {field: getattr(self, field) for field in (
            "name", "mode", "uid", "gid", "size", "mtime", "chksum", "type",
            "linkname", "uname", "gname", "devmajor", "devminor")}
        if info["mode"] is not None:
            info["mode"] &= 0o7777
        if info["type"] == DIRTYPE and not info["name"].endswith("/"):
            info["name"] += "/"
        return info

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """The headers of the member."""
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError("%s may not be None" % name)
        if format == USTAR_FORMAT:
            return self.create_ustar_header(info, encoding, errors)
        if format == GNU_FORMAT:
            return self.create_gnu_header(info, encoding, errors)
        if format == PAX_FORMAT:
            return self.create_pax_header(info, encoding)
        raise ValueError("invalid format")

    def create_ustar_header(self, info, encoding, errors):
        """A header of ustar's format."""
        info["magic"] = POSIX_MAGIC
        if len(info["linkname"].encode(encoding, errors)) > LENGTH_LINK:
            raise ValueError("linkname is too long")
        if len(info["name"].encode(encoding, errors)) > LENGTH_NAME:
            info["prefix"], info["name"] = self._posix_split_name(info["name"], encoding, errors)
        return self._create_header(info, USTAR_FORMAT, encoding, errors)

    def create_gnu_header(self, info, encoding, errors):
        """A header of GNU's format, after those of long names."""
        info["magic"] = GNU_MAGIC
        before = b""
        for field, length, kind in (("linkname", LENGTH_LINK, GNUTYPE_LONGLINK),
                                    ("name", LENGTH_NAME, GNUTYPE_LONGNAME)):
            if len(info[field].encode(encoding, errors)) > length:
                before += self._create_gnu_long_header(info[field], kind, encoding, errors)
        return before + self._create_header(info, GNU_FORMAT, encoding, errors)

    def create_pax_header(self, info, encoding):
        """A header of ustar's format, after one of pax for what does not fit
        into it."""
        info["magic"] = POSIX_MAGIC
        records = self.pax_headers.copy()
        for field, keyword, length in (("name", "path", LENGTH_NAME),
                                       ("linkname", "linkpath", LENGTH_LINK),
                                       ("uname", "uname", 32), ("gname", "gname", 32)):
            if keyword not in records and (not info[field].isascii() or len(info[field]) > length):
                records[keyword] = info[field]
        for field, digits in ("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12):
            value = info[field]
            whole = round(value) if isinstance(value, float) else value
            fits = 0 <= whole < 8 ** (digits - 1)
            if fits and not isinstance(value, float):
                continue
            info[field] = whole if fits else 0
            records.setdefault(field, str(value))
        before = self._create_pax_generic_header(records, XHDTYPE, encoding) if records else b""
        return before + self._create_header(info, USTAR_FORMAT, "ascii", "replace")

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        """A pax header for all members that follow."""
        return cls._create_pax_generic_header(pax_headers, XGLTYPE, "utf-8")

    def _posix_split_name(self, name, encoding, errors):
        parts = name.split("/")
        for i in range(1, len(parts)):
            prefix, rest = "/".join(parts[:i]), "/".join(parts[i:])
            if (len(prefix.encode(encoding, errors)) <= LENGTH_PREFIX
                    and len(rest.encode(encoding, errors)) <= LENGTH_NAME):
                return prefix, rest
        raise ValueError("name is too long")

    @staticmethod
    def _create_header(info, format, encoding, errors):
        def text(field, length):
            return stn(info.get(field, ""), length, encoding, errors)

        def device(field):
            if info.get("type") in (CHRTYPE, BLKTYPE):
                return itn(info.get(field, 0), 8, format)
            return bytes(8)

        kind = info.get("type", REGTYPE)
        if kind is None:
            raise ValueError("TarInfo.type must not be None")
        devices = device("devmajor") + device("devminor")
        block = b"".join((
            text("name", 100), itn(info.get("mode", 0) & 0o7777, 8, format),
            itn(info.get("uid", 0), 8, format), itn(info.get("gid", 0), 8, format),
            itn(info.get("size", 0), 12, format), itn(info.get("mtime", 0), 12, format),
            b" " * 8, kind, text("linkname", 100), info.get("magic", POSIX_MAGIC),
            text("uname", 32), text("gname", 32), devices, text("prefix", 155)))
        block = block[:BLOCKSIZE].ljust(BLOCKSIZE, NUL)
        return block[:148] + b"%06o\0" % calc_chksums(block)[0] + block[155:]

    @staticmethod
    def _create_payload(payload):
        return payload.ljust(_whole_blocks(len(payload)), NUL)

    @classmethod
    def _create_gnu_long_header(cls, name, type, encoding, errors):
        name = name.encode(encoding, errors) + NUL
        info = {"name": "././@LongLink", "type": type, "size": len(name), "magic": GNU_MAGIC}
        return cls._create_header(info, USTAR_FORMAT, encoding, errors) + cls._create_payload(name)

    @classmethod
    def _create_pax_generic_header(cls, pax_headers, type, encoding):
        def encodable(value):
            try:
                value.encode("utf-8", "strict")
            except UnicodeEncodeError:
                return False
            return True

        binary = not all(encodable(value) for value in pax_headers.values())
        records = b"21 hdrcharset=BINARY\n" if binary else b""
        for keyword, value in pax_headers.items():
            value = value.encode(encoding, "surrogateescape") if binary else value.encode("utf-8")
            record = b" " + keyword.encode("utf-8") + b"=" + value + b"\n"
            # The length counts its own digits.
            n = len(record)
            while n != len(record) + len(str(n)):
                n = len(record) + len(str(n))
            records += b"%d" % n + record
        info = {"name": "././@PaxHeader", "type": type, "size": len(records), "magic": POSIX_MAGIC}
        return (cls._create_header(info, USTAR_FORMAT, "ascii", "replace")
                + cls._create_payload(records))

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """The member whose header buf is."""
        if len(buf) == 0:
            raise EmptyHeaderError("empty header")
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError("truncated header")
        if buf.count(NUL) == BLOCKSIZE:
            raise EOFHeaderError("end of file header")
        chksum = nti(buf[148:156])
        if chksum not in calc_chksums(buf):
            raise InvalidHeaderError("bad checksum")
        obj = cls()
        obj.chksum = chksum
        for field, start, end, read in _LAYOUT:
            value = buf[start:end]
            if read is nts:
                value = nts(value, encoding, errors)
            elif read is nti:
                value = nti(value)
            setattr(obj, field, value)
        prefix = nts(buf[345:500], encoding, errors)
        # Before there was a type for folders, a slash told them.
        if obj.type == AREGTYPE and obj.name.endswith("/"):
            obj.type = DIRTYPE
        if obj.type == GNUTYPE_SPARSE:
            pieces = _sparse_pieces(buf, 386, 4)
            obj._sparse_structs = pieces, bool(buf[482]), nti(buf[483:495])
        if obj.isdir():
            obj.name = obj.name.rstrip("/")
        if prefix and obj.type not in GNU_TYPES:
            obj.name = prefix + "/" + obj.name
        return obj

    @classmethod
    def fromtarfile(cls, tarfile):
        """The next member of an archive."""
        buf = tarfile.fileobj.read(BLOCKSIZE)
        obj = cls.frombuf(buf, tarfile.encoding, tarfile.errors)
        obj.offset = tarfile.fileobj.tell() - BLOCKSIZE
        return obj._proc_member(tarfile)

    def _proc_member(self, tarfile):
        if self.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            return self._proc_gnulong(tarfile)
        if self.type == GNUTYPE_SPARSE:
            return self._proc_sparse(tarfile)
        if self.type in (XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE):
            return self._proc_pax(tarfile)
        return self._proc_builtin(tarfile)

    def _data_end(self):
        """Where the next header is: unknown types have data."""
        if self.isreg() or self.type not in SUPPORTED_TYPES:
            return self.offset_data + self._block(self.size)
        return self.offset_data

    def _proc_builtin(self, tarfile):
        self.offset_data = tarfile.fileobj.tell()
        tarfile.offset = self._data_end()
        self._apply_pax_info(tarfile.pax_headers, tarfile.encoding, tarfile.errors)
        if self.isdir():
            self.name = self.name.rstrip("/")
        return self

    def _following(self, tarfile):
        """The member that this header is about."""
        try:
            return self.fromtarfile(tarfile)
        except HeaderError as e:
            raise SubsequentHeaderError(str(e)) from None

    def _proc_gnulong(self, tarfile):
        text = tarfile.fileobj.read(self._block(self.size))
        member = self._following(tarfile)
        member.offset = self.offset
        text = nts(text, tarfile.encoding, tarfile.errors)
        if self.type == GNUTYPE_LONGNAME:
            member.name = text
        else:
            member.linkname = text
        if member.isdir():
            member.name = member.name.removesuffix("/")
        return member

    def _proc_sparse(self, tarfile):
        pieces, more, size = self._sparse_structs
        del self._sparse_structs
        while more:
            buf = tarfile.fileobj.read(BLOCKSIZE)
            pieces += [piece for piece in _sparse_pieces(buf, 0, 21) if all(piece)]
            more = bool(buf[504])
        self.sparse = pieces
        self.offset_data = tarfile.fileobj.tell()
        tarfile.offset = self.offset_data + self._block(self.size)
        self.size = size
        return self

    def _proc_pax(self, tarfile):
        raw = list(_pax_records(tarfile.fileobj.read(self._block(self.size))))
        # A global header goes on to hold, others are about one member.
        headers = tarfile.pax_headers
        if self.type != XGLTYPE:
            headers = headers.copy()
        charset = next((value for keyword, value in raw if keyword == b"hdrcharset"), b"")
        encoding = tarfile.encoding if charset == b"BINARY" else "utf-8"
        for keyword, value in raw:
            keyword = self._decode_pax_field(keyword, "utf-8", "utf-8", tarfile.errors)
            codecs = (encoding, tarfile.encoding) if keyword in PAX_NAME_FIELDS else ("utf-8", "utf-8")
            headers[keyword] = self._decode_pax_field(value, *codecs, tarfile.errors)
        member = self._following(tarfile)
        if "GNU.sparse.map" in headers:
            member._read_sparse_map(headers["GNU.sparse.map"])
        elif "GNU.sparse.size" in headers:
            member._read_sparse_records(raw)
        elif (headers.get("GNU.sparse.major"), headers.get("GNU.sparse.minor")) == ("1", "0"):
            member._read_sparse_lines(tarfile.fileobj)
        if self.type != XGLTYPE:
            member._apply_pax_info(headers, tarfile.encoding, tarfile.errors)
            member.offset = self.offset
            if "size" in headers:
                tarfile.offset = member._data_end()
        return member

    def _read_sparse_records(self, raw):
        """Sparse files in pax headers, version 0.0."""
        numbers = {b"GNU.sparse.offset": [], b"GNU.sparse.numbytes": []}
        for keyword, value in raw:
            if keyword in numbers:
                try:
                    numbers[keyword].append(int(value.decode()))
                except ValueError:
                    raise InvalidHeaderError("invalid header")
        self.sparse = list(zip(*numbers.values()))

    def _read_sparse_map(self, text):
        """Version 0.1."""
        numbers = [int(x) for x in text.split(",")]
        self.sparse = list(zip(numbers[::2], numbers[1::2]))

    def _read_sparse_lines(self, fileobj):
        """Version 1.0: the numbers stand before the data."""
        count, buf = fileobj.read(BLOCKSIZE).split(b"\n", 1)
        count, numbers = 2 * int(count), []
        while len(numbers) < count:
            if b"\n" not in buf:
                buf += fileobj.read(BLOCKSIZE)
            number, buf = buf.split(b"\n", 1)
            numbers.append(int(number))
        self.offset_data = fileobj.tell()
        self.sparse = list(zip(numbers[::2], numbers[1::2]))

    def _apply_pax_info(self, pax_headers, encoding, errors):
        for keyword, value in pax_headers.items():
            if keyword == "GNU.sparse.name":
                self.path = value
            elif keyword in ("GNU.sparse.size", "GNU.sparse.realsize"):
                self.size = int(value)
            elif keyword in PAX_FIELDS:
                if keyword in PAX_NUMBER_FIELDS:
                    try:
                        value = PAX_NUMBER_FIELDS[keyword](value)
                    except ValueError:
                        value = 0
                if keyword == "path":
                    value = value.rstrip("/")
                setattr(self, keyword, value)
        self.pax_headers = pax_headers.copy()

    def _decode_pax_field(self, value, encoding, fallback_encoding, fallback_errors):
        try:
            return value.decode(encoding, "strict")
        except UnicodeDecodeError:
            return value.decode(fallback_encoding, fallback_errors)

    def _block(self, count):
        return _whole_blocks(count)

    def isreg(self):
        """Whether it is a regular file."""
        return self.type in REGULAR_TYPES

    def isfile(self):
        """Whether it is a regular file."""
        return self.isreg()

    def isdir(self):
        """Whether it is a folder."""
        return self.type == DIRTYPE

    def issym(self):
        """Whether it is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Whether it is a hard link."""
        return self.type == LNKTYPE

    def ischr(self):
        """Whether it is a character device."""
        return self.type == CHRTYPE

    def isblk(self):
        """Whether it is a block device."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Whether it is a FIFO."""
        return self.type == FIFOTYPE

    def issparse(self):
        """Whether it has holes."""
        return self.sparse is not None

    def isdev(self):
        """Whether it is a device or a FIFO."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)


def _warn_tarfile():
    import warnings
    warnings.warn(
        'The undocumented "tarfile" attribute of TarInfo objects is deprecated and '
        "will be removed in Python 3.16", DeprecationWarning, stacklevel=3)


def _sparse_pieces(buf, pos, count):
    """The pieces of an old sparse file that a header names."""
    pieces = []
    for start in range(pos, pos + 24 * count, 24):
        try:
            pieces.append((nti(buf[start:start + 12]), nti(buf[start + 12:start + 24])))
        except ValueError:
            break
    return pieces


def _pax_records(buf):
    """The keywords and values of a pax header, as bytes."""
    pos = 0
    while pos < len(buf) and buf[pos] != 0:
        match = _RECORD_LENGTH.match(buf, pos)
        length = int(match[1]) if match else 0
        end = pos + length - 1
        if length < 5 or end >= len(buf):
            raise InvalidHeaderError("invalid header")
        keyword, equals, value = buf[match.end():end].partition(b"=")
        if not keyword or not equals or buf[end] != 0x0A:
            raise InvalidHeaderError("invalid header")
        yield keyword, value
        pos += length


