import re

tspecials = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _formatparam(param, value=None, quote=1):
    """A parameter with its value, in quotes if wanted or needed."""
    if not value:
        return param
    if quote or tspecials.search(value):
        value = value.replace('\\', '\\\\').replace('"', r'\"')
        return '%s="%s"' % (param, value)
    return '%s=%s' % (param, value)


class Headers:
    """A list of headers that can be used as a mapping; case does not matter."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError("Headers must be a list of name/value tuples")
        self._headers = headers
        for name, value in headers:
            self._convert_string_type(name)
            self._convert_string_type(value)

    def _convert_string_type(self, value):
        if type(value) is str:
            return value
        raise AssertionError("Header names/values must be of type str (got {0})".format(repr(value)))

    def _key(self, name):
        return self._convert_string_type(name.lower())

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, val):
        del self[name]
        self._headers.append((self._convert_string_type(name), self._convert_string_type(val)))

    def __delitem__(self, name):
        name = self._key(name)
        self._headers[:] = [header for header in self._headers if header[0].lower() != name]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        """Return the values of all headers of a name."""
        name = self._key(name)
        return [value for other, value in self._headers if other.lower() == name]

    def get(self, name, default=None):
        """Return the value of the first header of a name."""
        name = self._key(name)
        for other, value in self._headers:
            if other.lower() == name:
                return value
        return default

    def keys(self):
        """Return the names, one for each header."""
        return [name for name, _ in self._headers]

    def values(self):
        """Return the values, one for each header."""
        return [value for _, value in self._headers]

    def items(self):
        """Return the headers as pairs."""
        return self._headers[:]

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, self._headers)

    def __str__(self):
        return '\r\n'.join(["%s: %s" % header for header in self._headers] + ['', ''])

    def __bytes__(self):
        return str(self).encode('iso-8859-1')

    def setdefault(self, name, value):
        """Return the first value of a name, which gets this one if it has none."""
        found = self.get(name)
        if found is None:
            self._headers.append((self._convert_string_type(name), self._convert_string_type(value)))
            return value
        return found

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters; underscores in their names stand for
        hyphens, and one whose value is None has none."""
        parts = []
        if _value is not None:
            parts.append(self._convert_string_type(_value))
        for name, value in _params.items():
            name = self._convert_string_type(name).replace('_', '-')
            parts.append(name if value is None else _formatparam(name, self._convert_string_type(value)))
        self._headers.append((self._convert_string_type(_name), "; ".join(parts)))
