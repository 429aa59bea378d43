"""What headers say: trees of words and parts, which can be folded."""
import re
import sys
import urllib.parse

from email import _encoded_words as words
from email import errors, utils

WSP = frozenset(" \t")
SPECIALS = frozenset(r'()<>@,:;.\"[]')
DOT_ATOM_ENDS = (SPECIALS | WSP) - {"."}
_NEWLINES = frozenset("\r\n")
_encoded = re.compile(r"=\?[^?]*\?[qQbB]\?.*?\?=", re.DOTALL)
_whole_encoded = re.compile(r"=\?[^?\s]*\?[qQbB]\?[^?\s]*\?=")


def quote_string(value):
    """A value between quotes."""
    return '"' + str(value).replace("\\", "\\\\").replace('"', r"\"") + '"'


class Word(str):
    """A piece of a header that cannot be taken apart. may_encode tells whether
    it may become an encoded word, quoted that it stood between quotes."""

    may_encode = True
    whole = True
    quoted = False
    defects = ()

    def __new__(cls, text, may_encode=True, defects=(), quoted=False):
        self = super().__new__(cls, text)
        self.may_encode, self.defects, self.quoted = may_encode, defects, quoted
        return self

    all_defects = property(lambda self: list(self.defects))

    def begins_with_space(self):
        return self[:1] in WSP if self else False


class Part(list):
    """Words and parts. whole tells that a line is rather begun for it than it is
    broken, plain that nothing in it may become an encoded word."""

    params = None

    def __init__(self, items=(), *, whole=True, plain=False, quoted=False):
        super().__init__(items)
        self.defects = []
        self.whole, self.plain, self.quoted = whole, plain, quoted

    def __str__(self):
        text = "".join(str(item) for item in self)
        return quote_string(text) if self.quoted else text

    @property
    def may_encode(self):
        return not self.plain and all(item.may_encode for item in self)

    @property
    def all_defects(self):
        found = list(self.defects)
        for item in self:
            found.extend(item.all_defects)
        return found

    def begins_with_space(self):
        return bool(self) and not self.quoted and self[0].begins_with_space()

    def fold(self, *, policy):
        """The text in lines that are not too long."""
        return _Folder(policy).fold(self)


class Params(Part):
    """Parameters: pairs of names and values."""

    def __init__(self, params):
        super().__init__(whole=False)
        self.params = params

    def __str__(self):
        shown = "; ".join("{}={}".format(k, quote_string(v)) if v else k for k, v in self.params)
        return " " + shown if shown else ""


_END = Word("")  # of what may not become encoded words


