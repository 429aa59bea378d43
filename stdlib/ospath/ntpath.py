import genericpath
import os
from genericpath import *

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext",
           "basename", "dirname", "commonprefix", "getsize", "getmtime",
           "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile",
           "ismount", "isreserved", "expanduser", "expandvars", "normpath",
           "abspath", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep",
           "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
           "samefile", "sameopenfile", "samestat", "commonpath", "isjunction",
           "isdevdrive"]

curdir = "."
pardir = ".."
extsep = "."
sep = "\\"
pathsep = ";"
altsep = "/"
defpath = ".;C:\\bin"
devnull = "nul"
supports_unicode_filenames = True


def _marks(path):
    if isinstance(path, bytes):
        return b"\\", b"/", b":"
    return "\\", "/", ":"


def normcase(s):
    """Write a path in lower case and with backslashes."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return os.fsencode(os.fsdecode(s).replace("/", "\\").lower())
    return s.replace("/", "\\").lower()


def splitroot(p):
    """Split into drive (or share), root and the rest."""
    p = os.fspath(p)
    back, slash, colon = _marks(p)
    empty = p[:0]
    unc = b"\\\\?\\UNC\\" if isinstance(p, bytes) else "\\\\?\\UNC\\"
    norm = p.replace(slash, back)
    if norm[:1] == back:
        if norm[1:2] == back:
            # \\server\share, or a device: the two names belong to the drive.
            start = 8 if norm[:8].upper() == unc else 2
            i = norm.find(back, start)
            if i < 0:
                return p, empty, empty
            j = norm.find(back, i + 1)
            if j < 0:
                return p, empty, empty
            return p[:j], p[j:j + 1], p[j + 1:]
        return empty, p[:1], p[1:]
    if norm[1:2] == colon:
        if norm[2:3] == back:
            return p[:2], p[2:3], p[3:]
        return p[:2], empty, p[2:]
    return empty, empty, p


def splitdrive(p):
    """Split off the drive or share."""
    drive, root, tail = splitroot(p)
    return drive, root + tail


def isabs(s):
    """Whether a path begins at a root of a drive or share."""
    s = os.fspath(s)
    back, slash, colon = _marks(s)
    s = s[:3].replace(slash, back)
    return s[:2] == back + back or s[1:3] == colon + back


def join(path, *paths):
    """Join parts of a path."""
    path = os.fspath(path)
    back, slash, colon = _marks(path)
    try:
        drive, root, rest = splitroot(path)
        for p in paths:
            d, r, tail = splitroot(p)
            if r:
                if d or not drive:
                    drive = d
                root, rest = r, tail
                continue
            if d and d != drive:
                if d.lower() != drive.lower():
                    drive, root, rest = d, r, tail
                    continue
                drive = d
            if rest and rest[-1:] not in (back, slash):
                rest += back
            rest += tail
        if rest and not root and drive and drive[-1:] not in (colon, back, slash):
            return drive + back + rest
        return drive + root + rest
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", path, *paths)
        raise


def split(p):
    """Split into what stands before the last separator and what behind."""
    p = os.fspath(p)
    back, slash, _ = _marks(p)
    drive, root, rest = splitroot(p)
    i = max(rest.rfind(back), rest.rfind(slash)) + 1
    head, tail = rest[:i], rest[i:]
    return drive + root + head.rstrip(back + slash), tail


def splitext(p):
    """Split off the extension with its dot."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b"\\", b"/", b".")
    return genericpath._splitext(p, "\\", "/", ".")


def basename(p):
    """Return what stands behind the last separator."""
    return split(p)[1]


def dirname(p):
    """Return what stands before the last separator."""
    return split(p)[0]


def ismount(path):
    """Whether a path is the root of a drive or share."""
    path = os.fspath(path)
    back, slash, _ = _marks(path)
    drive, root, rest = splitroot(abspath(path))
    if drive and drive[:1] in (back, slash):
        return not rest
    return bool(root) and not rest


_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{name}{n}" for name in ("COM", "LPT") for n in "123456789\xb9\xb2\xb3"})


def isreserved(path):
    """Whether Windows keeps a name of the path for itself."""
    path = os.fsdecode(splitroot(path)[2]).replace("/", "\\")
    return any(_is_reserved_name(name) for name in reversed(path.split("\\")))


def _is_reserved_name(name):
    if name[-1:] in (".", " "):
        return name not in (".", "..")
    if any(c in '"*:<>?|' or c < " " for c in name):
        return True
    return name.partition(".")[0].rstrip(" ").upper() in _RESERVED


