import re
from functools import lru_cache

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Test whether the file name matches the pattern: *, ?, [seq] and [!seq]."""
    return fnmatchcase(name, pat)


@lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Return the list of the names that match the pattern."""
    match = _compile_pattern(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Test whether name matches the pattern, case included."""
    return _compile_pattern(pat)(name) is not None


def _class(pat, i, j):
    # The regular expression for the set pat[i:j].
    stuff = pat[i:j]
    if "-" not in stuff:
        stuff = stuff.replace("\\", "\\\\")
    else:
        chunks = []
        k = i + 2 if pat[i] == "!" else i + 1
        while (k := pat.find("-", k, j)) >= 0:
            chunks.append(pat[i:k])
            i = k + 1
            k += 3
        if chunk := pat[i:j]:
            chunks.append(chunk)
        else:
            chunks[-1] += "-"
        # Ranges that are empty are left out.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = "-".join(s.replace("\\", "\\\\").replace("-", "\\-") for s in chunks)
    if not stuff:
        return "(?!)"
    if stuff == "!":
        return "."
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return f"[{stuff}]"


def translate(pat):
    """Return the pattern as a regular expression."""
    star = object()
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            j = i
            if pat[j:j + 1] == "!":
                j += 1
            if pat[j:j + 1] == "]":
                j += 1
            j = pat.find("]", j)
            if j < 0:
                parts.append("\\[")
            else:
                parts.append(_class(pat, i, j))
                i = j + 1
        else:
            parts.append(re.escape(c))
    out = []
    k = 0
    while k < len(parts) and parts[k] is not star:
        out.append(parts[k])
        k += 1
    # A star matches as little as it can; what follows it up to the next star is
    # found once and for all, hence the atomic groups.
    while k < len(parts):
        k += 1
        if k == len(parts):
            out.append(".*")
            break
        fixed = []
        while k < len(parts) and parts[k] is not star:
            fixed.append(parts[k])
            k += 1
        fixed = "".join(fixed)
        if k == len(parts):
            out.append(".*" + fixed)
        else:
            out.append(f"(?>.*?{fixed})")
    return f"(?s:{''.join(out)})\\Z"
