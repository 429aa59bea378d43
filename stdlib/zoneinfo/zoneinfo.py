__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH",
           "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """Raised for keys the database does not have."""


class InvalidTZPathWarning(RuntimeWarning):
    """Warned of when a search path is not made of absolute paths."""


def reset_tzpath(to=None):
    """Set TZPATH, which is for show: the database is built in."""
    global TZPATH
    if to is None:
        TZPATH = ()
        return
    if isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    relative = [p for p in to if not p.startswith('/')]
    if relative:
        raise ValueError("Paths should be absolute but found the following relative paths:\n    "
                         + "\n    ".join(relative))
    TZPATH = tuple(to)
