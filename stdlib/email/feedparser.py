import re
from collections import deque
from io import StringIO

from email import errors
from email._policybase import compat32

__all__ = ["FeedParser", "BytesFeedParser"]

NLCRE = re.compile(r"\r\n|\r|\n")
NLCRE_eol = re.compile(r"(\r\n|\r|\n)\Z")
# From lines, headers and their continuations. What a header's name may hold is
# RFC 2822's.
headerRE = re.compile(r"^(From |[\041-\071\073-\176]*:|[\t ])")
boundaryendRE = re.compile(r"(?P<end>--)?(?P<ws>[ \t]*)(?P<linesep>\r\n|\r|\n)?$")

NeedMoreData = object()


class BufferedSubFile:
    """The lines that were fed. It ends, for a while, at a line that a predicate
    of those pushed is true of."""

    def __init__(self):
        self._partial = StringIO(newline="")
        self._lines = deque()
        self._eofstack = []
        self._closed = False

    def push_eof_matcher(self, pred):
        self._eofstack.append(pred)

    def pop_eof_matcher(self):
        return self._eofstack.pop()

    def _take_partial(self):
        self._partial.seek(0)
        lines = self._partial.readlines()
        self._partial.seek(0)
        self._partial.truncate()
        return lines

    def close(self):
        self.pushlines(self._take_partial())
        self._closed = True

    def readline(self):
        """The next line, "" at an end, NeedMoreData if there is none yet."""
        if not self._lines:
            return "" if self._closed else NeedMoreData
        line = self._lines.popleft()
        # The innermost end counts first.
        for ends in reversed(self._eofstack):
            if ends(line):
                self._lines.appendleft(line)
                return ""
        return line

    def unreadline(self, line):
        assert line is not NeedMoreData
        self._lines.appendleft(line)

    def push(self, data):
        """Add text, which may end within a line."""
        self._partial.write(data)
        if "\n" not in data and "\r" not in data:
            return
        lines = self._take_partial()
        # A carriage return may be half of an end of line.
        if not lines[-1].endswith("\n"):
            self._partial.write(lines.pop())
        self.pushlines(lines)

    def pushlines(self, lines):
        self._lines.extend(lines)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line == "":
            raise StopIteration
        return line


def _without_eol(text):
    """A text without the end of its last line."""
    match = NLCRE_eol.search(text)
    return text[:match.start()] if match else text


