import re
import string
import types

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_is_legal_key = re.compile("[%s]+" % re.escape(_LEGAL)).fullmatch

# How the characters are written that cannot stand in a quoted value.
_QUOTED = {n: "\\%03o" % n for n in set(range(256)) - set(map(ord, _LEGAL + " ()/<=>?@[]{}"))}
_QUOTED[ord('"')] = '\\"'
_QUOTED[ord("\\")] = "\\\\"

_unquote_sub = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))").sub


class CookieError(Exception):
    """A cookie is not as it should be."""


def _quote(str):
    if str is None or _is_legal_key(str):
        return str
    return '"' + str.translate(_QUOTED) + '"'


def _unquote(str):
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _unquote_sub(lambda m: chr(int(m[1], 8)) if m[1] else m[2], str[1:-1])


def _getdate(future=0):
    from time import gmtime, time
    year, month, day, hour, minute, second, weekday, *_ = gmtime(time() + future)
    return "%s, %02d %s %4d %02d:%02d:%02d GMT" % (
        "Mon Tue Wed Thu Fri Sat Sun".split()[weekday], day,
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[month - 1],
        year, hour, minute, second)


class Morsel(dict):
    """A cookie: its name and value, and as a dict its attributes."""

    # How attributes are written.
    _reserved = {name.lower(): name for name in (
        "expires", "Path", "Comment", "Domain", "Max-Age", "Secure", "HttpOnly", "Version", "SameSite")}
    # Those that have no value.
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, "")

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def _attribute(self, key):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        return key

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._attribute(K), V)

    def setdefault(self, key, val=None):
        return dict.setdefault(self, self._attribute(key), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value
                and self._key == morsel._key and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def update(self, values):
        dict.update(self, {self._attribute(key): val for key, val in dict(values).items()})

    def isReservedKey(self, K):
        """Whether K is the name of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set the name, the value and how the value is written."""
        if key.lower() in self._reserved:
            raise CookieError("Attempt to set a reserved key %r" % (key,))
        if not _is_legal_key(key):
            raise CookieError("Illegal key %r" % (key,))
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state["key"], state["value"], state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The header that sets the cookie, with all attributes or those in
        attrs."""
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self.OutputString())

    def js_output(self, attrs=None):
        """A script that sets the cookie in a browser."""
        return """
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = \"%s\";
        // end hiding -->
        </script>
        """ % self.OutputString(attrs).replace('"', r"\"")

    def OutputString(self, attrs=None):
        """The cookie and its attributes, without the header's name."""
        result = ["%s=%s" % (self.key, self.coded_value)]
        for key, value in sorted(self.items()):
            if value == "" or key not in (self._reserved if attrs is None else attrs):
                continue
            if key in self._flags:
                if value:
                    result.append(str(self._reserved[key]))
                continue
            if key == "expires" and isinstance(value, int):
                value = _getdate(value)
            elif key == "max-age" and isinstance(value, int):
                value = "%d" % value
            elif key == "comment" and isinstance(value, str):
                value = _quote(value)
            result.append("%s=%s" % (self._reserved[key], value))
        return "; ".join(result)

    __class_getitem__ = classmethod(types.GenericAlias)


_KEY = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_CookiePattern = re.compile(
    rf"\s*(?P<key>[{_KEY}]+?)"
    r"(\s*=\s*(?P<val>"
    r'"(?:[^\\"]|\\.)*"|'  # quoted,
    r"\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|"  # a date, which has spaces and a comma,
    rf"[{_KEY}\[\]]*))?"  # or a word
    r"\s*(\s+|;|$)", re.ASCII)


class BaseCookie(dict):
    """Cookies by name."""

    def value_decode(self, val):
        """The value that a header gives, and how it is written there."""
        return val, val

    def value_encode(self, val):
        """A value that is set, and how it will be written."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        """The headers that set the cookies."""
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        items = ["%s=%s" % (key, repr(morsel.value)) for key, morsel in sorted(self.items())]
        return "<%s: %s>" % (self.__class__.__name__, " ".join(items))

    def js_output(self, attrs=None):
        """Scripts that set the cookies in a browser."""
        return "".join(morsel.js_output(attrs) for _, morsel in sorted(self.items()))

    def load(self, rawdata):
        """Add the cookies of a header, or the items of a dict."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        for key, decoded, attributes in self.__parse(rawdata):
            self.__set(key, *decoded)
            for attribute, value in attributes:
                self[key][attribute] = value

    def __parse(self, text):
        """The cookies of a header, each with its attributes; none of them if
        something is wrong with the header, and those before what cannot be
        read."""
        cookies, pos = [], 0
        while pos < len(text) and (match := _CookiePattern.match(text, pos)):
            key, value, pos = match["key"], match["val"], match.end()
            name = key.lower()
            if key[0] == "$":
                # An attribute of all cookies comes first, and is left out.
                if cookies:
                    cookies[-1][2].append((key[1:], value))
            elif name in Morsel._reserved:
                if not cookies or value is None and name not in Morsel._flags:
                    return []
                cookies[-1][2].append((key, True if value is None else _unquote(value)))
            elif value is None:
                return []
            else:
                cookies.append((key, self.value_decode(value), []))
        return cookies


class SimpleCookie(BaseCookie):
    """Cookies whose values are strs, quoted where that is needed."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