class _Folder:
    """Breaks a header into lines as RFC 5322 says."""

    def __init__(self, policy):
        self.policy = policy
        # None and 0 stand for lines of any length.
        self.most = policy.max_line_length or sys.maxsize
        self.encoding = "utf-8" if policy.utf8 else "us-ascii"
        self.lines = [""]
        self.space = ""  # before an encoded word that begins a line, to be encoded, too
        self.last = None  # where the encoded word is that the line ends with

    def fold(self, tree):
        charset_before, blocked, encode = None, 0, False
        parts = list(tree)
        while parts:
            part = parts.pop(0)
            if part is _END:
                blocked -= 1
                continue
            if isinstance(part, Params):
                self.fold_params(part.params)
                continue
            text = str(part)
            if not encode:
                wrong = SPECIALS | _NEWLINES if isinstance(part, Word) and part.quoted else _NEWLINES
                encode = not wrong.isdisjoint(text)
            try:
                text.encode(self.encoding)
                charset = self.encoding
            except UnicodeEncodeError:
                unknown = any(isinstance(d, errors.UndecodableBytesDefect) for d in part.all_defects)
                charset = "unknown-8bit" if unknown else "utf-8"
                encode = True
            word = isinstance(part, Word)
            if encode and not blocked:
                if not part.may_encode:
                    encode, self.last = False, None
                    if part.whole and not word:
                        folded = part.fold(policy=self.policy)[:-len(self.policy.linesep)]
                        if self.policy.linesep not in folded:
                            if len(folded) > self.most - len(self.lines[-1]):
                                self.lines.append(self.take_space())
                            self.lines[-1] += folded
                            continue
                if not word:
                    parts[:0] = part
                    encode = False
                    continue
                if part.may_encode:
                    if charset_before != charset and (charset_before == "unknown-8bit" or
                                                      charset_before == "utf-8" and charset != "us-ascii"):
                        self.last = None
                    self.encode(text, charset)
                    self.space, charset_before, encode = "", charset, False
                    continue
                self.last, encode = None, False
            if len(text) <= self.most - len(self.lines[-1]):
                self.lines[-1] += text
                continue
            self.space = ""
            if part.whole and len(text) + 1 <= self.most:
                newline = self.take_space()
                if newline or part.begins_with_space():
                    self.lines.append(newline + text)
                    line = self.lines[-1]
                    self.space = line[:len(line) - len(line.lstrip(" \t"))]
                    self.last = None
                    continue
            if not word:
                inner = list(part)
                if not part.may_encode:
                    blocked += 1
                    inner.append(_END)
                parts[:0] = inner
                continue
            if part.may_encode and not blocked:
                # As an encoded word it can be broken.
                parts.insert(0, part)
                encode = True
                continue
            newline = self.take_space()
            if newline or part.begins_with_space():
                self.lines.append(newline + text)
            else:
                self.lines[-1] += text
        return self.policy.linesep.join(self.lines) + self.policy.linesep

    def take_space(self):
        """Take the white space away that the last line ends with."""
        line = self.lines[-1]
        if line and line[-1] in WSP:
            self.lines[-1] = line[:-1]
            return line[-1]
        return ""

    def encode(self, text, charset):
        """Add text as encoded words, the first of which takes in the one that is
        there."""
        lines, most = self.lines, self.most
        if self.last is not None:
            text = str(unstructured(lines[-1][self.last:] + text))
            lines[-1] = lines[-1][:self.last]
        elif text[0] in WSP:
            if len(lines[-1]) == most:
                lines.append(self.take_space())
            lines[-1] += text[0]
            text = text[1:]
        after = ""
        if text[-1:] and text[-1] in WSP:
            text, after = text[:-1], text[-1]
        at = len(lines[-1]) if self.last is None else self.last
        charset = "utf-8" if charset == "us-ascii" else charset
        around = len(charset) + 7
        if around + 1 >= most:
            raise errors.HeaderParseError("max_line_length is too small to fit an encoded word")
        while text:
            left = most - len(lines[-1])
            room = left - around - len(self.space)
            if room <= 0:
                lines.append(" ")
                continue
            if len(lines) > 1 and len(lines[-1]) == 1 and self.space:
                lines[-1] += words.encode(self.space, charset=charset)
                self.space = ""
            piece = text[:room]
            encoded = words.encode(piece, charset=charset)
            while len(encoded) > left:
                piece = piece[:-1]
                encoded = words.encode(piece, charset=charset)
            lines[-1] += encoded
            text = text[len(piece):]
            self.space = ""
            if text:
                lines.append(" ")
                at = len(lines[-1])
        lines[-1] += after
        self.last = at

    def fold_params(self, params):
        """Add parameters, as RFC 2231 says if they are long or not ASCII."""
        lines = self.lines
        for name, value in params:
            if not lines[-1].rstrip().endswith(";"):
                lines[-1] += ";"
            charset, handler = self.encoding, "strict"
            try:
                value.encode(charset)
                text = "{}={}".format(name, quote_string(value))
            except UnicodeEncodeError:
                charset = "utf-8"
                if utils._has_surrogates(value):
                    charset, handler = "unknown-8bit", "surrogateescape"
                text = "{}*={}''{}".format(name, charset, urllib.parse.quote(value, safe="", errors=handler))
            if len(lines[-1]) + len(text) + 1 < self.most:
                lines[-1] += " " + text
                continue
            if len(text) + 2 <= self.most:
                lines.append(" " + text)
                continue
            number, begin, most = 0, charset + "''", self.most
            while value:
                around = len(name) + len(str(number)) + 3 + len(begin)
                if most <= around + 3:
                    most = 78
                n = room = most - around - 2
                while len(piece := urllib.parse.quote(value[:n], safe="", errors=handler)) > room:
                    n -= 1
                lines.append(" {}*{}*={}{}".format(name, number, begin, piece))
                begin, number, value = "", number + 1, value[n:]
                if value:
                    lines[-1] += ";"


