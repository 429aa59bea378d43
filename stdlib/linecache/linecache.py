__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# File names to (size, mtime, lines, full name), or to a function that returns the text.
cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Return a line of a file, "" if there is no such line."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """Return the lines of a file, [] if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, lines, fullname = entry
        if mtime is None:
            continue
        try:
            import os
            stat = os.stat(fullname)
        except (ImportError, OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file anew and return its lines."""
    entry = cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    if entry is None or len(entry) != 1:
        entry = _lazy(filename, module_globals)
    if entry is not None:
        try:
            text = entry[0]()
        except (ImportError, OSError):
            text = None
        if text is None:
            return []
        lines = [line + "\n" for line in text.splitlines()]
        cache[filename] = len(text), None, lines, filename
        return lines
    try:
        import os
        stat = os.stat(filename)
        with open(filename, encoding="utf-8-sig") as file:
            lines = file.readlines()
    except (ImportError, OSError, UnicodeDecodeError, SyntaxError, ValueError):
        return []
    if not lines:
        lines = ["\n"]
    elif not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = stat.st_size, stat.st_mtime, lines, filename
    return lines


def _lazy(filename, module_globals):
    if not filename or filename.startswith("<") and filename.endswith(">") or not module_globals:
        return None
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or not get_source:
        return None
    return (lambda: get_source(name),)


def lazycache(filename, module_globals):
    """Remember how to get the source of a module, to be used when it is asked for."""
    if filename in cache:
        return len(cache[filename]) == 1
    entry = _lazy(filename, module_globals)
    if entry is None:
        return False
    cache[filename] = entry
    return True
