from difflib import IS_CHARACTER_JUNK, ndiff
from re import compile as _compile

_PAGE = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""

_STYLES = """
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}"""

_TABLE = """
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>"""

_LEGEND = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""

# In marked lines "\0+", "\0-" and "\0^" begin what was added, deleted or
# changed, "\1" ends it.
_marks = _compile(r"\++|-+|\^+")


class _Sides:
    # Takes lines of ndiff() apart into those of the left (0) and the right side
    # (1): pairs of a number and the marked text.
    def __init__(self, delta):
        self.delta = delta
        self.ahead = []
        self.number = [0, 0]

    def kinds(self):
        # What the next four lines are, "X" behind the last one.
        while len(self.ahead) < 4:
            self.ahead.append(next(self.delta, "X"))
        return "".join([line[0] for line in self.ahead])

    def plain(self, side):
        self.number[side] += 1
        return self.number[side], self.ahead.pop(0)[2:]

    def whole(self, side):
        number, text = self.plain(side)
        return number, "\0" + "-+"[side] + (text or " ") + "\1"

    def inside(self, side):
        # The line below marks what has changed.
        self.number[side] += 1
        text, marks = self.ahead.pop(0), self.ahead.pop(0)
        parts, at = [], 0
        for m in _marks.finditer(marks):
            begin, end = m.span()
            parts += text[at:begin], "\0", m[0][0], text[begin:end], "\1"
            at = end
        return self.number[side], ("".join(parts) + text[at:])[2:]

    def lines(self):
        # Yields (left, right, changed); a side that has nothing yet is None. A
        # block of lines on one side alone is followed by blanks on the other.
        blank = "", "\n"
        owed = 0  # lines of the right side without one of the left, or the opposite if negative
        while True:
            kinds = self.kinds()
            last = None
            if kinds[0] == "X":
                blanks = owed
            elif kinds.startswith("-?+?"):
                yield self.inside(0), self.inside(1), True
                continue
            elif kinds.startswith("--++"):
                owed -= 1
                yield self.whole(0), None, True
                continue
            elif kinds.startswith(("--?+", "--+", "- ")):
                last = self.whole(0), None, True
                blanks, owed = owed - 1, 0
            elif kinds.startswith("-+?"):
                yield self.plain(0), self.inside(1), True
                continue
            elif kinds.startswith("-?+"):
                yield self.inside(0), self.plain(1), True
                continue
            elif kinds[0] == "-":
                owed -= 1
                yield self.whole(0), None, True
                continue
            elif kinds.startswith("+--"):
                owed += 1
                yield None, self.whole(1), True
                continue
            elif kinds.startswith(("+ ", "+-")):
                last = None, self.whole(1), True
                blanks, owed = owed + 1, 0
            elif kinds[0] == "+":
                owed += 1
                yield None, self.whole(1), True
                continue
            else:
                text = self.ahead[0][2:]
                number, _ = self.plain(0)
                self.number[1] += 1
                yield (number, text), (self.number[1], text), False
                continue
            for _ in range(-blanks):
                yield None, blank, True
            for _ in range(blanks):
                yield blank, None, True
            if last is None:
                return
            yield last

    def pairs(self):
        left, right = [], []
        for a, b, changed in self.lines():
            if a is not None:
                left.append((a, changed))
            if b is not None:
                right.append((b, changed))
            while left and right:
                (a, one), (b, other) = left.pop(0), right.pop(0)
                yield a, b, one or other


def _with_context(pairs, context):
    # Only what changed and so many pairs around; (None, None, None) for a gap.
    before = []
    seen = after = 0
    for pair in pairs:
        if after:
            after = context if pair[2] else after - 1
            yield pair
            continue
        seen += 1
        before.append(pair)
        if len(before) > context + 1:
            del before[0]
        if pair[2]:
            if seen > context + 1:
                yield None, None, None
            yield from before
            before, seen, after = [], 0, context


