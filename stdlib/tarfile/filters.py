class FilterError(TarError):
    """A filter refuses a member."""


class AbsolutePathError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"member {tarinfo.name!r} has an absolute path")


class OutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f"{tarinfo.name!r} would be extracted to {path!r}, "
                         "which is outside the destination")


class SpecialFileError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a special file")


class AbsoluteLinkError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a link to an absolute path")


class LinkOutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f"{tarinfo.name!r} would link to {path!r}, "
                         "which is outside the destination")


def _data_mode(member, mode):
    """The permissions that the data filter leaves a member."""
    if member.isreg() or member.islnk():
        if not mode & 0o100:
            mode &= ~0o111
        return mode | 0o600
    if member.isdir() or member.issym():
        return None
    raise SpecialFileError(member)


def _changes(member, dest_path, for_data):
    """What a filter changes about a member; it raises if it refuses it."""
    changes = {}
    dest_path = os.path.realpath(dest_path)

    def outside(*path):
        """The path, if it leads out of the destination."""
        path = os.path.realpath(os.path.join(dest_path, *path))
        return path if os.path.commonpath([path, dest_path]) != dest_path else None

    name = member.name
    if name.startswith(("/", os.sep)):
        name = changes["name"] = member.path.lstrip("/" + os.sep)
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    if path := outside(name):
        raise OutsideDestinationError(member, path)
    if member.mode is not None:
        mode = member.mode & 0o755  # nobody else writes, and no set-id bits
        if for_data:
            mode = _data_mode(member, mode)
        if mode != member.mode:
            changes["mode"] = mode
    if for_data:
        for field in "uid", "gid", "uname", "gname":
            if getattr(member, field) is not None:
                changes[field] = None
        if member.islnk() or member.issym():
            if os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            # A symbolic link counts from where it is, a hard one from the root.
            folder = (os.path.dirname(name),) if member.issym() else ()
            if path := outside(*folder, member.linkname):
                raise LinkOutsideDestinationError(member, path)
    return changes


def fully_trusted_filter(member, dest_path):
    """Leave a member as it is."""
    return member


def tar_filter(member, dest_path):
    """Keep a member inside of the destination, and take away permissions that
    are dangerous."""
    changes = _changes(member, dest_path, False)
    return member.replace(**changes, deep=False) if changes else member


def data_filter(member, dest_path):
    """Let pass what holds data, without owners."""
    changes = _changes(member, dest_path, True)
    return member.replace(**changes, deep=False) if changes else member


_NAMED_FILTERS = {"fully_trusted": fully_trusted_filter, "tar": tar_filter,
                  "data": data_filter}