def expanduser(path):
    """Replace ~ by %USERPROFILE%."""
    path = os.fspath(path)
    raw = isinstance(path, bytes)
    text = os.fsdecode(path)
    if not text.startswith("~"):
        return path
    i = 1
    while i < len(text) and text[i] not in "\\/":
        i += 1
    if "USERPROFILE" in os.environ:
        home = os.environ["USERPROFILE"]
    elif "HOMEPATH" in os.environ:
        home = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    else:
        return path
    if i != 1:
        user, current = text[1:i], os.environ.get("USERNAME")
        if user != current:
            if current != basename(home):
                return path
            home = join(dirname(home), user)
    result = home + text[i:]
    return os.fsencode(result) if raw else result


def expandvars(path):
    """Replace $name, ${name} and %name% by variables of the environment; text in single quotes stays."""
    path = os.fspath(path)
    raw = isinstance(path, bytes)
    text = os.fsdecode(path)
    if "$" not in text and "%" not in text:
        return path
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c == "'":
            j = text.find("'", i + 1)
            j = len(text) if j < 0 else j + 1
            out.append(text[i:j])
        elif text[i:i + 2] in ("%%", "$$"):
            out.append(c)
            j = i + 2
        elif c == "%":
            end = text.find("%", i + 1)
            if end < 0:
                out.append(text[i:])
                break
            j = end + 1
            out.append(os.environ.get(text[i + 1:end], text[i:j]))
        elif text[i:i + 2] == "${":
            end = text.find("}", i + 2)
            if end < 0:
                out.append(text[i:])
                break
            j = end + 1
            out.append(os.environ.get(text[i + 2:end], text[i:j]))
        elif c == "$":
            j = i + 1
            while j < len(text) and (text[j] in "_-" or text[j].isascii() and text[j].isalnum()):
                j += 1
            out.append(os.environ.get(text[i + 1:j], text[i:j]) if j > i + 1 else c)
        else:
            out.append(c)
            j = i + 1
        i = j
    result = "".join(out)
    return os.fsencode(result) if raw else result


def normpath(path):
    """Take out double separators, '.' and what '..' undoes."""
    path = os.fspath(path)
    back, slash, _ = _marks(path)
    dot, dots = (b".", b"..") if isinstance(path, bytes) else (".", "..")
    drive, root, rest = splitroot(path.replace(slash, back))
    parts = []
    for part in rest.split(back):
        if not part or part == dot:
            continue
        if part == dots:
            if parts and parts[-1] != dots:
                parts.pop()
                continue
            if root:
                continue
        parts.append(part)
    if not drive and not root and not parts:
        parts.append(dot)
    return drive + root + back.join(parts)


def abspath(path):
    """Make a path absolute and normal."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(path, *, strict=False):
    """The same as abspath: no links of Windows are known here."""
    return abspath(path)


def relpath(path, start=None):
    """Return the way from start to path, which must be on one drive."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    back, _, _ = _marks(path)
    dot, dots = (b".", b"..") if isinstance(path, bytes) else (".", "..")
    start = dot if start is None else os.fspath(start)
    try:
        sd, _, sr = splitroot(abspath(normpath(start)))
        pd, _, pr = splitroot(abspath(normpath(path)))
        if normcase(sd) != normcase(pd):
            raise ValueError(f"path is on mount {pd!r}, start on mount {sd!r}")
        a = [p for p in sr.split(back) if p]
        b = [p for p in pr.split(back) if p]
        n = 0
        for x, y in zip(a, b):
            if normcase(x) != normcase(y):
                break
            n += 1
        way = [dots] * (len(a) - n) + b[n:]
        return back.join(way) if way else dot
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """Return the longest path all paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    back, slash, _ = _marks(paths[0])
    dot = b"." if isinstance(paths[0], bytes) else "."
    try:
        roots = [splitroot(p.replace(slash, back).lower()) for p in paths]
        split_paths = [[c for c in rest.split(back) if c and c != dot] for _, _, rest in roots]
        if len({d for d, _, _ in roots}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, root, rest = splitroot(paths[0].replace(slash, back))
        if len({r for _, r, _ in roots}) != 1:
            if drive:
                raise ValueError("Can't mix absolute and relative paths")
            raise ValueError("Can't mix rooted and not-rooted paths")
        common = [c for c in rest.split(back) if c and c != dot]
        low, high = min(split_paths), max(split_paths)
        n = len(low)
        for i, c in enumerate(low):
            if c != high[i]:
                n = i
                break
        return drive + root + back.join(common[:n])
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise
