from collections import namedtuple
from functools import lru_cache
from types import GenericAlias

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero",
                 "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws",
               "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips",
               "mms", "sftp", "tel"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file",
                 "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
MAX_CACHE_SIZE = 20

_controls = "".join(map(chr, range(33)))


def clear_cache():
    """Forget the URLs split so far."""
    urlsplit.cache_clear()


def _coerce(*args):
    # The arguments as text, and what turns results into the type they had.
    text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != text:
            raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return args + (lambda x: x,)
    return tuple(x.decode("ascii", "strict") if x else "" for x in args) + (lambda x: x.encode("ascii", "strict"),)


class _ResultMixinStr:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _ResultMixinBytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _NetlocResultMixinBase:
    __slots__ = ()

    def _sign(self, c):
        return c if isinstance(self.netloc, str) else c.encode()

    @property
    def _userinfo(self):
        info, found, _ = self.netloc.rpartition(self._sign("@"))
        if not found:
            return None, None
        user, found, password = info.partition(self._sign(":"))
        return user, password if found else None

    @property
    def _hostinfo(self):
        host = self.netloc.rpartition(self._sign("@"))[2]
        bracketed = host.partition(self._sign("["))
        if bracketed[1]:
            host, _, port = bracketed[2].partition(self._sign("]"))
            port = port.partition(self._sign(":"))[2]
        else:
            host, _, port = host.partition(self._sign(":"))
        return host, port or None

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        # The zone of an IPv6 address keeps its case.
        name, percent, zone = host.partition(self._sign("%"))
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is not None:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(f"Port could not be cast to integer value as {port!r}")
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port

    __class_getitem__ = classmethod(GenericAlias)