# Reading.

def _decoded(text):
    """An encoded word."""
    string, charset, lang, defects = words.decode(text)
    return Word(string, defects=tuple(defects))


def _plain(text, quoted=False):
    """Characters of a header, with what is wrong with them."""
    defects = []
    control = re.findall(r"[\x00-\x08\x0a-\x1f\x7f]", text)
    if control:
        defects.append(errors.NonPrintableDefect(control))
    if utils._has_surrogates(text):
        defects.append(errors.UndecodableBytesDefect("Non-ASCII characters found in header token"))
    return Word(text, defects=tuple(defects), quoted=quoted)


def unstructured(value):
    """The words of text, with the white space between them."""
    tree = Part()
    encoded_before = False
    for piece in re.findall(r"[ \t]+|[^ \t]+", value):
        if piece[0] in WSP:
            tree.append(Word(piece))
            continue
        at = 0
        for m in _encoded.finditer(piece):
            if not _whole_encoded.fullmatch(m[0]):
                continue
            if m.start() > at:
                tree.append(_plain(piece[at:m.start()]))
                encoded_before = False
            if m.start() > 0:
                tree.defects.append(errors.InvalidHeaderDefect("missing whitespace before encoded word"))
            elif encoded_before and len(tree) > 1:
                tree.pop()  # the white space between encoded words is nothing
            if m.end() < len(piece):
                tree.defects.append(errors.InvalidHeaderDefect("missing trailing whitespace after encoded-word"))
            tree.append(_decoded(m[0]))
            encoded_before = True
            at = m.end()
        if at < len(piece):
            tree.append(_plain(piece[at:]))
            encoded_before = False
    return tree


_lexeme = re.compile(r"""(?P<space>[ \t\r\n]+)
    |(?P<quoted>"(?:[^"\\]|\\.)*"?)
    |(?P<literal>\[[^\]]*\]?)
    |(?P<encoded>=\?[^?\s]*\?[qQbB]\?[^?\s]*\?=)
    |(?P<special>[<>@,:;.\\)\]])
    |(?P<atom>[^\s()<>@,:;.\\"\[\]]+)""", re.VERBOSE | re.DOTALL)


def _comment_end(text, i):
    depth = 0
    while i < len(text):
        c = text[i]
        if c == "\\":
            i += 1
        elif c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
            if not depth:
                return i + 1
        i += 1
    return len(text)


def _lexemes(text):
    """The pieces of a structured header: pairs of a kind and a text."""
    found, i = [], 0
    while i < len(text):
        if text[i] == "(":
            end = _comment_end(text, i)
            found.append(("comment", text[i:end]))
        else:
            m = _lexeme.match(text, i)
            end = m.end()
            found.append((m.lastgroup, m[0]))
        i = end
    return found


class Mailbox(Part):
    """A mailbox: its name, and what is before and behind the @."""

    display_name = local_part = domain = None

    @property
    def all_mailboxes(self):
        return [self]


class Group(Part):
    """Some mailboxes with a name."""

    def __init__(self, display_name, mailboxes):
        super().__init__()
        self.display_name, self.all_mailboxes = display_name, mailboxes


class Addresses(Part):
    """A list of addresses: mailboxes and groups."""

    def __init__(self):
        super().__init__()
        self.addresses = []


