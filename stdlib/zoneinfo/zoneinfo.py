import sys

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH",
           "ZoneInfoNotFoundError", "InvalidTZPathWarning"]


class ZoneInfoNotFoundError(KeyError):
    """Raised for keys the database does not have."""

    __module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    """Warned of when a search path is not made of absolute paths."""

    __module__ = "zoneinfo._tzpath"


def _relative(paths):
    import os
    wrong = [p for p in paths if not os.path.isabs(p)]
    if not wrong:
        return ""
    return "Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(map(str, wrong))


def _environment_paths(stacklevel):
    os = sys.modules.get("os")
    text = _environ() if os is None else os.environ.get("PYTHONTZPATH")
    if not text:
        # Nowhere: the database is built in.
        return ()
    paths = text.split(":")
    wrong = _relative(paths)
    if wrong:
        import warnings
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. " + wrong,
                      InvalidTZPathWarning, stacklevel=stacklevel + 1)
    return tuple(p for p in paths if p.startswith("/"))


def reset_tzpath(to=None):
    """Set the folders whose files come before the database that is built in."""
    global TZPATH
    if to is None:
        TZPATH = _environment_paths(2)
        return
    if isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    wrong = _relative(to)
    if wrong:
        raise ValueError(wrong)
    TZPATH = tuple(to)


def _read(key):
    """Return the bytes of a zone's file below TZPATH, or None."""
    import os
    for folder in TZPATH:
        name = os.path.join(folder, key)
        if os.path.isfile(name):
            with open(name, "rb") as f:
                return f.read()
    return None


def available_timezones():
    """Return the keys of all time zones there are."""
    found = _built_in()
    import os
    for top in TZPATH:
        for folder, below, files in os.walk(top):
            inside = os.path.relpath(folder, top)
            if inside == ".":
                # Copies of the others, with and without leap seconds.
                below[:] = [d for d in below if d not in ("right", "posix")]
            for name in files:
                try:
                    with open(os.path.join(folder, name), "rb") as f:
                        if f.read(4) == b"TZif":
                            found.add(name if inside == "." else inside + "/" + name)
                except OSError:
                    pass
    found.discard("posixrules")
    return found


TZPATH = _environment_paths(4)
