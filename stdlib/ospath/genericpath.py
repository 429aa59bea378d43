__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime",
           "getsize", "isdevdrive", "isdir", "isfile", "isjunction", "islink",
           "lexists", "samefile", "sameopenfile", "samestat"]


def exists(path):
    """Whether a path leads to something; False for broken links."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether there is something at a path; True for broken links."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def _mode(ask, path):
    try:
        return ask(path).st_mode
    except (OSError, ValueError, AttributeError):
        return 0


def isfile(path):
    """Whether a path leads to a plain file."""
    return stat.S_ISREG(_mode(os.stat, path))


def isdir(s):
    """Whether a path leads to a directory."""
    return stat.S_ISDIR(_mode(os.stat, s))


def islink(path):
    """Whether a path is a symbolic link."""
    return stat.S_ISLNK(_mode(os.lstat, path))


def isjunction(path):
    """Always False: there are no junctions here."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Always False: there are no Dev Drives here."""
    os.fspath(path)
    return False


def getsize(filename):
    """Return the size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """Return when a file was last changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """Return when a file was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """Return when a file's description was last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """Return the longest text all paths (or lists) begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    """Whether two stat results are of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of one file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    last = p.rfind(sep)
    if altsep:
        last = max(last, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > last:
        # Dots at the beginning of a name begin no extension.
        if p[last + 1:dot].strip(extsep):
            return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    kinds = set()
    for s in args:
        if isinstance(s, str):
            kinds.add(str)
        elif isinstance(s, bytes):
            kinds.add(bytes)
        else:
            raise TypeError(f"{funcname}() argument must be str, bytes, or "
                            f"os.PathLike object, not {s.__class__.__name__!r}") from None
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None


# Last: os imports posixpath, which takes the names above from here.
import os
import stat
