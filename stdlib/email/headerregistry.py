import re
from types import MappingProxyType

from email import _structured as structured
from email import errors, utils


class Address:
    """A mailbox: a name, and what is before and behind the @."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        text = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in text or "\n" in text:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            box, rest = structured.addr_spec(addr_spec)
            if rest:
                raise ValueError("Invalid addr_spec; only '{}' could be parsed from '{}'".format(box, addr_spec))
            if box.all_defects:
                raise box.all_defects[0]
            username, domain = box.local_part, box.domain
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """What is around the @, quoted where it must be."""
        name = self.username
        if not structured.DOT_ATOM_ENDS.isdisjoint(name):
            name = structured.quote_string(name)
        if self.domain:
            return name + "@" + self.domain
        return name or "<>"

    def __repr__(self):
        return "{}(display_name={!r}, username={!r}, domain={!r})".format(
            self.__class__.__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        name = _shown(self.display_name)
        if not name:
            return self.addr_spec
        return "{} <{}>".format(name, "" if self.addr_spec == "<>" else self.addr_spec)

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


def _shown(name):
    """A name, between quotes if it must be."""
    return name if structured.SPECIALS.isdisjoint(name) else structured.quote_string(name)


class Group:
    """Some addresses with a name; None is the name of one address alone."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        # CPython leaves out the last parenthesis, too.
        return "{}(display_name={!r}, addresses={!r}".format(
            self.__class__.__name__, self.display_name, self.addresses)

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None:
            name = _shown(name)
        members = ", ".join(str(x) for x in self.addresses)
        return "{}:{};".format(name, " " + members if members else members)

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


class BaseHeader(str):
    """A header: its text, and what its class knows about it. The classmethod
    parse(value, kwds) of a class puts into kwds what init() is called with."""

    def __new__(cls, name, value):
        kwds = {"defects": []}
        cls.parse(value, kwds)
        text = kwds.pop("decoded")
        if utils._has_surrogates(text):
            text = utils._sanitize(text)
        self = str.__new__(cls, text)
        self.init(name, **kwds)
        return self

    def init(self, name, *, parse_tree, defects):
        self._name = name
        self._parse_tree = parse_tree
        self._defects = defects

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def __reduce__(self):
        return _reconstruct_header, (self.__class__.__name__, self.__class__.__bases__, str(self)), self.__getstate__()

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    def fold(self, *, policy):
        """The header in lines, as a policy wants them."""
        label = structured.Part([structured.Word(self.name, False), structured.Word(":", False)], plain=True)
        header = structured.Part([label])
        if self._parse_tree:
            header.append(structured.Part([structured.Word(" ")]))
        header.append(self._parse_tree)
        return header.fold(policy=policy)


def _reconstruct_header(cls_name, bases, value):
    return type(cls_name, bases, {})._reconstruct(value)


def _parse_with(value, kwds, reader):
    kwds["parse_tree"] = tree = reader(value)
    kwds["decoded"] = str(tree)
    kwds["defects"].extend(tree.all_defects)
    return tree


class UnstructuredHeader:
    """Text."""

    max_count = None
    value_parser = staticmethod(structured.unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds["parse_tree"] = cls.value_parser(value)
        kwds["decoded"] = str(kwds["parse_tree"])


class UniqueUnstructuredHeader(UnstructuredHeader):

    max_count = 1


class DateHeader:
    """A time; its value may be a datetime."""

    max_count = None
    value_parser = staticmethod(structured.unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds["datetime"], kwds["decoded"], kwds["parse_tree"] = None, "", structured.Part()
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            return
        if isinstance(value, str):
            kwds["decoded"] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                return
        kwds["datetime"] = value
        kwds["decoded"] = utils.format_datetime(value)
        kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):

    max_count = 1


class AddressHeader:
    """Addresses; its value may be an Address, a Group, or some of them."""

    max_count = None
    value_parser = staticmethod(structured.addresses)

    @classmethod
    def parse(cls, value, kwds):
        tree = None
        if isinstance(value, str):
            tree = cls.value_parser(value)
            groups = [Group(addr.display_name if isinstance(addr, structured.Group) else None,
                            [Address(box.display_name or "", box.local_part or "", box.domain or "")
                             for box in addr.all_mailboxes])
                      for addr in tree.addresses]
            kwds["defects"] = tree.all_defects
        else:
            if not hasattr(value, "__iter__"):
                value = [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item]) for item in value]
            kwds["defects"] = []
        kwds["groups"] = groups
        kwds["decoded"] = ", ".join(str(item) for item in groups)
        kwds["parse_tree"] = cls.value_parser(kwds["decoded"]) if tree is None else tree

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop("groups"))
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        return tuple(address for group in self._groups for address in group.addresses)


class UniqueAddressHeader(AddressHeader):

    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError("value of single address header {} is not a single address".format(self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):

    max_count = 1


class MIMEVersionHeader:
    """The version of MIME."""

    max_count = 1

    @staticmethod
    def value_parser(value):
        return structured.Part([structured.Word(value)] if value else [])

    @classmethod
    def parse(cls, value, kwds):
        _parse_with(value, kwds, cls.value_parser)
        m = re.fullmatch(r"\s*(?:\([^)]*\)\s*)*(\d+)\s*(?:\([^)]*\)\s*)*\.\s*(?:\([^)]*\)\s*)*(\d+)\s*(?:\([^)]*\)\s*)*", value)
        kwds["major"] = kwds["minor"] = kwds["version"] = None
        if m:
            kwds["major"], kwds["minor"] = int(m[1]), int(m[2])
            kwds["version"] = "{}.{}".format(kwds["major"], kwds["minor"])
        elif not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue("Missing MIME version number (eg: 1.0)"))
        else:
            kwds["defects"].append(errors.InvalidHeaderDefect("Expected MIME major version number but found {!r}".format(value)))

    def init(self, *args, **kw):
        self._version, self._major, self._minor = kw.pop("version"), kw.pop("major"), kw.pop("minor")
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version


class ParameterizedMIMEHeader:
    """A value with parameters."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        tree = _parse_with(value, kwds, cls.value_parser)
        kwds["params"] = {utils._sanitize(k).lower(): utils._sanitize(v) for k, v in tree.params}

    def init(self, *args, **kw):
        self._params = kw.pop("params")
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)


def _add_type(tree, text):
    main, slash, sub = structured.without_comments(text).partition("/")
    main, sub = main.strip().lower(), sub.strip().lower()
    if not slash or not main or not sub or "/" in sub:
        if not text:
            tree.defects.append(errors.HeaderMissingRequiredValue("Missing content type specification"))
        else:
            tree.defects.append(errors.InvalidHeaderDefect("Invalid content type"))
        tree.maintype, tree.subtype = "text", "plain"
        if text:
            tree.append(structured.Word(text))
        return
    tree.maintype, tree.subtype = main, sub
    tree.extend([structured.Word(text.partition("/")[0]), structured.Word("/", False), structured.Word(text.partition("/")[2])])


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of a message."""

    @staticmethod
    def value_parser(value):
        return structured.parameterized(value, _add_type)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._maintype = utils._sanitize(self._parse_tree.maintype)
        self._subtype = utils._sanitize(self._parse_tree.subtype)

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return self.maintype + "/" + self.subtype


def _token(text):
    """The word that a value begins with."""
    return re.match(r'[^\s()<>@,;:\\"/\[\]?=]*', structured.without_comments(text))[0].lower()


def _add_token(tree, text):
    tree.token = _token(text) or None
    if text:
        tree.append(structured.Word(text))
    else:
        tree.defects.append(errors.HeaderMissingRequiredValue("Missing content disposition"))


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """How a part is meant to be shown."""

    @staticmethod
    def value_parser(value):
        return structured.parameterized(value, _add_token)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        token = self._parse_tree.token
        self._content_disposition = token if token is None else utils._sanitize(token)

    @property
    def content_disposition(self):
        return self._content_disposition


class ContentTransferEncodingHeader:
    """The encoding of a payload."""

    max_count = 1

    @staticmethod
    def value_parser(value):
        tree = structured.Part(plain=True)
        tree.cte = _token(value) or "7bit"
        if value:
            tree.append(structured.Word(value))
        else:
            tree.defects.append(errors.HeaderMissingRequiredValue("Missing content transfer encoding"))
        return tree

    @classmethod
    def parse(cls, value, kwds):
        _parse_with(value, kwds, cls.value_parser)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._cte = utils._sanitize(self._parse_tree.cte)

    @property
    def cte(self):
        return self._cte


class MessageIDHeader:
    """What a message is called."""

    max_count = 1

    @staticmethod
    def value_parser(value):
        tree = structured.Part((structured.Word(w, False) for w in re.findall(r"[<>@]|[^<>@]+", value)), plain=True)
        if not re.fullmatch(r"\s*<[^<>@\s]+@[^<>@\s]+>\s*", value):
            tree.defects.append(errors.InvalidHeaderDefect("Expected msg-id but found {!r}".format(value)))
        return tree

    @classmethod
    def parse(cls, value, kwds):
        _parse_with(value, kwds, cls.value_parser)


_default_header_map = {
    "subject": UniqueUnstructuredHeader,
    "date": UniqueDateHeader,
    "resent-date": DateHeader,
    "orig-date": UniqueDateHeader,
    "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader,
    "to": UniqueAddressHeader,
    "resent-to": AddressHeader,
    "cc": UniqueAddressHeader,
    "resent-cc": AddressHeader,
    "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader,
    "from": UniqueAddressHeader,
    "resent-from": AddressHeader,
    "reply-to": UniqueAddressHeader,
    "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader,
    "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader,
    "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers, of a class for each name."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_default_header_map) if use_default_map else {}
        self.base_class = base_class
        self.default_class = default_class

    def map_to_type(self, name, cls):
        """Set the class for a name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        """A header."""
        return self[name](name, value)