class HtmlDiff:
    """Shows two lists of lines side by side as HTML, with what has changed in
    colours: as a table or as a whole file."""

    __module__ = "difflib"
    _file_template = _PAGE
    _styles = _STYLES
    _table_template = _TABLE
    _legend = _LEGEND
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """Return a whole HTML file; the arguments are those of make_table(), charset
        is its encoding."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines)
        text = self._file_template % dict(styles=self._styles, legend=self._legend, table=table, charset=charset)
        return text.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """Return a table of the lines side by side.

        fromdesc and todesc are the titles. With context only what changed is shown
        and numlines lines around it; without, the links to the next change lead
        numlines lines above it.
        """
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        self._prefix = [f"from{number}_", f"to{number}_"]
        delta = ndiff([self._tabs(s) for s in fromlines], [self._tabs(s) for s in tolines], self._linejunk, self._charjunk)
        rows = _Sides(delta).pairs()
        if context:
            rows = _with_context(rows, numlines)
        if self._wrapcolumn:
            rows = self._wrapped(rows)
        rows = [row if row[2] is None else (self._cells(0, *row[0]), self._cells(1, *row[1]), row[2]) for row in rows]
        body = self._body(rows, context, numlines)
        head = ""
        if fromdesc or todesc:
            head = "".join(['<th class="diff_next"><br /></th><th colspan="2" class="diff_header">%s</th>' % title
                            for title in (fromdesc, todesc)])
            head = f"<thead><tr>{head}</tr></thead>"
        table = self._table_template % dict(data_rows=body, header_row=head, prefix=self._prefix[1])
        for mark, html in (("\0+", '<span class="diff_add">'), ("\0-", '<span class="diff_sub">'),
                           ("\0^", '<span class="diff_chg">'), ("\1", "</span>"), ("\t", "&nbsp;")):
            table = table.replace(mark, html)
        return table

    def _tabs(self, line):
        # Blanks that tabs stand for stay tabs: a tab that became blanks is a change.
        line = line.replace(" ", "\0").expandtabs(self._tabsize)
        return line.replace(" ", "\t").replace("\0", " ").rstrip("\n")

    def _wrapped(self, rows):
        for row in rows:
            if row[2] is None:
                yield row
                continue
            left, right = self._pieces(*row[0]), self._pieces(*row[1])
            for i in range(max(len(left), len(right))):
                yield (left[i] if i < len(left) else ("", " ")), (right[i] if i < len(right) else ("", " ")), row[2]

    def _pieces(self, number, text):
        # The pieces of a line of so many characters, marks not counted.
        pieces = []
        width = self._wrapcolumn
        while number and len(text) > width and len(text) - text.count("\0") * 3 > width:
            i = n = 0
            mark = ""
            while n < width and i < len(text):
                if text[i] == "\0":
                    mark = text[i + 1]
                    i += 2
                elif text[i] == "\1":
                    mark = ""
                    i += 1
                else:
                    i += 1
                    n += 1
            piece, text = text[:i], text[i:]
            if mark:
                piece += "\1"
                text = "\0" + mark + text
            pieces.append((number, piece))
            number = ">"
        pieces.append((number, text))
        return pieces

    def _cells(self, side, number, text):
        id = f' id="{self._prefix[side]}{number}"' if isinstance(number, int) else ""
        text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace(" ", "&nbsp;").rstrip()
        return f'<td class="diff_header"{id}>{number}</td><td nowrap="nowrap">{text}</td>'

    def _body(self, rows, context, numlines):
        to = self._prefix[1]
        ids, links = [""] * len(rows), [""] * len(rows)
        count = last = 0
        inside = False
        for i, (_, _, changed) in enumerate(rows):
            if changed and not inside:
                last = i
                ids[max(0, i - numlines)] = f' id="difflib_chg_{to}_{count}"'
                count += 1
                links[i] = f'<a href="#difflib_chg_{to}_{count}">n</a>'
            inside = bool(changed)
        if not rows:
            nothing = "No Differences Found" if context else "Empty File"
            nothing = f"<td></td><td>&nbsp;{nothing}&nbsp;</td>"
            rows, ids, links = [(nothing, nothing, False)], [""], [""]
        if not rows[0][2]:
            links[0] = f'<a href="#difflib_chg_{to}_0">f</a>'
        links[last] = f'<a href="#difflib_chg_{to}_top">t</a>'
        out = []
        for i, (left, right, changed) in enumerate(rows):
            if changed is not None:
                out.append(f'            <tr><td class="diff_next"{ids[i]}>{links[i]}</td>{left}'
                           f'<td class="diff_next">{links[i]}</td>{right}</tr>\n')
            elif i > 0:
                out.append("        </tbody>        \n        <tbody>\n")
        return "".join(out)
