class TarFile:
    """An archive that is read or written."""

    debug = 0             # how much is told on stderr
    dereference = False   # whether the files that links point to are added
    ignore_zeros = False  # whether empty and wrong headers are skipped
    errorlevel = 1        # which errors of extraction are raised
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    fileobject = ExFileObject
    extraction_filter = None

    def __init__(self, name=None, mode="r", fileobj=None, format=None,
                 tarinfo=None, dereference=None, ignore_zeros=None, encoding=None,
                 errors="surrogateescape", pax_headers=None, debug=None,
                 errorlevel=None, copybufsize=None, stream=False):
        modes = {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}
        if mode not in modes:
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._mode = modes[mode]
        self._extfileobj = bool(fileobj)
        if not fileobj:
            if mode == "a" and not os.path.exists(name):
                self.mode, self._mode = "w", "wb"
            fileobj = bltn_open(name, self._mode)
        else:
            if name is None and isinstance(getattr(fileobj, "name", None), (str, bytes)):
                name = fileobj.name
            if hasattr(fileobj, "mode"):
                self._mode = fileobj.mode
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        self.stream = stream
        for option, value in (("format", format), ("tarinfo", tarinfo),
                              ("dereference", dereference), ("ignore_zeros", ignore_zeros),
                              ("encoding", encoding), ("debug", debug),
                              ("errorlevel", errorlevel)):
            if value is not None:
                setattr(self, option, value)
        self.errors = errors
        self.pax_headers = {}
        if pax_headers is not None and self.format == PAX_FORMAT:
            self.pax_headers = pax_headers
        self.copybufsize = copybufsize
        self.closed = False
        self.members = []
        self._loaded = False
        self.offset = self.fileobj.tell()
        self.inodes = {}  # the names of files that have several
        self.firstmember = None
        try:
            self._begin()
        except:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def _begin(self):
        if self.mode == "r":
            self.firstmember = self.next()
            return
        if self.mode == "a":
            self._find_end()
        self._loaded = True
        if self.pax_headers:
            header = self.tarinfo.create_pax_global_header(self.pax_headers.copy())
            self.fileobj.write(header)
            self.offset += len(header)

    def _find_end(self):
        """Go to the blocks of zeros, for new members to replace them."""
        while True:
            self.fileobj.seek(self.offset)
            try:
                self.members.append(self.tarinfo.fromtarfile(self))
            except EOFHeaderError:
                self.fileobj.seek(self.offset)
                return
            except HeaderError as e:
                raise ReadError(str(e)) from None

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """Open an archive. The mode is one of 'r', 'w', 'x' and 'a', by itself
        (for reading: compressed or not) or followed by ':' and the compression,
        which is '', 'gz', 'bz2' or 'xz', or '*' to find it out; '|' in place of
        ':' is for streams that can only be read, or written, in order."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, kwargs)
        for sign in ":", "|":
            if sign not in mode:
                continue
            filemode, comptype = mode.split(sign, 1)
            filemode, comptype = filemode or "r", comptype or "tar"
            if sign == "|":
                return cls._open_stream(name, filemode, comptype, fileobj, bufsize, kwargs)
            if comptype not in cls.OPEN_METH:
                raise CompressionError("unknown compression type %r" % comptype)
            return getattr(cls, cls.OPEN_METH[comptype])(name, filemode, fileobj, **kwargs)
        if mode in ("a", "w", "x"):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError("undiscernible mode")

    @classmethod
    def _open_any(cls, name, fileobj, kwargs):
        """Open with the first method that can read the file; what is not
        compressed comes last, because anything could be that."""
        failed = ["file could not be opened successfully:"]
        for comptype in sorted(cls.OPEN_METH, key=lambda c: cls.OPEN_METH[c] == "taropen"):
            if fileobj is not None:
                pos = fileobj.tell()
            try:
                return getattr(cls, cls.OPEN_METH[comptype])(name, "r", fileobj, **kwargs)
            except (ReadError, CompressionError) as e:
                failed.append(f"- method {comptype}: {e!r}")
                if fileobj is not None:
                    fileobj.seek(pos)
        raise ReadError("\n".join(failed))

    @classmethod
    def _open_stream(cls, name, filemode, comptype, fileobj, bufsize, kwargs):
        if filemode not in ("r", "w"):
            raise ValueError("mode must be 'r' or 'w'")
        stream = _Stream(name, filemode, comptype, fileobj, bufsize,
                         kwargs.pop("compresslevel", 9))
        try:
            t = cls(name, filemode, stream, **kwargs)
        except:
            stream.close()
            raise
        t._extfileobj = False
        return t

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open an archive that is not compressed."""
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def _taropen_packed(cls, name, mode, fileobj, errors, message, kwargs):
        """Open what fileobj decompresses; errors are those it raises about
        other files, for which message stands."""
        try:
            t = cls.taropen(name, mode, fileobj, **kwargs)
        except errors as e:
            fileobj.close()
            if mode == "r":
                raise ReadError(message) from e
            raise
        except:
            fileobj.close()
            raise
        t._extfileobj = False
        return t

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive that is compressed with gzip."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from gzip import GzipFile
        except ImportError:
            raise CompressionError("gzip module is not available") from None
        try:
            fileobj = GzipFile(name, mode + "b", compresslevel, fileobj)
        except OSError as e:
            if fileobj is not None and mode == "r":
                raise ReadError("not a gzip file") from e
            raise
        return cls._taropen_packed(name, mode, fileobj, OSError, "not a gzip file", kwargs)

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive that is compressed with bzip2."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from bz2 import BZ2File
        except ImportError:
            raise CompressionError("bz2 module is not available") from None
        fileobj = BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        return cls._taropen_packed(name, mode, fileobj, (OSError, EOFError),
                                   "not a bzip2 file", kwargs)

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """Open an archive that is compressed with lzma."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from lzma import LZMAFile, LZMAError
        except ImportError:
            raise CompressionError("lzma module is not available") from None
        fileobj = LZMAFile(fileobj or name, mode, preset=preset)
        return cls._taropen_packed(name, mode, fileobj, (LZMAError, EOFError),
                                   "not an lzma file", kwargs)

    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}

    def close(self):
        """End the archive; one that is written with two blocks of zeros, filled
        up to a whole record."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ("a", "w", "x"):
                self.fileobj.write(bytes(2 * BLOCKSIZE))
                self.offset += 2 * BLOCKSIZE
                if self.offset % RECORDSIZE:
                    self.fileobj.write(bytes(RECORDSIZE - self.offset % RECORDSIZE))
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    def getmember(self, name):
        """The member with that name, the last one if there are several."""
        member = self._getmember(name.rstrip("/"))
        if member is None:
            raise KeyError("filename %r not found" % name)
        return member

    def getmembers(self):
        """The members, in a list."""
        self._check()
        if not self._loaded:
            self._load()
        return self.members

    def getnames(self):
        """The names of the members."""
        return [member.name for member in self.getmembers()]

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """What the archive will tell about a file."""
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        if arcname is None:
            arcname = name
        arcname = os.path.splitdrive(arcname)[1].replace(os.sep, "/").lstrip("/")
        member = self.tarinfo()
        member._tarfile = self
        if fileobj is not None:
            status = os.fstat(fileobj.fileno())
        elif self.dereference:
            status = os.stat(name)
        else:
            status = os.lstat(name)
        mode = status.st_mode
        types = {stat.S_IFREG: REGTYPE, stat.S_IFDIR: DIRTYPE, stat.S_IFIFO: FIFOTYPE,
                 stat.S_IFLNK: SYMTYPE, stat.S_IFCHR: CHRTYPE, stat.S_IFBLK: BLKTYPE}
        member.type = types.get(stat.S_IFMT(mode))
        if member.type is None:
            return None
        if member.type == SYMTYPE:
            member.linkname = os.readlink(name)
        elif member.type == REGTYPE:
            inode = (status.st_ino, status.st_dev)
            known = self.inodes.get(inode, arcname)
            if not self.dereference and status.st_nlink > 1 and arcname != known:
                member.type, member.linkname = LNKTYPE, known
            else:
                member.size = status.st_size
                if inode[0]:
                    self.inodes[inode] = arcname
        elif member.type in (CHRTYPE, BLKTYPE) and hasattr(os, "major") and hasattr(os, "minor"):
            member.devmajor = os.major(status.st_rdev)
            member.devminor = os.minor(status.st_rdev)
        member.name = arcname
        member.mode = mode
        member.uid, member.gid = status.st_uid, status.st_gid
        member.mtime = status.st_mtime
        if pwd:
            try:
                member.uname = pwd.getpwuid(member.uid)[0]
            except KeyError:
                pass
        if grp:
            try:
                member.gname = grp.getgrgid(member.gid)[0]
            except KeyError:
                pass
        return member

    def list(self, verbose=True, *, members=None):
        """Print a table of contents, as ls -l does, or the names only."""
        kinds = {REGTYPE: stat.S_IFREG, SYMTYPE: stat.S_IFLNK, FIFOTYPE: stat.S_IFIFO,
                 CHRTYPE: stat.S_IFCHR, DIRTYPE: stat.S_IFDIR, BLKTYPE: stat.S_IFBLK}
        self._check()
        for m in self if members is None else members:
            if verbose:
                mode, when, size = "??????????", "????-??-?? ??:??:??", "%d" % m.size
                if m.mode is not None:
                    mode = stat.filemode(kinds.get(m.type, 0) | m.mode)
                if m.mtime is not None:
                    when = "%d-%02d-%02d %02d:%02d:%02d" % time.localtime(m.mtime)[:6]
                if m.ischr() or m.isblk():
                    size = "%d,%d" % (m.devmajor, m.devminor)
                for text in (mode, "%s/%s" % (m.uname or m.uid, m.gname or m.gid),
                             "%10s" % size, when):
                    _safe_print(text)
            _safe_print(m.name + ("/" if m.isdir() else ""))
            if verbose and m.issym():
                _safe_print("-> " + m.linkname)
            if verbose and m.islnk():
                _safe_print("link to " + m.linkname)
            print()

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file, or a folder with all that is in it. filter may change what
        the archive tells about each, or return None to leave it out."""
        self._check("awx")
        if arcname is None:
            arcname = name
        if self.name is not None and os.path.abspath(name) == self.name:
            self._dbg(2, "tarfile: Skipped %r" % name)
            return
        self._dbg(1, name)
        member = self.gettarinfo(name, arcname)
        if member is None:
            self._dbg(1, "tarfile: Unsupported type %r" % name)
            return
        if filter is not None:
            member = filter(member)
            if member is None:
                self._dbg(2, "tarfile: Excluded %r" % name)
                return
        if member.isreg():
            with bltn_open(name, "rb") as f:
                self.addfile(member, f)
            return
        self.addfile(member)
        if member.isdir() and recursive:
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(arcname, entry),
                         recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member, whose data is read from fileobj."""
        self._check("awx")
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError("fileobj not provided for non zero-size regular file")
        member = copy.copy(tarinfo)
        header = member.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(header)
        self.offset += len(header)
        if fileobj is not None:
            copyfileobj(fileobj, self.fileobj, member.size, bufsize=self.copybufsize)
            whole = _whole_blocks(member.size)
            if whole > member.size:
                self.fileobj.write(bytes(whole - member.size))
            self.offset += whole
        self.members.append(member)

    def _get_filter_function(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                import warnings
                warnings.warn(
                    "Python 3.14 will, by default, filter extracted tar archives and "
                    "reject files or modify their metadata. Use the filter argument to "
                    "control this behavior.", DeprecationWarning, stacklevel=3)
                return fully_trusted_filter
            if isinstance(filter, str):
                raise TypeError(
                    "String names are not supported for TarFile.extraction_filter. "
                    "Use a function such as tarfile.data_filter directly.")
            return filter
        if callable(filter):
            return filter
        try:
            return _NAMED_FILTERS[filter]
        except KeyError:
            raise ValueError(f"filter {filter!r} not found") from None

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Extract all members, or those given. What folders look like is restored
        in the end, when nothing is put into them any more."""
        filter_function = self._get_filter_function(filter)
        folders = []
        for member in self if members is None else members:
            member = self._get_extract_tarinfo(member, filter_function, path)
            if member is None:
                continue
            if member.isdir():
                folders.append(member)
            self._extract_one(member, path, set_attrs=not member.isdir(),
                              numeric_owner=numeric_owner)
        folders.sort(key=lambda m: m.name, reverse=True)
        for member in folders:
            target = os.path.join(path, member.name)
            try:
                self.chown(member, target, numeric_owner=numeric_owner)
                self.utime(member, target)
                self.chmod(member, target)
            except ExtractError as e:
                self._handle_nonfatal_error(e)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Extract a member, given by name or as a TarInfo."""
        filter_function = self._get_filter_function(filter)
        member = self._get_extract_tarinfo(member, filter_function, path)
        if member is not None:
            self._extract_one(member, path, set_attrs, numeric_owner)

    def _get_extract_tarinfo(self, member, filter_function, path):
        unfiltered = member = self.getmember(member) if isinstance(member, str) else member
        try:
            member = filter_function(member, path)
        except (OSError, FilterError) as e:
            self._handle_fatal_error(e)
        except ExtractError as e:
            self._handle_nonfatal_error(e)
        if member is None:
            self._dbg(2, "tarfile: Excluded %r" % unfiltered.name)
            return None
        if member.islnk():
            member = copy.copy(member)
            member._link_target = os.path.join(path, member.linkname)
        return member

    def _extract_one(self, member, path, set_attrs, numeric_owner):
        self._check("r")
        try:
            self._extract_member(member, os.path.join(path, member.name),
                                 set_attrs=set_attrs, numeric_owner=numeric_owner)
        except OSError as e:
            self._handle_fatal_error(e)
        except ExtractError as e:
            self._handle_nonfatal_error(e)

    def _handle_nonfatal_error(self, e):
        if self.errorlevel > 1:
            raise
        self._dbg(1, "tarfile: %s" % e)

    def _handle_fatal_error(self, e):
        if self.errorlevel > 0:
            raise
        if not isinstance(e, OSError):
            self._dbg(1, "tarfile: %s %s" % (type(e).__name__, e))
        elif e.filename is None:
            self._dbg(1, "tarfile: %s" % e.strerror)
        else:
            self._dbg(1, "tarfile: %s %r" % (e.strerror, e.filename))

    def extractfile(self, member):
        """A member as a file: of a link what it points to, None for what has no
        data."""
        self._check("r")
        if isinstance(member, str):
            member = self.getmember(member)
        if member.isreg() or member.type not in SUPPORTED_TYPES:
            return self.fileobject(self, member)
        if not (member.islnk() or member.issym()):
            return None
        if isinstance(self.fileobj, _Stream):
            raise StreamError("cannot extract (sym)link as file object")
        return self.extractfile(self._find_link_target(member))

    def _extract_member(self, tarinfo, targetpath, set_attrs=True, numeric_owner=False):
        targetpath = targetpath.rstrip("/").replace("/", os.sep)
        above = os.path.dirname(targetpath)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        link = tarinfo.islnk() or tarinfo.issym()
        self._dbg(1, f"{tarinfo.name} -> {tarinfo.linkname}" if link else tarinfo.name)
        if tarinfo.isreg():
            make = self.makefile
        elif tarinfo.isdir():
            make = self.makedir
        elif tarinfo.isfifo():
            make = self.makefifo
        elif tarinfo.ischr() or tarinfo.isblk():
            make = self.makedev
        elif link:
            make = self.makelink
        else:
            make = self.makefile if tarinfo.type in SUPPORTED_TYPES else self.makeunknown
        make(tarinfo, targetpath)
        if set_attrs:
            self.chown(tarinfo, targetpath, numeric_owner)
            if not tarinfo.issym():
                self.chmod(tarinfo, targetpath)
                self.utime(tarinfo, targetpath)

    def makedir(self, tarinfo, targetpath):
        """Make a folder."""
        try:
            if tarinfo.mode is None:
                os.mkdir(targetpath)
            else:
                # For nobody else, until its own mode is set in the end.
                os.mkdir(targetpath, 0o700)
        except FileExistsError:
            if not os.path.isdir(targetpath):
                raise

    def makefile(self, tarinfo, targetpath):
        """Make a file."""
        source = self.fileobj
        source.seek(tarinfo.offset_data)
        with bltn_open(targetpath, "wb") as target:
            if tarinfo.sparse is None:
                copyfileobj(source, target, tarinfo.size, ReadError, self.copybufsize)
                return
            for offset, size in tarinfo.sparse:
                target.seek(offset)
                copyfileobj(source, target, size, ReadError, self.copybufsize)
            target.seek(tarinfo.size)
            target.truncate()

    def makeunknown(self, tarinfo, targetpath):
        """Make a file of a member whose type is unknown."""
        self.makefile(tarinfo, targetpath)
        self._dbg(1, "tarfile: Unknown file type %r, extracted as regular file." % tarinfo.type)

    def makefifo(self, tarinfo, targetpath):
        """Make a FIFO."""
        if not hasattr(os, "mkfifo"):
            raise ExtractError("fifo not supported by system")
        os.mkfifo(targetpath)

    def makedev(self, tarinfo, targetpath):
        """Make a device."""
        if not hasattr(os, "mknod") or not hasattr(os, "makedev"):
            raise ExtractError("special devices not supported by system")
        mode = 0o600 if tarinfo.mode is None else tarinfo.mode
        os.mknod(targetpath, mode | (stat.S_IFBLK if tarinfo.isblk() else stat.S_IFCHR),
                 os.makedev(tarinfo.devmajor, tarinfo.devminor))

    def makelink(self, tarinfo, targetpath):
        """Make a link, or a copy of what it points to where that cannot be."""
        try:
            if tarinfo.issym():
                if os.path.lexists(targetpath):
                    os.unlink(targetpath)
                os.symlink(tarinfo.linkname, targetpath)
            elif os.path.exists(tarinfo._link_target):
                os.link(tarinfo._link_target, targetpath)
            else:
                self._extract_member(self._find_link_target(tarinfo), targetpath)
        except symlink_exception:
            try:
                self._extract_member(self._find_link_target(tarinfo), targetpath)
            except KeyError:
                raise ExtractError("unable to resolve link inside archive") from None

    def chown(self, tarinfo, targetpath, numeric_owner):
        """Set the owner, which only root may: by name if there is one."""
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            return
        g, u = tarinfo.gid, tarinfo.uid
        if not numeric_owner:
            try:
                if grp and tarinfo.gname:
                    g = grp.getgrnam(tarinfo.gname)[2]
            except KeyError:
                pass
            try:
                if pwd and tarinfo.uname:
                    u = pwd.getpwnam(tarinfo.uname)[2]
            except KeyError:
                pass
        change = os.lchown if tarinfo.issym() and hasattr(os, "lchown") else os.chown
        try:
            change(targetpath, -1 if u is None else u, -1 if g is None else g)
        except (OSError, OverflowError) as e:
            raise ExtractError("could not change owner") from e

    def chmod(self, tarinfo, targetpath):
        """Set the permissions."""
        if tarinfo.mode is None:
            return
        try:
            os.chmod(targetpath, tarinfo.mode)
        except OSError as e:
            raise ExtractError("could not change mode") from e

    def utime(self, tarinfo, targetpath):
        """Set the time of the last change."""
        if tarinfo.mtime is None or not hasattr(os, "utime"):
            return
        try:
            os.utime(targetpath, (tarinfo.mtime, tarinfo.mtime))
        except OSError as e:
            raise ExtractError("could not change modification time") from e

    def next(self):
        """The next member of an archive that is read, None at its end."""
        self._check("ra")
        if self.firstmember is not None:
            member, self.firstmember = self.firstmember, None
            return member
        if self.offset != self.fileobj.tell():
            if self.offset == 0:
                return None
            # The last byte of the member before must be there.
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError("unexpected end of data")
        member = self._read_member()
        if member is None:
            self._loaded = True
        elif not self.stream:
            self.members.append(member)
        return member

    def _read_member(self):
        """The member whose header is next, None at the end: a wrong header ends
        the archive, unless it is the first one."""
        while True:
            try:
                return self.tarinfo.fromtarfile(self)
            except (EOFHeaderError, InvalidHeaderError) as e:
                if self.ignore_zeros:
                    self._dbg(2, "0x%X: %s" % (self.offset, e))
                    self.offset += BLOCKSIZE
                    continue
                if isinstance(e, InvalidHeaderError) and self.offset == 0:
                    raise ReadError(str(e)) from None
            except EmptyHeaderError:
                if self.offset == 0:
                    raise ReadError("empty file") from None
            except TruncatedHeaderError as e:
                if self.offset == 0:
                    raise ReadError(str(e)) from None
            except SubsequentHeaderError as e:
                raise ReadError(str(e)) from None
            except Exception as e:
                try:
                    import zlib
                except ImportError:
                    raise e
                if isinstance(e, zlib.error):
                    raise ReadError(f"zlib error: {e}") from None
                raise e
            return None

    def _getmember(self, name, tarinfo=None, normalize=False):
        """The last member of that name, of those before tarinfo if it is
        given."""
        members = self.getmembers()
        skipping = False
        if tarinfo is not None:
            try:
                members = members[:members.index(tarinfo)]
            except ValueError:
                skipping = True  # a copy: it is known by its place
        if normalize:
            name = os.path.normpath(name)
        for member in reversed(members):
            if skipping:
                skipping = tarinfo.offset != member.offset
            elif name == (os.path.normpath(member.name) if normalize else member.name):
                return member
        if skipping:
            raise ValueError(tarinfo)

    def _load(self):
        if not self.stream:
            while self.next() is not None:
                pass
            self._loaded = True

    def _check(self, mode=None):
        if self.closed:
            raise OSError("%s is closed" % self.__class__.__name__)
        if mode is not None and self.mode not in mode:
            raise OSError("bad operation for mode %r" % self.mode)

    def _find_link_target(self, tarinfo):
        linkname, limit = tarinfo.linkname, tarinfo
        if tarinfo.issym():
            folder = os.path.dirname(tarinfo.name)
            linkname, limit = "/".join(part for part in (folder, linkname) if part), None
        member = self._getmember(linkname, tarinfo=limit, normalize=True)
        if member is None:
            raise KeyError("linkname %r not found" % linkname)
        return member

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        index = 0
        # The first member was read when the archive was opened.
        if self.firstmember is not None:
            member = self.next()
            index += 1
            yield member
        while True:
            if index < len(self.members):
                member = self.members[index]
            elif self._loaded:
                return
            else:
                member = self.next()
                if not member:
                    self._loaded = True
                    return
            index += 1
            yield member

    def _dbg(self, level, msg):
        if level <= self.debug:
            print(msg, file=sys.stderr)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
            return
        # After an error the archive is left unfinished.
        if not self._extfileobj:
            self.fileobj.close()
        self.closed = True


