import re

# The characters for which HTTP wants a parameter's value in quotes.
tspecials = re.compile(r'[ ()<>@,;:\\"/\[\]?=]')


def _parameter(name, value):
    # All values that are not empty stand in quotes, as CPython writes them.
    if not value:
        return name
    return name + '="' + re.sub(r'([\\"])', r'\\\1', value) + '"'


def _checked(text):
    if type(text) is not str:
        raise AssertionError(f'Header names/values must be of type str (got {text!r})')
    return text


class Headers:
    """A list of headers that can be used as a mapping; case does not matter."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError("Headers must be a list of name/value tuples")
        self._headers = headers
        for name, value in headers:
            _checked(name)
            _checked(value)

    def _key(self, name):
        return _checked(name.lower())

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, val):
        del self[name]
        self._headers.append((_checked(name), _checked(val)))

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
            self._headers.append((_checked(name), _checked(value)))
            return value
        return found

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters; underscores in their names stand for
        hyphens, and one whose value is None has none."""
        parts = []
        if _value is not None:
            parts.append(_checked(_value))
        for name, value in _params.items():
            name = _checked(name).replace('_', '-')
            parts.append(name if value is None else _parameter(name, _checked(value)))
        self._headers.append((_checked(_name), "; ".join(parts)))
