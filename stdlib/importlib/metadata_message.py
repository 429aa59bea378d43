# Metadata of distributions as a message, as importlib.metadata gives it.
import re
import textwrap
import warnings
from email.message import Message as _Message


class Message(_Message):
    """A message whose body is the header Description."""

    # The fields that may occur more than once (PEP 566), in lower case.
    multiple_use_keys = {'classifier', 'obsoletes-dist', 'platform', 'project-url', 'provides-dist',
                         'provides-extra', 'requires-dist', 'requires-external',
                         'supported-platform', 'dynamic'}

    def __init__(self, message):
        self.__dict__.update(message.__dict__)
        self._headers = [(key, _dedented(value)) for key, value in message._headers]
        if self._payload:
            self._headers.append(('Description', self.get_payload()))

    def __getitem__(self, item):
        found = super().__getitem__(item)
        if found is None:
            warnings.warn('Implicit None on return values is deprecated and will raise KeyErrors.',
                          DeprecationWarning, stacklevel=2)
        return found

    @property
    def json(self):
        """The fields as what JSON can hold: lists for those that may repeat."""
        fields = {}
        for key in self:
            low = key.lower()
            if low in self.multiple_use_keys:
                value = self.get_all(key)
            else:
                value = self[key]
                if low == 'keywords':
                    value = re.split(r'\s+', value)
            fields[low.replace('-', '_')] = value
        return fields


def _dedented(value):
    # Continued lines are indented by eight; the first one's indentation is gone.
    if not value or '\n' not in value:
        return value
    return textwrap.dedent(' ' * 8 + value)
