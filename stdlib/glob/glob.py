import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

magic_check = re.compile("([*?[])")
magic_check_bytes = re.compile(b"([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return the paths that match a pattern with *, ? and [...].

    Names that begin with a dot are matched by patterns that do only, unless
    include_hidden is true. With recursive, "**" stands for any number of directories.
    """
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Yield what glob returns."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if root_dir is not None:
        root_dir = os.fspath(root_dir)
    else:
        root_dir = pathname[:0]
    it = _paths(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # "**" matches nothing at all, too: that is no path.
        return _but_empty(it)
    return it


def _but_empty(it):
    first = True
    for path in it:
        if first:
            first = False
            if not path:
                continue
        yield path


def _paths(pathname, root_dir, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        assert not dironly
        if basename:
            if os.path.lexists(_join(root_dir, pathname)):
                yield pathname
        elif os.path.isdir(_join(root_dir, dirname)):
            yield pathname
        return
    deep = recursive and _is_recursive(basename)
    if not dirname:
        if deep:
            yield from _below(root_dir, basename, dironly, hidden)
        else:
            yield from _names(root_dir, basename, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _paths(dirname, root_dir, recursive, True, hidden)
    else:
        dirs = [dirname]
    for dirname in dirs:
        where = _join(root_dir, dirname)
        if not has_magic(basename):
            found = _literal(where, basename)
        elif deep:
            found = _below(where, basename, dironly, hidden)
        else:
            found = _names(where, basename, dironly, hidden)
        for name in found:
            yield os.path.join(dirname, name)


def _literal(dirname, basename):
    if basename:
        if os.path.lexists(_join(dirname, basename)):
            return [basename]
    elif os.path.isdir(dirname):
        # The pattern ends in a slash: it is about directories.
        return [basename]
    return []


def _names(dirname, pattern, dironly, hidden):
    names = _list(dirname, dironly)
    if not (hidden or _ishidden(pattern)):
        names = [x for x in names if not _ishidden(x)]
    return fnmatch.filter(names, pattern)


def _below(dirname, pattern, dironly, hidden):
    """Yield the empty name and all names below a directory, with the way to them."""
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _walk(dirname, dironly, hidden)


def _walk(dirname, dironly, hidden):
    for x in _list(dirname, dironly):
        if hidden or not _ishidden(x):
            yield x
            for y in _walk(_join(dirname, x), dironly, hidden):
                yield _join(x, y)


def _list(dirname, dironly):
    where = dirname or (os.curdir if isinstance(dirname, str) else os.fsencode(os.curdir))
    names = []
    try:
        with os.scandir(where) as entries:
            for entry in entries:
                try:
                    if not dironly or entry.is_dir():
                        names.append(entry.name)
                except OSError:
                    pass
    except OSError:
        pass
    return names


def _join(dirname, basename):
    if not dirname or not basename:
        return dirname or basename
    return os.path.join(dirname, basename)


def glob0(dirname, pattern):
    """Deprecated: glob(pattern, root_dir=dirname) is better."""
    _deprecated("glob0")
    return _literal(dirname, pattern)


def glob1(dirname, pattern):
    """Deprecated: glob(pattern, root_dir=dirname) is better."""
    _deprecated("glob1")
    return _names(dirname, pattern, False, False)


def _deprecated(name):
    import warnings
    warnings.warn(f"glob.{name} is deprecated and will be removed in Python 3.15. "
                  "Use glob.glob and pass a directory to its root_dir argument instead.",
                  DeprecationWarning, stacklevel=3)


def has_magic(s):
    check = magic_check_bytes if isinstance(s, bytes) else magic_check
    return check.search(s) is not None


def _ishidden(path):
    return path[0] in (".", b"."[0])


def _is_recursive(pattern):
    return pattern == (b"**" if isinstance(pattern, bytes) else "**")


def escape(pathname):
    """Write a path so that nothing in it is special in a pattern."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        pathname = magic_check_bytes.sub(br"[\1]", pathname)
    else:
        pathname = magic_check.sub(r"[\1]", pathname)
    return drive + pathname


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Return a regular expression for a pattern of paths."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    marks = "".join(map(re.escape, seps))
    sep = f"[{marks}]" if len(seps) > 1 else marks
    other = f"[^{marks}]"
    if include_hidden:
        name = f"{other}+"
        between, behind = f"(?:.+{sep})?", ".*"
    else:
        name = f"[^{marks}.]{other}*"
        between = f"(?:{name}{sep})*"
        behind = f"{between}(?:{name})?"
    out = []
    parts = re.split(sep, pat)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == "*":
            out.append(name if last else name + sep)
        elif recursive and part == "**":
            if last:
                out.append(behind)
            elif parts[i + 1] != "**":
                out.append(between)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                out.append(_segment(part, other))
            if not last:
                out.append(sep)
    return rf"(?s:{''.join(out)})\Z"


def _segment(part, other):
    """Translate one part: "*" and "?" do not go beyond it."""
    out = []
    i = 0
    while i < len(part):
        c = part[i]
        if c == "*":
            if not out or out[-1] != f"{other}*":
                out.append(f"{other}*")
        elif c == "?":
            out.append(other)
        elif c == "[":
            j = i + 1
            if part[j:j + 1] == "!":
                j += 1
            if part[j:j + 1] == "]":
                j += 1
            j = part.find("]", j)
            if j < 0:
                out.append(r"\[")
            else:
                # fnmatch knows what a set means; its frame is cut off.
                out.append(fnmatch.translate(part[i:j + 1])[4:-3])
                i = j
        else:
            out.append(re.escape(c))
        i += 1
    return "".join(out)
