import re
from html import unescape

__all__ = ["HTMLParser"]

_starttag = re.compile("<[a-zA-Z]")
_entityref = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_charref = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_incomplete = re.compile("&[a-zA-Z#]")
_interesting = re.compile("[&<]")
_ref_end = re.compile(r"[\s;]")
_tag = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_value = r"""'[^']*'|"[^"]*"|(?!['"])[^>\s]*"""
_name = r"""(?<=['"\s/])[^\s/>][^\s/=>]*"""
_attr = re.compile(rf"({_name})(\s*=+\s*({_value}))?(?:\s|/(?!>))*")
_whole_tag = re.compile(
    rf"<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:{_name}(?:\s*=+\s*(?:{_value})\s*)?(?:\s|/(?!>))*)*)?\s*")
_endtag = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
_comment_end = re.compile(r"--\s*>")
_declname = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
_section_end = re.compile(r"]\s*]\s*>")
_ms_section_end = re.compile(r"]\s*>")


class HTMLParser:
    """Finds tags and other markup in HTML and calls the handler of each."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")
    __starttag_text = None

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget everything, text that waits included."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _interesting
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0

    def feed(self, data):
        """Parse more text, as far as it is complete."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Parse what is left as if the text ended."""
        self.goahead(1)

    def getpos(self):
        """Return the line and the offset."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """Return the source of the last start tag."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r"</\s*%s\s*>" % self.cdata_elem, re.I)

    def clear_cdata_mode(self):
        self.interesting = _interesting
        self.cdata_elem = None

    def updatepos(self, i, j):
        if i < j:
            lines = self.rawdata.count("\n", i, j)
            if lines:
                self.lineno += lines
                self.offset = j - (self.rawdata.rindex("\n", i, j) + 1)
            else:
                self.offset += j - i
        return j

    def _text(self, i, j):
        # Hands over plain text.
        text = self.rawdata[i:j]
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _next_markup(self, i):
        # Where the next markup may begin; None if more text is needed to tell.
        data = self.rawdata
        n = len(data)
        if self.convert_charrefs and not self.cdata_elem:
            j = data.find("<", i)
            if j >= 0:
                return j
            # A reference must not be cut in two.
            amp = data.rfind("&", max(i, n - 34))
            return None if amp >= 0 and not _ref_end.search(data, amp) else n
        found = self.interesting.search(data, i)
        if found:
            return found.start()
        return None if self.cdata_elem else n

    def _markup(self, i):
        # Handles the markup at i; the result is where it ends, -1 if it does not, and
        # None if it cannot be told yet.
        data = self.rawdata
        if _starttag.match(data, i):
            return self.parse_starttag(i)
        if data.startswith("</", i):
            return self.parse_endtag(i)
        if data.startswith("<!--", i):
            return self.parse_comment(i)
        if data.startswith("<?", i):
            return self.parse_pi(i)
        if data.startswith("<!", i):
            return self.parse_html_declaration(i)
        if i + 1 < len(data):
            self.handle_data("<")
            return i + 1
        return None

    def goahead(self, end):
        data = self.rawdata
        n = len(data)
        i = 0
        while i < n:
            j = self._next_markup(i)
            if j is None:
                break
            if i < j:
                self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            if data.startswith("<", i):
                k = self._markup(i)
                if k is None:
                    break
                if k < 0:
                    if not end:
                        break
                    k = data.find(">", i + 1)
                    if k >= 0:
                        k += 1
                    else:
                        k = data.find("<", i + 1)
                        if k < 0:
                            k = i + 1
                    self._text(i, k)
                i = self.updatepos(i, k)
                continue
            numeric = data.startswith("&#", i)
            found = (_charref if numeric else _entityref).match(data, i)
            if found:
                if numeric:
                    self.handle_charref(found[0][2:-1])
                else:
                    self.handle_entityref(found[1])
                k = found.end()
                i = self.updatepos(i, k if data.startswith(";", k - 1) else k - 1)
                continue
            if numeric:
                if ";" in data[i:]:
                    self.handle_data(data[i:i + 2])
                    i = self.updatepos(i, i + 2)
                break
            found = _incomplete.match(data, i)
            if found:
                if end and found[0] == data[i:]:
                    i = self.updatepos(i, i + 1)
                break
            if i + 1 >= n:
                break
            self.handle_data("&")
            i = self.updatepos(i, i + 1)
        if end and i < n and not self.cdata_elem:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = data[i:]

    def parse_html_declaration(self, i):
        data = self.rawdata
        if data.startswith("<!--", i):
            return self.parse_comment(i)
        if data.startswith("<![", i):
            return self.parse_marked_section(i)
        if data[i:i + 9].lower() == "<!doctype":
            end = data.find(">", i + 9)
            if end < 0:
                return -1
            self.handle_decl(data[i + 2:end])
            return end + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:end])
        return end + 1

    def parse_comment(self, i, report=1):
        end = _comment_end.search(self.rawdata, i + 4)
        if not end:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:end.start()])
        return end.end()

    def parse_marked_section(self, i, report=1):
        data = self.rawdata
        if i + 3 == len(data):
            return -1
        found = _declname.match(data, i + 3)
        if not found:
            self.updatepos(i, i + 3)
            raise AssertionError("expected name token at %r" % data[i:i + 20])
        if found.end() == len(data):
            return -1
        name = found[0].strip().lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            end = _section_end.search(data, i + 3)
        elif name in ("if", "else", "endif"):
            end = _ms_section_end.search(data, i + 3)
        else:
            raise AssertionError("unknown status keyword %r in marked section" % data[i + 3:found.end()])
        if not end:
            return -1
        if report:
            self.unknown_decl(data[i + 3:end.start()])
        return end.end()

    def parse_pi(self, i):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:end])
        return end + 1

    def parse_starttag(self, i):
        self.__starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        data = self.rawdata
        self.__starttag_text = data[i:end]
        found = _tag.match(data, i + 1)
        self.lasttag = tag = found[1].lower()
        k = found.end()
        attrs = []
        while k < end and (found := _attr.match(data, k)):
            name, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"'):
                value = value[1:-1]
            attrs.append((name.lower(), unescape(value) if value else value))
            k = found.end()
        rest = data[k:end].strip()
        if rest not in (">", "/>"):
            self.handle_data(data[i:end])
        elif rest == "/>":
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def check_for_whole_start_tag(self, i):
        data = self.rawdata
        j = _whole_tag.match(data, i).end()
        c = data[j:j + 1]
        if c == ">":
            return j + 1
        if c == "/":
            return j + 2 if data.startswith("/>", j) else -1
        if c == "" or c.isascii() and c.isalpha() or c == "=":
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        data = self.rawdata
        end = data.find(">", i + 1) + 1
        if not end:
            return -1
        found = _endtag.match(data, i)
        if not found:
            if self.cdata_elem is not None:
                self.handle_data(data[i:end])
                return end
            named = _tag.match(data, i + 2)
            if not named:
                return i + 3 if data.startswith("</>", i) else self.parse_bogus_comment(i)
            end = data.find(">", named.end())
            self.handle_endtag(named[1].lower())
            return end + 1
        elem = found[1].lower()
        if self.cdata_elem is not None and elem != self.cdata_elem:
            self.handle_data(data[i:end])
            return end
        self.handle_endtag(elem)
        self.clear_cdata_mode()
        return end

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
