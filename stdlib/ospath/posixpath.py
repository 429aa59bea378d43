__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext",
           "basename", "dirname", "commonprefix", "getsize", "getmtime",
           "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile",
           "ismount", "expanduser", "expandvars", "normpath", "abspath",
           "samefile", "sameopenfile", "samestat",
           "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath",
           "commonpath", "isjunction", "isdevdrive"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

# After the names above: os takes them from here while it is imported.
import genericpath
import os
from genericpath import *


def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """Return the path: case counts here."""
    return os.fspath(s)


def isabs(s):
    """Whether a path begins at the root."""
    s = os.fspath(s)
    return s.startswith(_sep(s))


def join(a, *p):
    """Join parts of a path; an absolute part begins anew, an empty last one ends in a slash."""
    a = os.fspath(a)
    slash = _sep(a)
    path = a
    try:
        for b in p:
            b = os.fspath(b)
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    """Split into what stands before the last slash and what behind."""
    p = os.fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split off the extension with its dot."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b"/", None, b".")
    return genericpath._splitext(p, "/", None, ".")


def splitdrive(p):
    """Return ('', p): there are no drives here."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Split into drive (always empty), root and the rest; two leading slashes are a root of their own."""
    p = os.fspath(p)
    slash, empty = _sep(p), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """Return what stands behind the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_sep(p)) + 1:]


def dirname(p):
    """Return what stands before the last slash."""
    return split(p)[0]


def ismount(path):
    """Whether a directory is the root of a file system."""
    try:
        here = os.lstat(path)
    except (OSError, ValueError):
        return False
    import stat
    if stat.S_ISLNK(here.st_mode):
        return False
    path = os.fspath(path)
    up = realpath(join(path, b".." if isinstance(path, bytes) else ".."))
    try:
        above = os.lstat(up)
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def expanduser(path):
    """Replace ~ by $HOME. Other users' directories are not known: ~name stays."""
    path = os.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    slash = _sep(path)
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i != 1 or "HOME" not in os.environ:
        return path
    home = os.environ["HOME"]
    if isinstance(path, bytes):
        home = os.fsencode(home)
    home = home.rstrip(slash)
    return (home + path[i:]) or slash


def _name_end(text, i):
    while i < len(text) and (text[i] == "_" or text[i].isascii() and text[i].isalnum()):
        i += 1
    return i


def expandvars(path):
    """Replace $name and ${name} by variables of the environment; unknown ones stay."""
    path = os.fspath(path)
    raw = isinstance(path, bytes)
    if raw:
        path = os.fsdecode(path)
    out, i = [], 0
    while True:
        j = path.find("$", i)
        if j < 0:
            break
        out.append(path[i:j])
        if path[j + 1:j + 2] == "{":
            end = path.find("}", j + 2)
            name = path[j + 2:end] if end >= 0 else None
            end += 1
        else:
            end = _name_end(path, j + 1)
            name = path[j + 1:end]
        if name and name in os.environ:
            out.append(os.environ[name])
            i = end
        else:
            out.append("$")
            i = j + 1
    out.append(path[i:])
    result = "".join(out)
    return os.fsencode(result) if raw else result


def normpath(path):
    """Take out double slashes, '.' and what '..' undoes."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        slash, dot, dots = b"/", b".", b".."
    else:
        slash, dot, dots = "/", ".", ".."
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """Make a path absolute and normal."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Follow all links in a path. With strict every part must exist."""
    path = os.fspath(filename)
    if isinstance(path, bytes):
        slash, dot, dots, here = b"/", b".", b"..", os.getcwdb
    else:
        slash, dot, dots, here = "/", ".", "..", os.getcwd
    if not path.startswith(slash):
        path = join(here(), path)
    import stat
    done = slash
    todo = [p for p in reversed(path.split(slash)) if p and p != dot]
    known = {}
    while todo:
        part = todo.pop()
        if part is None:
            # The target of a link ends here: remember what it came to.
            known[todo.pop()] = done
            continue
        if part == dots:
            done = done[:done.rstrip(slash).rfind(slash)] or slash
            continue
        at = done + part if done.endswith(slash) else done + slash + part
        try:
            mode = os.lstat(at).st_mode
            if not stat.S_ISLNK(mode):
                done = at
                continue
            if at in known:
                if known[at] is not None:
                    done = known[at]
                    continue
                if strict:
                    os.stat(at)
                done = at
                continue
            target = os.readlink(at)
        except OSError:
            if strict:
                raise
            done = at
            continue
        known[at] = None
        todo.append(at)
        todo.append(None)
        if target.startswith(slash):
            done = slash
        todo.extend(p for p in reversed(target.split(slash)) if p and p != dot)
    return done


def relpath(path, start=None):
    """Return the way from start (the working directory) to path."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _sep(path)
    dot, dots = (b".", b"..") if isinstance(path, bytes) else (".", "..")
    start = dot if start is None else os.fspath(start)
    try:
        a = [p for p in abspath(start).split(slash) if p]
        b = [p for p in abspath(path).split(slash) if p]
        n = len(commonprefix([a, b]))
        way = [dots] * (len(a) - n) + b[n:]
        return slash.join(way) if way else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """Return the longest path all paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash = _sep(paths[0])
    dot = b"." if isinstance(paths[0], bytes) else "."
    try:
        split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
        roots = {p.startswith(slash) for p in paths}
        if len(roots) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        common = commonprefix(split_paths)
        return (slash if roots.pop() else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise
