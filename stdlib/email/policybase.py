import abc

from email import charset as _charset
from email import header
from email.utils import _has_surrogates

__all__ = ["Policy", "Compat32", "compat32"]


class _PolicyBase:
    """Attributes that are set when an object is made, and never later."""

    def __init__(self, **kw):
        self._set(kw)

    def _set(self, attributes):
        for name, value in attributes.items():
            if not hasattr(self, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(
                    name, self.__class__.__name__))
            object.__setattr__(self, name, value)

    def __repr__(self):
        args = ["{}={!r}".format(name, value) for name, value in self.__dict__.items()]
        return "{}({})".format(self.__class__.__name__, ", ".join(args))

    def clone(self, **kw):
        """A policy with other attributes."""
        policy = self.__class__.__new__(self.__class__)
        policy.__dict__.update(self.__dict__)
        policy._set(kw)
        return policy

    def __setattr__(self, name, value):
        if hasattr(self, name):
            msg = "{!r} object attribute {!r} is read-only"
        else:
            msg = "{!r} object has no attribute {!r}"
        raise AttributeError(msg.format(self.__class__.__name__, name))

    def __add__(self, other):
        return self.clone(**other.__dict__)


class Policy(_PolicyBase, metaclass=abc.ABCMeta):
    """How messages are read and written."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def handle_defect(self, obj, defect):
        """Raise a defect, or note it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Note a defect."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of that name a message may have; None: any number."""
        return None

    @abc.abstractmethod
    def header_source_parse(self, sourcelines):
        """The name and the value of a header that is read."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_store_parse(self, name, value):
        """What a message keeps of a header that a program sets."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_fetch_parse(self, name, value):
        """The value of a header that a program asks for."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold(self, name, value):
        """A header as it is written, in lines."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold_binary(self, name, value):
        """A header as it is written, in bytes."""
        raise NotImplementedError


class Compat32(Policy):
    """How Python 3.2 read and wrote messages: headers are strs, or Headers."""

    mangle_from_ = True

    def _unknown(self, name, value):
        return header.Header(value, charset=_charset.UNKNOWN8BIT, header_name=name)

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = value.lstrip(" \t") + "".join(sourcelines[1:])
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        if isinstance(value, str) and _has_surrogates(value):
            return self._unknown(name, value)
        return value

    def fold(self, name, value):
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        folded = self._fold(name, value, sanitize=self.cte_type == "7bit")
        return folded.encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        h = value
        if isinstance(value, str):
            if not _has_surrogates(value):
                h = header.Header(value, header_name=name)
            elif sanitize:
                h = self._unknown(name, value)
            else:
                # Bytes that nobody can read are passed on as they are.
                return "%s: %s%s" % (name, value, self.linesep)
        # A maximum of 0 stands for none, as None does.
        text = h.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return "%s: %s%s" % (name, text, self.linesep)


compat32 = Compat32()
