__path__ = []

import codecs

from encodings import aliases


_cache = codecs._cache


class CodecRegistryError(LookupError, SystemError):
    """A module does not describe a codec."""


def normalize_encoding(encoding):
    """Return the name of an encoding as modules are named: what is neither a
    letter, a digit nor a dot becomes one underscore, and none at the ends."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    out = []
    gap = False
    for c in encoding:
        if c.isalnum() or c == ".":
            if gap and out:
                out.append("_")
            if c.isascii():
                out.append(c)
            gap = False
        else:
            gap = True
    return "".join(out)


def __getattr__(name):
    # In CPython most modules have been imported by the time a script looks.
    if name.islower() and not name.startswith("_"):
        try:
            return __import__("encodings." + name, fromlist=("*",))
        except ModuleNotFoundError:
            pass
    raise AttributeError(f"module 'encodings' has no attribute {name!r}")


def search_function(encoding):
    """Return what is known about a standard encoding, or None."""
    return codecs._standard(encoding)