def _unquoted(text):
    return re.sub(r"\\(.)", r"\1", text[1:-1] if len(text) > 1 and text.endswith('"') else text[1:])


class _AddressReader:
    def __init__(self, text):
        self.items = _lexemes(text)
        self.at = 0

    def kind(self):
        """The kind of what comes: of special characters the character."""
        if self.at == len(self.items):
            return ""
        kind, text = self.items[self.at]
        return text if kind == "special" else kind

    def take(self):
        self.at += 1
        return self.items[self.at - 1]

    def space(self, into):
        """Read white space and comments."""
        while self.kind() in ("space", "comment"):
            kind, text = self.take()
            into.append(Word(text, may_encode=kind == "space"))

    def list(self):
        tree = Addresses()
        while self.at < len(self.items):
            start = self.at
            address = self.address()
            if self.kind() not in ("", ","):
                self.at = start
                address = self.invalid(",")
            tree.append(address)
            if address.all_mailboxes is not None and (len(address) or not self.kind()):
                if str(address).strip():
                    tree.addresses.append(address)
                else:
                    tree.defects.append(errors.ObsoleteHeaderDefect("empty element in address-list"))
            if self.kind() == ",":
                self.take()
                tree.append(Word(",", may_encode=False))
        return tree

    def invalid(self, ends):
        """Read what is no address, up to its end."""
        box = Mailbox()
        while self.kind() and self.kind() not in ends:
            box.append(_plain(self.take()[1]))
        box.defects.append(errors.InvalidHeaderDefect("invalid address in address-list"))
        return box

    def phrase(self, into):
        """Read words; return their value."""
        value, pending, encoded = "", "", False
        part = Part(whole=True)
        while True:
            mark = self.at
            before = []
            self.space(before)
            kind = self.kind()
            if kind not in ("atom", "quoted", "encoded", "."):
                if not value and kind != ":" or kind not in ("<", ":"):
                    self.at = mark
                    part_space = []
                else:
                    part_space = before
                part.extend(part_space)
                break
            kind, text = self.take()
            gap = " " if any(w.isspace() for w in before) and value else ""
            if kind == "encoded":
                word = _decoded(text)
                if encoded:
                    before, gap = [], ""
                encoded = True
            elif kind == "quoted":
                text = _unquoted(text)
                if _encoded.search(text):
                    text = str(unstructured(text))
                word = Part([Word(w) if w[0] in WSP else _plain(w, quoted=True)
                             for w in re.findall(r"[ \t]+|[^ \t]+", text)], quoted=True)
                encoded = False
            else:
                word = _plain(text)
                encoded = False
            if kind == "special":
                part.defects.append(errors.ObsoleteHeaderDefect("period in 'phrase'"))
            part.extend(before)
            part.append(word)
            value += gap + ("".join(map(str, word)) if isinstance(word, list) else str(word))
        into.append(part)
        return value

    def address(self):
        start = self.at
        box = Mailbox()
        name = self.phrase(box)
        if self.kind() == "<":
            return self.angle(box, name or None)
        if self.kind() == ":":
            return self.group(box, name)
        self.at = start
        box = Mailbox()
        if not self.spec(box):
            if box and not "".join(map(str, box)).strip() and self.kind() in ("", ","):
                return box
            self.at = start
            return self.invalid(",")
        return box

    def angle(self, box, name):
        self.take()
        part = Part()
        part.append(Word("<", may_encode=False))
        if self.kind() == ">":
            box.display_name = name
            part.defects.append(errors.InvalidHeaderDefect("null addr-spec in angle-addr"))
        elif not self.spec(part, box):
            box.defects.append(errors.InvalidHeaderDefect("invalid address in address-list"))
            return box
        if self.kind() == ">":
            self.take()
        else:
            box.defects.append(errors.InvalidHeaderDefect("missing trailing '>' on angle-addr"))
        part.append(Word(">", may_encode=False))
        box.append(part)
        box.display_name = name
        self.space(box)
        return box

    def spec(self, into, box=None):
        """Read what is around an @."""
        box = into if box is None else box
        part = Part(plain=True)
        self.space(part)
        local, apart = "", False
        while self.kind() in ("atom", "quoted", ".", "encoded"):
            kind, text = self.take()
            if apart and text != "." and not local.endswith("."):
                local += " "
                part.defects.append(errors.InvalidHeaderDefect(
                    "local-part is not dot-atom, quoted-string, or obs-local-part"))
            local += _unquoted(text) if kind == "quoted" else text
            part.append(_plain(text))
            n = len(part)
            self.space(part)
            apart = len(part) > n
        if not local.isascii():
            part.defects.append(errors.NonASCIILocalPartDefect("local-part contains non-ASCII characters.)"))
        if not local:
            into.extend(part)
            return False
        if self.kind() != "@":
            part.defects.append(errors.InvalidHeaderDefect("addr-spec local part with no domain"))
            into.append(part)
            box.local_part = local
            return self.kind() in ("", ",", ">", ";")
        self.take()
        part.append(Word("@", may_encode=False))
        self.space(part)
        domain = ""
        while self.kind() in ("atom", ".", "encoded") or self.kind() == "literal" and not domain:
            text = self.take()[1]
            domain += text
            part.append(_plain(text))
            self.space(part)
        into.append(part)
        box.local_part, box.domain = local, domain or None
        if not domain:
            part.defects.append(errors.InvalidHeaderDefect("addr-spec local part with no domain"))
        return True

    def group(self, box, name):
        self.take()
        group = Group(name, [])
        group.extend(box)
        group.append(Word(":", may_encode=False))
        while True:
            self.space(group)
            if self.kind() in ("", ";"):
                break
            start = self.at
            member = self.address()
            if self.kind() not in ("", ",", ";"):
                self.at = start
                member = self.invalid(",;")
            group.append(member)
            if str(member).strip():
                group.all_mailboxes.extend(member.all_mailboxes)
            if self.kind() == ",":
                self.take()
                group.append(Word(",", may_encode=False))
        if self.kind() == ";":
            self.take()
        else:
            group.defects.append(errors.InvalidHeaderDefect("end of header in group"))
        group.append(Word(";", may_encode=False))
        self.space(group)
        return group


