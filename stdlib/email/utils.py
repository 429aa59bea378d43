import datetime
import os
import re
import time
import urllib.parse

from email._parseaddr import AddressList as _AddressList
from email._parseaddr import mktime_tz, parsedate, parsedate_tz, quote, _parsedate_tz

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231",
           "formataddr", "formatdate", "format_datetime", "getaddresses", "make_msgid",
           "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "parsedate_to_datetime", "unquote"]

COMMASPACE = ", "
TICK = "'"
specialsre = re.compile(r'[][\\()<>@,:;".]')
escapesre = re.compile(r'[\\"]')
rfc2231_continuation = re.compile(r"^(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?$", re.ASCII)
supports_strict_parsing = True


def _has_surrogates(s):
    """Whether s holds bytes that could not be decoded."""
    try:
        s.encode()
        return False
    except UnicodeEncodeError:
        return True


def _sanitize(string):
    """A text with a replacement for each byte that could not be decoded."""
    return string.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def formataddr(pair, charset="utf-8"):
    """A name and an address as they are written in a header."""
    name, address = pair
    address.encode("ascii")  # raises for what mail cannot carry
    if not name:
        return address
    if not name.isascii():
        if isinstance(charset, str):
            from email.charset import Charset
            charset = Charset(charset)
        return "%s <%s>" % (charset.header_encode(name), address)
    quotes = '"' if specialsre.search(name) else ""
    return "%s%s%s <%s>" % (quotes, escapesre.sub(r"\\\g<0>", name), quotes, address)


_ESCAPED = re.compile(r"\\.|.|\\", re.DOTALL)


def _strip_quoted_realnames(addr):
    """An address without what is between quotes."""
    kept, pending = [], None
    for m in _ESCAPED.finditer(addr):
        piece = m[0]
        if pending is None:
            if piece == '"':
                pending = [piece]
            else:
                kept.append(piece)
        elif piece == '"':
            pending = None
        else:
            pending.append(piece)
    # A quote that is never closed is none.
    return "".join(kept + (pending or []))


def _balanced(addr):
    """Whether the parentheses outside of quotes are."""
    opened = 0
    for m in _ESCAPED.finditer(_strip_quoted_realnames(addr)):
        opened += {"(": 1, ")": -1}.get(m[0], 0)
        if opened < 0:
            return False
    return opened == 0


def _checked(fields):
    """The fields, with one that gives no address for each that is not
    balanced."""
    return [v if _balanced(v) else "('', '')" for v in fields]


def _believed(pairs):
    """The pairs, without addresses that hold a bracket: they were read
    wrongly."""
    return [("", "") if "[" in pair[1] else pair for pair in pairs]


def getaddresses(fieldvalues, *, strict=True):
    """The addresses of several headers, pairs of name and address. If they can
    be read in more than one way, the only one is ("", "")."""
    fields = [str(v) for v in fieldvalues]
    if not strict:
        return _AddressList(COMMASPACE.join(fields)).addresslist
    fields = _checked(fields)
    result = _believed(_AddressList(COMMASPACE.join(fields)).addresslist)
    expected = sum(1 + _strip_quoted_realnames(v).count(",") for v in fields)
    return result if len(result) == expected else [("", "")]


def parseaddr(addr, *, strict=True):
    """A name and an address, ("", "") if there is not exactly one."""
    if not strict:
        found = _AddressList(addr).addresslist
        return found[0] if found else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return ("", "")
    found = _believed(_AddressList(_checked([addr])[0]).addresslist)
    return found[0] if len(found) == 1 else ("", "")


def _written(t, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][t[6]], t[2],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][t[1] - 1],
        t[0], t[3], t[4], t[5], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A time, or now, as a header has it: in UTC as -0000 or GMT, or local."""
    if timeval is None:
        timeval = time.time()
    dt = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        return format_datetime(dt.astimezone())
    return format_datetime(dt if usegmt else dt.replace(tzinfo=None), usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as a header has it."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _written(dt.timetuple(), zone)


def make_msgid(idstring=None, domain=None):
    """A Message-ID that no other message has."""
    import random
    if domain is None:
        import socket
        domain = socket.getfqdn()
    return "<%d.%d.%d%s@%s>" % (int(time.time() * 100), os.getpid(), random.getrandbits(64),
                                "" if idstring is None else "." + idstring, domain)


def parsedate_to_datetime(data):
    """The datetime of a header; -0000 makes it a naive one."""
    parsed = _parsedate_tz(data)
    if parsed is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    offset = parsed[9]
    zone = None if offset is None else datetime.timezone(datetime.timedelta(seconds=offset))
    return datetime.datetime(*parsed[:6], tzinfo=zone)


def unquote(str):
    """A text without its quotes or angle brackets."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str.startswith("<") and str.endswith(">"):
            return str[1:-1]
    return str


def decode_rfc2231(s):
    """Charset, language and text of a parameter."""
    parts = s.split(TICK, 2)
    return parts if len(parts) == 3 else (None, None, s)


def encode_rfc2231(s, charset=None, language=None):
    """A text as a parameter, with charset and language if they are given."""
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or "", s)


def decode_params(params):
    """The parameters of a header with those put together that are in pieces."""
    decoded = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        value = unquote(value)
        match = rfc2231_continuation.match(name)
        if match:
            number = match["num"]
            pieces.setdefault(match["name"], []).append(
                (None if number is None else int(number), value, name.endswith("*")))
        else:
            decoded.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort()
        extended = any(encoded for _, _, encoded in parts)
        value = quote("".join(urllib.parse.unquote(s, encoding="latin-1") if encoded else s
                              for _, s, encoded in parts))
        if extended:
            charset, language, value = decode_rfc2231(value)
            decoded.append((name, (charset, language, '"%s"' % value)))
        else:
            decoded.append((name, '"%s"' % value))
    return decoded


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter that may have a charset."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    try:
        return str(bytes(text, "raw-unicode-escape"), fallback_charset if charset is None else charset, errors)
    except LookupError:
        return unquote(text)


def localtime(dt=None, isdst=None):
    """A datetime, or now, with the local zone."""
    if isdst is not None:
        import warnings
        warnings.warn("The 'isdst' parameter to 'localtime' is deprecated and slated for removal in Python 3.14",
                      DeprecationWarning, stacklevel=2)
    return (datetime.datetime.now() if dt is None else dt).astimezone()
