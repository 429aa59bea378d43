__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace &, < and > in s, and quotes unless quote is false, by HTML-safe sequences."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# Numbers that HTML 5 gives another meaning: those of Windows-1252.
_invalid_charrefs = {0x00: "\ufffd", 0x0D: "\r"}
for _i, _c in enumerate("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
                        "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"):
    _invalid_charrefs[0x80 + _i] = _c
del _i, _c


def _is_invalid(num):
    return (1 <= num <= 8 or 0xE <= num <= 0x1F or 0x7F <= num <= 0x9F or 0xFDD0 <= num <= 0xFDEF or num == 0xB
            or num & 0xFFFE == 0xFFFE)


_charref = None


def _replace_charref(match):
    s = match[1]
    if s[0] == "#":
        num = int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";"))
        if num in _invalid_charrefs:
            return _invalid_charrefs[num]
        if 0xD800 <= num <= 0xDFFF or num > 0x10FFFF:
            return "\ufffd"
        return "" if _is_invalid(num) else chr(num)
    from html.entities import html5
    if s in html5:
        return html5[s]
    # The longest name that s begins with.
    for n in range(len(s) - 1, 1, -1):
        if s[:n] in html5:
            return html5[s[:n]] + s[n:]
    return "&" + s


def unescape(s):
    """Replace the character references in s by the characters they stand for."""
    if "&" not in s:
        return s
    global _charref
    if _charref is None:
        import re
        _charref = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
    return _charref.sub(_replace_charref, s)