class FeedParser:
    """Reads a message that comes in pieces."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._old_style_factory = False
        if _factory is not None:
            self._factory = _factory
            try:
                _factory(policy=self.policy)
            except TypeError:
                self._old_style_factory = True  # it knows nothing of policies
        elif policy.message_factory is not None:
            self._factory = policy.message_factory
        else:
            from email.message import Message
            self._factory = Message
        self._input = BufferedSubFile()
        self._msgstack = []
        self._cur = self._last = None
        self._headersonly = False
        self._parse = self._parsegen().__next__

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """Read the next piece."""
        self._input.push(data)
        self._call_parse()

    def _call_parse(self):
        try:
            self._parse()
        except StopIteration:
            pass

    def close(self):
        """Read what is left; return the message."""
        self._input.close()
        self._call_parse()
        root = self._pop_message()
        assert not self._msgstack
        if root.get_content_maintype() == "multipart" and not root.is_multipart() and not self._headersonly:
            self.policy.handle_defect(root, errors.MultipartInvariantViolationDefect())
        return root

    def _new_message(self):
        msg = self._factory() if self._old_style_factory else self._factory(policy=self.policy)
        if self._cur and self._cur.get_content_type() == "multipart/digest":
            msg.set_default_type("message/rfc822")
        if self._msgstack:
            self._msgstack[-1].attach(msg)
        self._msgstack.append(msg)
        self._cur = self._last = msg

    def _pop_message(self):
        msg = self._msgstack.pop()
        self._cur = self._msgstack[-1] if self._msgstack else None
        return msg

    def _defect(self, defect):
        self.policy.handle_defect(self._cur, defect)

    # The parser is a generator, which yields when it needs more data.

    def _line(self):
        while (line := self._input.readline()) is NeedMoreData:
            yield NeedMoreData
        return line

    def _rest(self):
        """The lines up to the end."""
        lines = []
        while line := (yield from self._line()):
            lines.append(line)
        return lines

    def _parsegen(self):
        self._new_message()
        headers = []
        while line := (yield from self._line()):
            if not headerRE.match(line):
                if not NLCRE.match(line):
                    # The body begins without an empty line before it.
                    self._defect(errors.MissingHeaderBodySeparatorDefect())
                    self._input.unreadline(line)
                break
            headers.append(line)
        self._parse_headers(headers)
        if self._headersonly:
            pass
        elif self._cur.get_content_type() == "message/delivery-status":
            yield from self._parse_status()
            return
        elif self._cur.get_content_maintype() == "message":
            yield from self._parsegen()
            self._pop_message()
            return
        elif self._cur.get_content_maintype() == "multipart":
            boundary = self._cur.get_boundary()
            if boundary is not None:
                yield from self._parse_multipart(boundary)
                return
            self._defect(errors.NoBoundaryInMultipartDefect())
        lines = yield from self._rest()
        self._cur.set_payload("".join(lines))

    def _parse_status(self):
        """Read blocks of headers, which empty lines part."""
        while True:
            self._input.push_eof_matcher(NLCRE.match)
            yield from self._parsegen()
            self._pop_message()
            self._input.pop_eof_matcher()
            yield from self._line()  # the empty one
            line = yield from self._line()
            if line == "":
                return
            self._input.unreadline(line)

    def _parse_multipart(self, boundary):
        encoding = str(self._cur.get("content-transfer-encoding", "8bit")).lower()
        if encoding not in ("7bit", "8bit", "binary"):
            self._defect(errors.InvalidMultipartContentTransferEncodingDefect())
        separator = "--" + boundary

        def match(line):
            return boundaryendRE.match(line, len(separator)) if line.startswith(separator) else None

        preamble, begun, end = [], False, None
        while line := (yield from self._line()):
            found = match(line)
            if not found:
                preamble.append(line)
            elif found["end"]:
                end = found
                break
            else:
                if not begun and preamble:
                    preamble[-1] = _without_eol(preamble[-1])
                    self._cur.preamble = "".join(preamble)
                begun = True
                yield from self._parse_part(match)
        if not begun:
            self._defect(errors.StartBoundaryNotFoundDefect())
            self._cur.set_payload("".join(preamble))
            yield from self._rest()
            self._cur.epilogue = ""
        elif end is None:
            self._defect(errors.CloseBoundaryNotFoundDefect())
        else:
            lines = yield from self._rest()
            if end["linesep"]:
                lines[:0] = [""]
            elif lines and (first := NLCRE.match(lines[0])):
                lines[0] = lines[0][first.end():]
            self._cur.epilogue = "".join(lines)

    def _parse_part(self, match):
        """Read a part, whose end is the next boundary."""
        while True:
            # Several boundaries in a row are one.
            line = yield from self._line()
            if not match(line):
                self._input.unreadline(line)
                break
        self._input.push_eof_matcher(match)
        yield from self._parsegen()
        # The end of the last line belongs to the boundary.
        last = self._last
        if last.get_content_maintype() == "multipart":
            if last.epilogue == "":
                last.epilogue = None
            elif last.epilogue is not None:
                last.epilogue = _without_eol(last.epilogue)
        elif isinstance(last._payload, str):
            last._payload = _without_eol(last._payload)
        self._input.pop_eof_matcher()
        self._pop_message()
        self._last = self._cur

    def _parse_headers(self, lines):
        name, value = "", []

        def store():
            if name:
                self._cur.set_raw(*self.policy.header_source_parse(value))

        for number, line in enumerate(lines):
            if line[0] in " \t":
                if name:
                    value.append(line)
                else:
                    self._defect(errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            store()
            name, value = "", []
            if line.startswith("From "):
                if number == 0:
                    self._cur.set_unixfrom(_without_eol(line))
                elif number == len(lines) - 1:
                    # It is the body that begins with it.
                    self._input.unreadline(line)
                    return
                else:
                    self._cur.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
                continue
            name = line[:line.find(":")]
            if name:
                value = [line]
            else:
                self._cur.defects.append(errors.InvalidHeaderDefect("Missing header name."))
        store()


class BytesFeedParser(FeedParser):
    """Reads a message that comes in pieces of bytes."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