class _NetlocResultMixinStr(_NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()


class _NetlocResultMixinBytes(_NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()


ResultBase = _NetlocResultMixinStr
_DefragResultBase = namedtuple("DefragResult", "url fragment")
_SplitResultBase = namedtuple("SplitResult", "scheme netloc path query fragment")
_ParseResultBase = namedtuple("ParseResult", "scheme netloc path params query fragment")


class DefragResult(_DefragResultBase, _ResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_SplitResultBase, _NetlocResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _NetlocResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseResultBase, _NetlocResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def _fields(components, coerce):
    # A result whose items were text or bytes.
    if coerce("") == "":
        return components
    return components.encode()


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


def urlparse(url, scheme="", allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, params, query and fragment."""
    url, scheme, coerce = _coerce(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1 if "/" in path else 0)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return _fields(ParseResult(scheme, netloc, path, params, query, fragment), coerce)


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata
    # Characters that turn into delimiters when host names are normalized.
    bare = netloc.translate(dict.fromkeys(map(ord, "@:#?")))
    normal = unicodedata.normalize("NFKC", bare)
    if bare != normal and any(c in normal for c in "/?#@:"):
        raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def _check_bracketed(host):
    if host.startswith("v"):
        import re
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
        return
    version = _ip_version(host)
    if not version:
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")
    if version == 4:
        raise ValueError("An IPv4 address cannot be in brackets")


@lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, query and fragment."""
    url, scheme, coerce = _coerce(url, scheme)
    url = url.lstrip(_controls)
    scheme = scheme.strip(_controls)
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        end = min((k for c in "/?#" if (k := url.find(c, 2)) >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return _fields(SplitResult(scheme, netloc, url, query, fragment), coerce)


def urlunparse(components):
    """Put the six parts of a URL together."""
    scheme, netloc, url, params, query, fragment, coerce = _coerce(*components)
    if params:
        url = "%s;%s" % (url, params)
    return coerce(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Put the five parts of a URL together."""
    scheme, netloc, url, query, fragment, coerce = _coerce(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return coerce(url)


def urljoin(base, url, allow_fragments=True):
    """Return the absolute URL that url means on the page base."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce = _coerce(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return coerce(url)
    if scheme in uses_netloc:
        if netloc:
            return coerce(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return coerce(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    segments = path.split("/")
    if path[:1] != "/":
        folder = bpath.split("/")
        if folder[-1] != "":
            del folder[-1]
        segments = folder + segments
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return coerce(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """Return a URL without its fragment, and the fragment."""
    url, coerce = _coerce(url)
    fragment = ""
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    return _fields(DefragResult(url, fragment), coerce)


def unquote_to_bytes(string):
    """Decode the %xx escapes of a string, to bytes."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    string.split
    return _unquote(string)


_ascii_runs = None


def unquote(string, encoding="utf-8", errors="replace"):
    """Decode the %xx escapes of a string."""
    if isinstance(string, bytes):
        return (_unquote(string) if string else b"").decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    if string.isascii():
        return _unquote(string.encode()).decode(encoding, errors)
    global _ascii_runs
    if _ascii_runs is None:
        import re
        _ascii_runs = re.compile("([\x00-\x7f]+)").split
    parts = _ascii_runs(string)
    for i in range(1, len(parts), 2):
        parts[i] = _unquote(parts[i].encode()).decode(encoding, errors)
    return "".join(parts)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Decode the %xx escapes of a string in which + stands for a space."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    """Parse a query: a dict of lists of values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors,
                                 max_num_fields=max_num_fields, separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """Parse a query: a list of pairs of names and values."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        equals = "="

        def decode(s):
            return unquote_plus(s, encoding=encoding, errors=errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
        equals = b"="

        def decode(s):
            return unquote_to_bytes(s.replace(b"+", b" "))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equals)
        if not found and strict_parsing:
            raise ValueError("bad query field: %r" % (field,))
        if value or keep_blank_values:
            pairs.append((decode(name), decode(value)))
    return pairs


def quote(string, safe="/", encoding=None, errors=None):
    """Escape the characters of a string that have a meaning in URLs."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote, with + for spaces."""
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Escape bytes as quote does."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    return _quote(bs, safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes(safe))


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return a dict or a sequence of pairs as a query."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def encode(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(str(x), safe, encoding, errors)

    parts = []
    for k, v in query:
        k = encode(k)
        if doseq and not isinstance(v, (bytes, str)):
            try:
                len(v)
            except TypeError:
                pass
            else:
                parts.extend(k + "=" + encode(x) for x in v)
                continue
        parts.append(k + "=" + encode(v))
    return "&".join(parts)


def unwrap(url):
    """Return a URL without the <URL:...> around it."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


# --- deprecated: the parts of a URL, one at a time ---

def _old(name, instead=""):
    import warnings
    warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8{instead}", DeprecationWarning, stacklevel=3)


def splittype(url):
    """Split "type:rest": the type in small letters, or None."""
    _old("splittype", ", use urllib.parse.urlparse() instead")
    scheme, colon, rest = url.partition(":")
    if scheme and colon and "/" not in scheme:
        return scheme.lower(), rest
    return None, url


def splithost(url):
    """Split "//host/path" into the host and the path."""
    _old("splithost", ", use urllib.parse.urlparse() instead")
    if not url.startswith("//"):
        return None, url
    end = min((i for i in map(url.find, "/#?", (2, 2, 2)) if i >= 0), default=len(url))
    path = url[end:]
    return url[2:end], "/" + path if path and path[0] != "/" else path


def splituser(host):
    """Split "user@host" at the last @."""
    _old("splituser", ", use urllib.parse.urlparse() instead")
    user, found, host = host.rpartition("@")
    return (user if found else None), host


def splitpasswd(user):
    """Split "user:password"."""
    _old("splitpasswd", ", use urllib.parse.urlparse() instead")
    user, found, password = user.partition(":")
    return user, (password if found else None)


def splitport(host):
    """Split "host:port" if the port is made of digits, or empty."""
    _old("splitport", ", use urllib.parse.urlparse() instead")
    name, colon, port = host.rpartition(":")
    if not colon or port.strip("0123456789"):
        return host, None
    return name, port or None


def splitnport(host, defport=-1):
    """Split "host:port" into the host and a number: defport without a port, None for one that is no number."""
    _old("splitnport", ", use urllib.parse.urlparse() instead")
    name, colon, port = host.rpartition(":")
    if not colon:
        return port, defport
    if not port:
        return name, defport
    return name, int(port) if port.isdigit() and port.isascii() else None


def splitquery(url):
    """Split "path?query" at the last question mark."""
    _old("splitquery", ", use urllib.parse.urlparse() instead")
    path, found, query = url.rpartition("?")
    return (path, query) if found else (url, None)


def splittag(url):
    """Split "path#tag" at the last #."""
    _old("splittag", ", use urllib.parse.urlparse() instead")
    path, found, tag = url.rpartition("#")
    return (path, tag) if found else (url, None)


def splitattr(url):
    """Split "path;a=1;b=2" into the path and a list of attributes."""
    _old("splitattr", ", use urllib.parse.urlparse() instead")
    path, *attributes = url.split(";")
    return path, attributes


def splitvalue(attr):
    """Split "attribute=value"."""
    _old("splitvalue", ", use urllib.parse.parse_qsl() instead")
    name, found, value = attr.partition("=")
    return name, (value if found else None)


def to_bytes(url):
    """Return a URL that is all ASCII as it is; refuse others."""
    _old("to_bytes")
    if isinstance(url, str):
        try:
            url = url.encode("ascii").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters")
    return url
