import binascii

import email.charset
import email.errors
import email.message
from email import quoprimime


class ContentManager:
    """Knows how to get the content of messages by their types, and how to set
    objects as content by theirs."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        """Set the function for a type, or its first half, or "" for all."""
        self.get_handlers[key] = handler

    def get_content(self, msg, *args, **kw):
        """The content of a message."""
        content_type = msg.get_content_type()
        for key in content_type, msg.get_content_maintype(), "":
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(content_type)

    def add_set_handler(self, typekey, handler):
        """Set the function for objects of a class, given itself or by a name."""
        self.set_handlers[typekey] = handler

    def set_content(self, msg, obj, *args, **kw):
        """Set the content of a message."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._find_set_handler(msg, obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _find_set_handler(self, msg, obj):
        wanted = None
        for typ in type(obj).__mro__:
            module = getattr(typ, "__module__", "")
            path = f"{module}.{typ.__qualname__}" if module else typ.__qualname__
            if wanted is None:
                wanted = path
            for key in typ, path, typ.__qualname__, typ.__name__:
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(wanted)


raw_data_manager = ContentManager()


def get_text_content(msg, errors="replace"):
    """The text of a message."""
    return msg.get_payload(decode=True).decode(msg.get_param("charset", "ASCII"), errors=errors)


def get_non_text_content(msg):
    """The bytes of a message."""
    return msg.get_payload(decode=True)


def get_message_content(msg):
    """The message in a message."""
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    """The message in a message of a type nobody knows, as bytes."""
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _type in "audio", "image", "video", "application":
    raw_data_manager.add_get_handler(_type, get_non_text_content)
for _type in "message/rfc822", "message/external-body":
    raw_data_manager.add_get_handler(_type, get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)
del _type


def _prepare_set(msg, maintype, subtype, headers):
    msg["Content-Type"] = "/".join((maintype, subtype))
    if not headers:
        return
    policy = msg.policy
    if not hasattr(headers[0], "name"):
        headers = [policy.header_factory(*policy.header_source_parse([header])) for header in headers]
    try:
        for header in headers:
            if header.defects:
                raise header.defects[0]
            msg[header.name] = header
    except email.errors.HeaderDefect as exc:
        raise ValueError("Invalid header: {}".format(header.fold(policy=policy))) from exc


def _finalize_set(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for key, value in (params or {}).items():
        msg.set_param(key, value)


def _encode_base64(data, max_line_length):
    per_line = max_line_length // 4 * 3
    return "".join(binascii.b2a_base64(data[i:i + per_line]).decode("ascii") for i in range(0, len(data), per_line))


def _encode_text(string, charset, cte, policy):
    """The encoding for text, and the text in it."""
    lines = string.encode(charset).splitlines()
    linesep = policy.linesep.encode("ascii")
    body = b"\n".join(lines) + b"\n"
    if cte is None:
        if max(map(len, lines), default=0) <= policy.max_line_length:
            if body.isascii():
                return "7bit", body.decode("ascii")
            if policy.cte_type == "8bit":
                return "8bit", body.decode("ascii", "surrogateescape")
        # The first lines decide what is shorter.
        sniff = linesep.join(lines[:10]) + linesep
        quoted = quoprimime.body_encode(sniff.decode("latin-1"), policy.max_line_length)
        cte = "base64"
        if len(quoted) <= len(binascii.b2a_base64(sniff)):
            cte = "quoted-printable"
            if len(lines) <= 10:
                return cte, quoted
    if cte == "7bit":
        return cte, body.decode("ascii")
    if cte == "8bit":
        return cte, body.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, quoprimime.body_encode(body.decode("latin-1"), policy.max_line_length)
    if cte == "base64":
        return cte, _encode_base64(linesep.join(lines) + linesep, policy.max_line_length)
    raise ValueError("Unknown content transfer encoding {}".format(cte))


def set_text_content(msg, string, subtype="plain", charset="utf-8", cte=None,
                     disposition=None, filename=None, cid=None, params=None, headers=None):
    """Set text."""
    _prepare_set(msg, "text", subtype, headers)
    cte, payload = _encode_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", email.charset.ALIASES.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finalize_set(msg, disposition, filename, cid, params)


def set_message_content(msg, message, subtype="rfc822", cte=None,
                        disposition=None, filename=None, cid=None, params=None, headers=None):
    """Set a message."""
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822":
        if cte not in (None, "7bit", "8bit", "binary"):
            raise ValueError("message/rfc822 parts do not support cte={}".format(cte))
        cte = "8bit" if cte is None else cte
    elif subtype == "external-body":
        if cte not in (None, "7bit"):
            raise ValueError("message/external-body parts do not support cte={}".format(cte))
        cte = "7bit"
    elif cte is None:
        cte = "7bit"
    _prepare_set(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte
    _finalize_set(msg, disposition, filename, cid, params)


def set_bytes_content(msg, data, maintype, subtype, cte="base64",
                      disposition=None, filename=None, cid=None, params=None, headers=None):
    """Set bytes."""
    _prepare_set(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _encode_base64(data, max_line_length=msg.policy.max_line_length)
    elif cte == "quoted-printable":
        # Spaces at the ends of lines would get lost.
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finalize_set(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler(email.message.Message, set_message_content)
for _type in bytes, bytearray, memoryview:
    raw_data_manager.add_set_handler(_type, set_bytes_content)
del _type