def addresses(value):
    """A list of addresses."""
    return _AddressReader(value).list()


def addr_spec(value):
    """A mailbox without a name, and what is left of the value."""
    reader = _AddressReader(value)
    box = Mailbox()
    if not reader.spec(box):
        raise errors.HeaderParseError("expected atom at a start of dot-atom-text but found '{}'".format(value))
    return box, "".join(text for _, text in reader.items[reader.at:])


_piece = re.compile(r'(?:[^;"]|"(?:[^"\\]|\\.)*"?)*', re.DOTALL)


def without_comments(text):
    """A text without the comments in it."""
    return "".join(piece for kind, piece in _lexemes(text) if kind != "comment").strip()


def _param_value(text):
    from email.message import _unquotevalue
    text = _unquotevalue(text)
    if isinstance(text, tuple):
        text = utils.collapse_rfc2231_value(text)
    return str(unstructured(text)) if _encoded.search(text) else text


def parameterized(value, first):
    """The value of a header with parameters, which first() makes parts of."""
    pairs, at = [], 0
    while at <= len(value):
        m = _piece.match(value, at)
        name, equals, text = m[0].partition("=")
        if m[0].strip() or not pairs:
            pairs.append((without_comments(name), without_comments(text)) if pairs else (m[0].strip(), ""))
        at = m.end() + 1
    tree = Part(whole=False, plain=True)
    first(tree, pairs[0][0])
    tree.params = [(name, _param_value(text)) for name, text in utils.decode_params(pairs)[1:]]
    if tree.params:
        tree.append(Word(";", may_encode=False))
        tree.append(Params(tree.params))
    return tree
