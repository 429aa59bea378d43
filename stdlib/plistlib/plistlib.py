import binascii
import codecs
import datetime
import enum
import os
import re
import struct
from io import BytesIO

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump",
           "loads", "dumps", "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
globals().update(PlistFormat.__members__)


class InvalidFileException(ValueError):
    """What is read is no property list."""

    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)


class UID:
    """A number by which an archive of objects refers to one of them."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


PLISTHEADER = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
                   r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?)?)?Z", re.ASCII)


def _date_from_string(s, aware_datetime):
    parts = [int(part) for part in _DATE.match(s).groupdict().values() if part is not None]
    return datetime.datetime(*parts, tzinfo=datetime.UTC if aware_datetime else None)


def _date_to_string(d, aware_datetime):
    if aware_datetime:
        d = d.astimezone(datetime.UTC)
    return "%04d-%02d-%02dT%02d:%02d:%02dZ" % (d.year, d.month, d.day, d.hour, d.minute, d.second)


def _escape(text):
    if _CONTROL.search(text):
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _XMLReader:
    """Reads a list from XML."""

    def __init__(self, dict_type, aware_datetime=False):
        self.open = []  # the containers that have begun
        self.key = None
        self.root = None
        self.text = []
        self.dict_type = dict_type
        self.aware = aware_datetime

    def parse(self, fileobj):
        from xml.parsers.expat import ParserCreate
        self.parser = parser = ParserCreate()
        parser.StartElementHandler = self.begin
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = lambda data: self.text.append(data)
        parser.EntityDeclHandler = self.refuse_entity
        parser.ParseFile(fileobj)
        return self.root

    def refuse_entity(self, *about):
        raise InvalidFileException("XML entity declarations are not supported in plist files")

    def fail(self, what):
        raise ValueError("%s at line %d" % (what, self.parser.CurrentLineNumber))

    def begin(self, element, attributes):
        self.text = []
        if element in ("dict", "array"):
            container = self.dict_type() if element == "dict" else []
            self.add(container)
            self.open.append(container)

    def end(self, element):
        if element == "array":
            self.open.pop()
        elif element == "dict":
            if self.key:
                self.fail("missing value for key '%s'" % self.key)
            self.open.pop()
        elif element == "key":
            if self.key or not isinstance(self.open[-1], dict):
                self.fail("unexpected key")
            self.key = self.take()
        elif element == "string":
            self.add(self.take())
        elif element in ("true", "false"):
            self.add(element == "true")
        elif element == "integer":
            text = self.take()
            self.add(int(text, 16 if text.startswith(("0x", "0X")) else 10))
        elif element == "real":
            self.add(float(self.take()))
        elif element == "data":
            self.add(binascii.a2b_base64(self.take().encode("utf-8")))
        elif element == "date":
            self.add(_date_from_string(self.take(), self.aware))

    def take(self):
        text = "".join(self.text)
        self.text = []
        return text

    def add(self, value):
        if self.key is not None:
            if not isinstance(self.open[-1], dict):
                self.fail("unexpected element")
            self.open[-1][self.key] = value
            self.key = None
        elif not self.open:
            self.root = value
        elif isinstance(self.open[-1], list):
            self.open[-1].append(value)
        else:
            self.fail("unexpected element")


class _XMLWriter:
    """Writes a list as XML."""

    def __init__(self, file, sort_keys=True, skipkeys=False, aware_datetime=False):
        self.file = file
        self.level = 0
        self.sort_keys = sort_keys
        self.skipkeys = skipkeys
        self.aware = aware_datetime
        file.write(PLISTHEADER)

    def line(self, text):
        self.file.write(b"\t" * self.level + text.encode("utf-8") + b"\n")

    def simple(self, element, text=None):
        self.line(f"<{element}/>" if text is None else f"<{element}>{_escape(text)}</{element}>")

    def write(self, value):
        self.line('<plist version="1.0">')
        self.value(value)
        self.line("</plist>")

    def value(self, value):
        if isinstance(value, str):
            self.simple("string", value)
        elif value is True or value is False:
            self.simple("true" if value else "false")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self.simple("integer", "%d" % value)
        elif isinstance(value, float):
            self.simple("real", repr(value))
        elif isinstance(value, dict):
            self.dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self.data(value)
        elif isinstance(value, datetime.datetime):
            self.simple("date", _date_to_string(value, self.aware))
        elif isinstance(value, (tuple, list)):
            self.array(value)
        else:
            raise TypeError("unsupported type: %s" % type(value))

    def data(self, data):
        # Lines of 76 characters, less what they are indented by.
        width = max(16, 76 - 8 * self.level) // 4 * 3
        self.line("<data>")
        for i in range(0, len(data), width):
            self.line(binascii.b2a_base64(data[i:i + width], newline=False).decode("ascii"))
        self.line("</data>")

    def dict(self, d):
        if not d:
            self.simple("dict")
            return
        self.line("<dict>")
        self.level += 1
        for key, value in _items(d, self.sort_keys, self.skipkeys):
            self.simple("key", key)
            self.value(value)
        self.level -= 1
        self.line("</dict>")

    def array(self, array):
        if not array:
            self.simple("array")
            return
        self.line("<array>")
        self.level += 1
        for value in array:
            self.value(value)
        self.level -= 1
        self.line("</array>")


def _items(d, sort_keys, skipkeys):
    """The items of a dict in the order in which they are written."""
    for key, value in sorted(d.items()) if sort_keys else d.items():
        if isinstance(key, str):
            yield key, value
        elif not skipkeys:
            raise TypeError("keys must be strings")


def _is_xml(header):
    starts = "<?xml", "<plist"
    if header.startswith(tuple(start.encode() for start in starts)):
        return True
    for bom, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"),
                          (codecs.BOM_UTF16_LE, "utf-16-le")):
        if header.startswith(tuple(bom + start.encode(encoding) for start in starts)):
            return True
    return False


