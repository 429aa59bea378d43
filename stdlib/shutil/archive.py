

def _number_of(name, module, lookup):
    """The number of a user or a group, None where it cannot be told."""
    if name is None:
        return None
    try:
        found = getattr(__import__(module), lookup)
    except ImportError:
        return None
    try:
        return found(name)[2]
    except KeyError:
        return None


def _get_uid(name):
    return _number_of(name, "pwd", "getpwnam")


def _get_gid(name):
    return _number_of(name, "grp", "getgrnam")


def _make_folder_of(path, dry_run, logger):
    folder = os.path.dirname(path)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0,
                  owner=None, group=None, logger=None, root_dir=None):
    """Make base_name.tar, compressed or not, of what is in base_dir."""
    extensions = {None: "", "gzip": "gz", "bzip2": "bz2", "xz": "xz"}
    if compress not in extensions:
        raise ValueError("bad value for 'compress', or compression format not "
                         "supported : {0}".format(compress))
    import tarfile
    kind = extensions[compress]
    name = base_name + ".tar" + ("." + kind if compress else "")
    _make_folder_of(name, dry_run, logger)
    if logger is not None:
        logger.info("Creating tar archive")
    uid, gid = _get_uid(owner), _get_gid(group)

    def owned(member):
        if gid is not None:
            member.gid, member.gname = gid, group
        if uid is not None:
            member.uid, member.uname = uid, owner
        return member

    if not dry_run:
        source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
        tar = tarfile.open(name, "w|" + kind)
        try:
            tar.add(source, base_dir, filter=owned)
        finally:
            tar.close()  # after an error, too, so that the archive has an end
    return name if root_dir is None else os.path.abspath(name)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0,
                  logger=None, owner=None, group=None, root_dir=None):
    """Make base_name.zip of what is in base_dir."""
    import zipfile
    name = base_name + ".zip"
    _make_folder_of(base_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", name, base_dir)

    def write(path, arcname):
        archive.write(path, arcname)
        if logger is not None:
            logger.info("adding '%s'", path)

    if not dry_run:
        with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
            arcname = os.path.normpath(base_dir)
            source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
            source = os.path.normpath(source)
            if arcname != os.curdir:
                write(source, arcname)
            for folder, folders, files in os.walk(source):
                below = folder if root_dir is None else os.path.relpath(folder, root_dir)
                below = os.path.normpath(below)
                for entry in sorted(folders):
                    write(os.path.join(folder, entry), os.path.join(below, entry))
                for entry in files:
                    path = os.path.normpath(os.path.join(folder, entry))
                    if os.path.isfile(path):
                        write(path, os.path.join(below, entry))
    return name if root_dir is None else os.path.abspath(name)


_make_tarball.supports_root_dir = True
_make_zipfile.supports_root_dir = True

_ARCHIVE_FORMATS = {
    "tar": (_make_tarball, [("compress", None)], "uncompressed tar file"),
    "gztar": (_make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "zip": (_make_zipfile, [], "ZIP file"),
    "bztar": (_make_tarball, [("compress", "bzip2")], "bzip2'ed tar-file"),
    "xztar": (_make_tarball, [("compress", "xz")], "xz'ed tar-file"),
}


def get_archive_formats():
    """The formats that make_archive() knows: their names and descriptions."""
    return sorted((name, entry[2]) for name, entry in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Let make_archive() call function for the format name. extra_args are
    pairs: arguments that it is given."""
    if extra_args is None:
        extra_args = []
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _ARCHIVE_FORMATS[name] = function, extra_args, description


def unregister_archive_format(name):
    """Forget a format."""
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0,
                 dry_run=0, owner=None, group=None, logger=None):
    """Make an archive of base_dir and return its name, which is base_name and
    the format's extension. Names in it count from root_dir."""
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    try:
        function, arguments, _ = _ARCHIVE_FORMATS[format]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    kwargs = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group}
    kwargs.update(arguments)
    if base_dir is None:
        base_dir = os.curdir
    before = None
    if root_dir is not None:
        if not stat.S_ISDIR(os.stat(root_dir).st_mode):
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", root_dir)
        if getattr(function, "supports_root_dir", False):
            base_name = os.fspath(base_name)
            kwargs["root_dir"] = root_dir
        else:
            # A function that knows nothing of root_dir is called in it.
            before = os.getcwd()
            if logger is not None:
                logger.debug("changing into '%s'", root_dir)
            base_name = os.path.abspath(base_name)
            if not dry_run:
                os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **kwargs)
    finally:
        if before is not None:
            if logger is not None:
                logger.debug("changing back to '%s'", before)
            os.chdir(before)


def _unpack_zipfile(filename, extract_dir):
    """Unpack a ZIP file, without members whose names lead elsewhere."""
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            if name.startswith("/") or ".." in name:
                continue
            target = os.path.join(extract_dir, *name.split("/"))
            if not target:
                continue
            folder = os.path.dirname(target)
            if not os.path.isdir(folder):
                os.makedirs(folder)
            if not name.endswith("/"):
                with archive.open(name, "r") as src, open(target, "wb") as dst:
                    copyfileobj(src, dst)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    """Unpack a tar file, compressed or not."""
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError("%s is not a compressed or uncompressed tar file" % filename)
    with archive:
        archive.extractall(extract_dir, filter=filter)


_UNPACK_FORMATS = {
    "tar": ([".tar"], _unpack_tarfile, [], "uncompressed tar file"),
    "zip": ([".zip"], _unpack_zipfile, [], "ZIP file"),
    "gztar": ([".tar.gz", ".tgz"], _unpack_tarfile, [], "gzip'ed tar-file"),
    "bztar": ([".tar.bz2", ".tbz2"], _unpack_tarfile, [], "bzip2'ed tar-file"),
    "xztar": ([".tar.xz", ".txz"], _unpack_tarfile, [], "xz'ed tar-file"),
}


def get_unpack_formats():
    """The formats that unpack_archive() knows: names, extensions, descriptions."""
    return sorted((name, entry[0], entry[3]) for name, entry in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Let unpack_archive() call function for files with one of the extensions.
    It raises ReadError about what it cannot unpack."""
    known = {ext: other for other, entry in _UNPACK_FORMATS.items() for ext in entry[0]}
    for extension in extensions:
        if extension in known:
            raise RegistryError(f'{extension} is already registered for "{known[extension]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _UNPACK_FORMATS[name] = extensions, function, [] if extra_args is None else extra_args, description


def unregister_unpack_format(name):
    """Forget a format."""
    del _UNPACK_FORMATS[name]


def _find_unpack_format(filename):
    for name, entry in _UNPACK_FORMATS.items():
        if any(filename.endswith(extension) for extension in entry[0]):
            return name
    return None


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into extract_dir, or into the current folder. The format
    is told by the extension if it is not given."""
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is None:
        format = _find_unpack_format(filename)
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    elif format not in _UNPACK_FORMATS:
        raise ValueError("Unknown unpack format '{0}'".format(format))
    _, function, arguments, _ = _UNPACK_FORMATS[format]
    kwargs = dict(arguments)
    if filter is not None:
        kwargs["filter"] = filter
    function(filename, extract_dir, **kwargs)
