import binascii
import quopri
import re
from io import BytesIO, StringIO

from email import charset as _charset
from email import errors
from email import utils
from email._policybase import compat32

Charset = _charset.Charset

__all__ = ["Message", "EmailMessage"]

SEMISPACE = "; "
tspecials = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')
_missing = object()


def _splitparam(param):
    """The value of a header and its parameters, None if there are none."""
    value, semicolon, rest = str(param).partition(";")
    return value.strip(), rest.strip() if semicolon else None


def _formatparam(param, value=None, quote=True):
    """A parameter as it is written; a tuple of charset, language and text, or
    text that is not ASCII, as RFC 2231 says."""
    if value is None or len(value) == 0:
        return param
    if isinstance(value, tuple):
        return "%s*=%s" % (param, utils.encode_rfc2231(value[2], value[0], value[1]))
    if not value.isascii():
        return "%s*=%s" % (param, utils.encode_rfc2231(value, "utf-8", ""))
    if quote or tspecials.search(value):
        return '%s="%s"' % (param, utils.quote(value))
    return "%s=%s" % (param, value)


def _parseparam(s):
    """The pieces between semicolons that are not within quotes."""
    s = str(s)
    found = []
    while True:
        end = s.find(";")
        while end >= 0 and (s.count('"', 0, end) - s.count('\\"', 0, end)) % 2:
            end = s.find(";", end + 1)
        piece = s if end < 0 else s[:end]
        name, equals, value = piece.partition("=")
        if equals:
            piece = name.strip().lower() + "=" + value.strip()
        found.append(piece.strip())
        if end < 0:
            return found
        s = s[end + 1:]


def _unquotevalue(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


def _decode_uu(encoded):
    """What is between the lines begin and end of uuencoded bytes."""
    lines = iter(encoded.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            try:
                int(line.removeprefix(b"begin ").partition(b" ")[0], base=8)
            except ValueError:
                continue
            break
    else:
        raise ValueError("`begin` line not found")
    decoded = []
    for line in lines:
        if not line:
            raise ValueError("Truncated input")
        if line.strip(b" \t\r\n\f") == b"end":
            break
        try:
            decoded.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some programs write too much at the end of a line.
            n = ((line[0] - 32 & 63) * 4 + 5) // 3
            decoded.append(binascii.a2b_uu(line[:n]))
    return b"".join(decoded)


def _decode_base64(encoded):
    """The bytes that base64 stands for, and what is wrong with it. What cannot
    be decoded at all is returned as it is."""
    from base64 import b64decode
    padding = b"=" * (-len(encoded) % 4)
    wrong = [errors.InvalidBase64PaddingDefect()] if padding else []
    try:
        return b64decode(encoded + padding, validate=True), wrong
    except binascii.Error:
        pass
    # Other characters are left out; then it may be too short again.
    for padding in b"", b"==":
        try:
            decoded = b64decode(encoded + padding, validate=False)
        except binascii.Error:
            continue
        wrong = [errors.InvalidBase64CharactersDefect()]
        return decoded, wrong + ([errors.InvalidBase64PaddingDefect()] if padding else [])
    return encoded, [errors.InvalidBase64LengthDefect()]


class Message:
    """A message: headers, and a payload, which is a str or a list of
    messages."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The message as a str."""
        from email.generator import Generator
        fp = StringIO()
        g = Generator(fp, mangle_from_=False, maxheaderlen=maxheaderlen,
                      policy=self.policy if policy is None else policy)
        g.flatten(self, unixfrom=unixfrom)
        return fp.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The message as bytes."""
        from email.generator import BytesGenerator
        fp = BytesIO()
        g = BytesGenerator(fp, mangle_from_=False, policy=self.policy if policy is None else policy)
        g.flatten(self, unixfrom=unixfrom)
        return fp.getvalue()

    def is_multipart(self):
        """Whether the payload is a list."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        """Set the From line of a mailbox."""
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        """The From line of a mailbox."""
        return self._unixfrom

    def attach(self, payload):
        """Add a part."""
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The payload, or its part i; with decode as bytes, decoded as the
        header says, None for a list."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None:
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        encoding = str(self.get("content-transfer-encoding", "")).lower()
        if not decode:
            return self._readable(payload)
        raw = payload
        if isinstance(payload, str):
            try:
                raw = payload.encode("ascii", "surrogateescape")
            except UnicodeEncodeError:
                # Text that was set as it is, without a charset.
                raw = payload.encode("raw-unicode-escape")
        if encoding == "quoted-printable":
            return quopri.decodestring(raw)
        if encoding == "base64":
            decoded, defects = _decode_base64(b"".join(raw.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return decoded
        if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
            try:
                return _decode_uu(raw)
            except ValueError:
                return raw
        return raw

    def _readable(self, payload):
        """A payload whose bytes were kept as surrogates as text."""
        if not isinstance(payload, str) or not utils._has_surrogates(payload):
            return payload
        try:
            raw = payload.encode("ascii", "surrogateescape")
        except UnicodeEncodeError:
            return payload
        try:
            return raw.decode(self.get_content_charset("ascii"), "replace")
        except LookupError:
            return raw.decode("ascii", "replace")

    def set_payload(self, payload, charset=None):
        """Set the payload; see set_charset()."""
        if hasattr(payload, "encode"):
            if charset is None:
                self._payload = payload
                return
            if not isinstance(charset, Charset):
                charset = Charset(charset)
            payload = payload.encode(charset.output_charset, "surrogateescape")
        if hasattr(payload, "decode"):
            payload = payload.decode("ascii", "surrogateescape")
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the charset of the payload: the headers tell it, and the payload
        is encoded. None takes the parameter away."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        output = charset.get_output_charset()
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" in self:
            self.set_param("charset", output)
        else:
            self.add_header("Content-Type", "text/plain", charset=output)
        if charset != output:
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        payload = self._payload
        if payload:
            try:
                payload = payload.encode("ascii", "surrogateescape")
            except UnicodeError:
                payload = payload.encode(charset.output_charset)
        self._payload = charset.body_encode(payload)
        self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        """The Charset of the payload."""
        return self._charset

    # As a mapping: headers by name, whose case does not count, several of which
    # may have one name.

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most and len(self._find(name)) >= most:
            raise ValueError("There may be at most {} {} headers in a message".format(most, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [(k, v) for k, v in self._headers if k.lower() != name]

    def __contains__(self, name):
        return bool(self._find(name))

    def __iter__(self):
        for field, value in self._headers:
            yield field

    def _find(self, name):
        """Where the headers of that name are."""
        name = name.lower()
        return [i for i, (k, _) in enumerate(self._headers) if k.lower() == name]

    def keys(self):
        """The names of the headers."""
        return [k for k, _ in self._headers]

    def values(self):
        """The values of the headers."""
        return [v for _, v in self.items()]

    def items(self):
        """The headers."""
        return [(k, self.policy.header_fetch_parse(k, v)) for k, v in self._headers]

    def get(self, name, failobj=None):
        """The first header of that name."""
        for i in self._find(name):
            return self.policy.header_fetch_parse(*self._headers[i])
        return failobj

    def set_raw(self, name, value):
        """Add a header as it was read."""
        self._headers.append((name, value))

    def raw_items(self):
        """The headers as they are stored."""
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """All headers of that name, failobj if there are none."""
        found = [self.policy.header_fetch_parse(*self._headers[i]) for i in self._find(name)]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters, in whose names underscores become
        dashes."""
        parts = [] if _value is None else [_value]
        for k, v in _params.items():
            k = k.replace("_", "-")
            parts.append(k if v is None else _formatparam(k, v))
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Replace the first header of that name where it is."""
        for i in self._find(_name):
            self._headers[i] = self.policy.header_store_parse(self._headers[i][0], _value)
            return
        raise KeyError(_name.lower())

    # The type, and other headers with parameters.

    def get_content_type(self):
        """The type; that of a message without one is the default, and what is
        no type is text."""
        value = self.get("content-type", _missing)
        if value is _missing:
            return self.get_default_type()
        ctype = _splitparam(value)[0].lower()
        return ctype if ctype.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """The first half of the type."""
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        """The second half of the type."""
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """The type of a message that tells none."""
        return self._default_type

    def set_default_type(self, ctype):
        """Set the type of a message that tells none."""
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        value = self.get(header, _missing)
        if value is _missing:
            return failobj
        params = []
        for piece in _parseparam(value):
            name, _, value = piece.partition("=")
            params.append((name.strip(), value.strip()))
        return utils.decode_params(params)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parameters of a header, the first of which is its value."""
        params = self._get_params_preserve(_missing, header)
        if params is _missing:
            return failobj
        return [(k, _unquotevalue(v)) for k, v in params] if unquote else params

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """A parameter of a header, a str or a tuple of charset, language and
        text."""
        if header not in self:
            return failobj
        for k, v in self._get_params_preserve(failobj, header):
            if k.lower() == param.lower():
                return _unquotevalue(v) if unquote else v
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True,
                  charset=None, language="", replace=False):
        """Set a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = charset, language, value
        before = self.get(header)
        text = before
        if header not in self and header.lower() == "content-type":
            text = "text/plain"
        new = _formatparam(param, value, requote)
        if self.get_param(param, header=header):
            text = SEMISPACE.join(
                new if k.lower() == param.lower() else _formatparam(k, v, requote)
                for k, v in self.get_params(header=header, unquote=requote))
        else:
            text = SEMISPACE.join([text, new]) if text else new
        if text != before:
            self._change(header, text, replace)

    def _change(self, header, text, in_place=False):
        if in_place:
            self.replace_header(header, text)
        else:
            del self[header]
            self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        """Take a parameter away from a header."""
        if header not in self:
            return
        text = SEMISPACE.join(_formatparam(k, v, requote)
                              for k, v in self.get_params(header=header, unquote=requote)
                              if k.lower() != param.lower())
        if text != self.get(header):
            self._change(header, text)

    def set_type(self, type, header="Content-Type", requote=True):
        """Set the type; its parameters stay."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            self._change("MIME-Version", "1.0")
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        self._change(header, type)
        for k, v in params[1:]:
            self.set_param(k, v, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that is attached."""
        name = self.get_param("filename", _missing, "content-disposition")
        if name is _missing:
            name = self.get_param("name", _missing, "content-type")
        return failobj if name is _missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What parts the parts."""
        boundary = self.get_param("boundary", _missing)
        return failobj if boundary is _missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Set what parts the parts; the header stays where it is."""
        params = self._get_params_preserve(_missing, "content-type")
        if params is _missing:
            raise errors.HeaderParseError("No Content-Type header found")
        quoted = '"%s"' % boundary
        if any(k.lower() == "boundary" for k, _ in params):
            params = [("boundary", quoted) if k.lower() == "boundary" else (k, v) for k, v in params]
        else:
            params.append(("boundary", quoted))
        text = SEMISPACE.join(k if v == "" else "%s=%s" % (k, v) for k, v in params)
        for i in self._find("content-type"):
            self._headers[i] = self.policy.header_store_parse(self._headers[i][0], text)

    def get_content_charset(self, failobj=None):
        """The charset that the type tells, in lower case."""
        charset = self.get_param("charset", _missing)
        if charset is _missing:
            return failobj
        if isinstance(charset, tuple):
            encoding, _, text = charset
            try:
                charset = str(text.encode("raw-unicode-escape"), encoding or "us-ascii")
            except (LookupError, UnicodeError):
                charset = text
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """The charsets of the message and all its parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """How a part is meant to be shown: "inline", "attachment", or None."""
        value = self.get("content-disposition")
        return None if value is None else _splitparam(value)[0].lower()

    from email.iterators import walk
