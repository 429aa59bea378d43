package object

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// This file writes the entries of a traceback: file, line, function, the source
// lines and the carets under what failed. Columns are code points here, bytes
// in Spans.

// frameSummary is an entry of a traceback ready to be written.
type frameSummary struct {
	file, name string
	line       int
	endLine    int
	col        int // bytes, -1 unknown
	endCol     int
	source     []string // lines line..endLine, right-stripped; nil: unknown
	hooks      *Hooks
}

// sameLineCutoff is how often a repeated entry is shown before it is counted.
const sameLineCutoff = 3

// stack collects the entries of tb, as many as the limit lets through.
func (c *tbCollector) stack(tb *Traceback) []frameSummary {
	n := 0
	for t := tb; t != nil; t = t.Next {
		if !t.inLibrary() {
			n++
		}
		if n%64 == 63 && !c.work(64) {
			break
		}
	}
	skip, take := 0, n
	switch {
	case c.o.Limit > 0:
		take = min(n, c.o.Limit)
	case c.o.Limit < 0:
		skip = max(0, n+c.o.Limit)
		take = n - skip
	}
	var out []frameSummary
	for t := tb; t != nil && len(out) < take; t = t.Next {
		if t.inLibrary() {
			continue
		}
		if skip > 0 {
			skip--
			continue
		}
		if !c.work(20) {
			break
		}
		f := summarise(c.rt, t)
		if c.o.Bare {
			f.col = -1
			if strings.HasPrefix(f.file, "<") {
				// C code reads the lines from files.
				f.source = nil
			}
		}
		out = append(out, f)
	}
	return out
}

// inLibrary reports whether the entry is of a module of the standard library
// that is written in Python. Such entries are not shown: much of it is C in
// CPython, which has no entries either, and where CPython has Python code it is
// other code.
func (t *Traceback) inLibrary() bool { return strings.HasPrefix(t.Code.Filename, "<frozen ") }

func summarise(rt *Runtime, t *Traceback) frameSummary {
	span := t.Span()
	f := frameSummary{file: t.Code.Filename, name: t.Code.Name, line: t.Line(), hooks: &rt.Hooks, col: -1, endCol: -1}
	f.endLine = f.line
	if t.extra().line == 0 && !rt.Flags.NoRanges && span.EndLine >= span.Line && (span.EndLine > span.Line || span.EndCol > span.Col) {
		f.endLine, f.col, f.endCol = int(span.EndLine), int(span.Col), int(span.EndCol)
	}
	f.load(rt)
	if !f.known() && !strings.HasPrefix(f.file, "<") && t.Globals != nil {
		// As CPython's linecache: for a file that is not there, the lines of the
		// module whose globals the code has.
		if s := AsStr(nullOr(t.Globals.GetStr("__file__"))); s != nil {
			f.source = nil
			f.loadFrom(rt, s.Go())
		}
	}
	return f
}

func nullOr(v Value) Value {
	if v.p == nil {
		return None
	}
	return v
}

// known reports whether there is a source line.
func (f *frameSummary) known() bool {
	for _, l := range f.source {
		if l != "" {
			return true
		}
	}
	return false
}

// load reads the source lines. Lines that are not there count as empty.
func (f *frameSummary) load(rt *Runtime) {
	if m := rt.Modules.GetStr("linecache"); m.p != nil && m.AsModule() != nil && f.loadCached(rt, m.AsModule()) {
		return
	}
	f.loadFrom(rt, f.file)
}

func (f *frameSummary) loadFrom(rt *Runtime, file string) {
	if rt.Hooks.SourceLine == nil {
		return
	}
	for n := f.line; n <= f.endLine; n++ {
		f.source = append(f.source, strings.TrimRightFunc(rt.Hooks.SourceLine(file, n), isSpace))
	}
}

// loadCached reads the lines that a script has put into linecache.cache.
func (f *frameSummary) loadCached(rt *Runtime, m *Module) bool {
	cache := AsDict(nullOr(m.Dict.GetStr("cache")))
	if cache == nil {
		return false
	}
	entry := AsTuple(nullOr(cache.GetStr(f.file)))
	if entry == nil || len(entry.items) != 4 {
		return false
	}
	lines := AsList(entry.items[2])
	if lines == nil {
		return false
	}
	for n := f.line; n <= f.endLine; n++ {
		text := ""
		if n >= 1 && n <= len(lines.items) {
			if s := AsStr(lines.items[n-1]); s != nil {
				text = s.Go()
			}
		}
		f.source = append(f.source, strings.TrimRightFunc(text, isSpace))
	}
	return true
}

// formatStack returns one string an entry; entries that repeat are counted.
func formatStack(stack []frameSummary, color bool) []string {
	var out []string
	count := 0
	repeated := func() {
		if n := count - sameLineCutoff; n > 0 {
			plural := "s"
			if n == 1 {
				plural = ""
			}
			out = append(out, fmt.Sprintf("  [Previous line repeated %d more time%s]\n", n, plural))
		}
	}
	for i := range stack {
		f := &stack[i]
		if i == 0 || f.file != stack[i-1].file || f.line != stack[i-1].line || f.name != stack[i-1].name {
			repeated()
			count = 0
		}
		count++
		if count <= sameLineCutoff {
			out = append(out, f.format(color))
		}
	}
	repeated()
	return out
}

func (f *frameSummary) format(color bool) string {
	var b strings.Builder
	file := f.file
	if strings.HasPrefix(file, "<stdin>-") {
		file = "<stdin>"
	}
	if color {
		fmt.Fprintf(&b, "  File %s\"%s\"%s, line %s%d%s, in %s%s%s\n", ansiMagenta, file, ansiReset, ansiMagenta, f.line, ansiReset, ansiMagenta, f.name, ansiReset)
	} else {
		fmt.Fprintf(&b, "  File \"%s\", line %d, in %s\n", file, f.line, f.name)
	}
	if len(f.source) == 0 || strings.TrimFunc(strings.Join(f.source, ""), isSpace) == "" {
		return b.String()
	}
	if f.col < 0 {
		// Without columns only the first line is shown.
		b.WriteString("    " + strings.TrimFunc(f.source[0], isSpace) + "\n")
		return b.String()
	}
	for _, l := range f.excerpt(color) {
		b.WriteString("    " + l + "\n")
	}
	return b.String()
}

// excerpt returns the source lines that matter, each followed by its carets
// unless those would say nothing.
func (f *frameSummary) excerpt(color bool) []string {
	first, last := f.source[0], f.source[len(f.source)-1]
	start, end := runesIn(first, f.col), runesIn(last, f.endCol)
	text := dedent(f.source)
	lines := make([][]rune, len(text))
	for i, l := range text {
		lines[i] = []rune(l)
	}
	cut := utf8.RuneCountInString(first) - len(lines[0])
	start, end = max(0, start-cut), max(0, end-cut)
	n := len(lines)
	start, end = min(start, len(lines[0])), min(end, len(lines[n-1]))

	segment := segmentOf(lines, start, end)
	a, anchored := findAnchors(f.hooks, segment)
	if a.leftLine >= n || a.rightLine >= n {
		anchored = false // the parser ends lines at more characters
	}
	p := caretPainter{lines: lines, start: displayWidth(lines[0], start), end: displayWidth(lines[n-1], end), color: color}
	p.show = f.showCarets(text, lines, start, end, anchored)

	wanted := map[int]bool{0: true, n - 1: true}
	if anchored {
		if a.leftLine == 0 {
			a.leftCol += start
		}
		if a.rightLine == 0 {
			a.rightCol += start
		}
		a.leftCol = displayWidth(lines[a.leftLine], a.leftCol)
		a.rightCol = displayWidth(lines[a.rightLine], a.rightCol)
		for _, l := range []int{a.leftLine, a.rightLine} {
			wanted[l-1], wanted[l], wanted[l+1] = true, true, true
		}
		p.anchors = &a
	}
	prev := -1
	for i := 0; i < n; i++ {
		if !wanted[i] {
			continue
		}
		if prev >= 0 {
			switch gap := i - prev; {
			case gap == 2:
				p.line(i - 1)
			case gap > 2:
				p.out = append(p.out, fmt.Sprintf("...<%d lines>...", gap-1))
			}
		}
		p.line(i)
		prev = i
	}
	return dedent(p.out)
}

// segmentOf returns the text between start in the first line and end in the
// last.
func segmentOf(lines [][]rune, start, end int) string {
	n := len(lines)
	if n == 1 {
		if end < start {
			return ""
		}
		return string(lines[0][start:end])
	}
	var b strings.Builder
	b.WriteString(string(lines[0][start:]))
	for _, l := range lines[1 : n-1] {
		b.WriteString("\n" + string(l))
	}
	b.WriteString("\n" + string(lines[n-1][:end]))
	return b.String()
}

// showCarets decides whether carets are worth a line: not under a whole line,
// nor under the call of "return f(...)" or "x = f(...)".
func (f *frameSummary) showCarets(text []string, lines [][]rune, start, end int, anchored bool) bool {
	if f.hooks.CallStatement != nil {
		call, empty, ok := f.hooks.CallStatement(strings.Join(text, "\n"))
		if empty {
			return false
		}
		if ok && call.Line == 1 && int(call.EndLine) == len(lines) && int(call.Col) == start && int(call.EndCol) == end {
			return false
		}
	}
	if anchored {
		return true
	}
	before := string(lines[0][:start])
	after := string(lines[len(lines)-1][end:])
	return strings.TrimFunc(before, isSpace) != "" || strings.TrimFunc(after, isSpace) != ""
}

// caretPainter writes source lines and the carets under them.
type caretPainter struct {
	lines      [][]rune
	start, end int // display columns in the first and last line
	anchors    *anchors
	show       bool
	color      bool
	out        []string
}

func (p *caretPainter) line(i int) {
	l := p.lines[i]
	p.out = append(p.out, string(l))
	if !p.show {
		return
	}
	indent := 0
	for indent < len(l) && isSpace(l[indent]) {
		indent++
	}
	n := displayWidth(l, len(l))
	if i == len(p.lines)-1 {
		n = p.end
	}
	carets := make([]byte, n)
	for col := range carets {
		switch {
		case col < indent || i == 0 && col < p.start:
			carets[col] = ' '
		case p.anchors == nil || p.anchors.covers(i, col):
			carets[col] = '^'
		default:
			carets[col] = '~'
		}
	}
	if p.color {
		p.out[len(p.out)-1], carets = paint(l, carets)
	}
	p.out = append(p.out, string(carets))
}

// paint colours a line where its carets are, and the carets.
func paint(line []rune, carets []byte) (string, []byte) {
	var text, marks strings.Builder
	for i := 0; i < max(len(line), len(carets)); {
		mark := byte(0)
		if i < len(carets) {
			mark = carets[i]
		}
		j := i
		for j < max(len(line), len(carets)) && (j < len(carets) && carets[j] == mark || j >= len(carets) && mark == 0) {
			j++
		}
		part := string(line[min(i, len(line)):min(j, len(line))])
		under := string(carets[min(i, len(carets)):min(j, len(carets))])
		color := ""
		switch mark {
		case '^':
			color = ansiBoldRed
		case '~':
			color = ansiRed
		}
		if color != "" {
			part, under = color+part+ansiReset, color+under+ansiReset
		}
		text.WriteString(part)
		marks.WriteString(under)
		i = j
	}
	return text.String(), []byte(marks.String())
}

// runesIn returns how many code points the first n bytes of s are.
func runesIn(s string, n int) int { return utf8.RuneCountInString(s[:min(max(n, 0), len(s))]) }

// displayWidth returns how many columns of a terminal the first n code points
// take: East Asian wide characters take two.
func displayWidth(line []rune, n int) int {
	w := n
	for _, r := range line[:min(n, len(line))] {
		if r >= 0x1100 {
			switch width.LookupRune(r).Kind() {
			case width.EastAsianWide, width.EastAsianFullwidth:
				w++
			}
		}
	}
	return w
}

// dedent is textwrap.dedent: the white space all lines begin with is removed,
// lines of nothing else become empty.
func dedent(lines []string) []string {
	margin, some := "", false
	for _, l := range lines {
		body := strings.TrimLeft(l, " \t")
		if body == "" {
			continue
		}
		indent := l[:len(l)-len(body)]
		if !some {
			margin, some = indent, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
			n++
		}
		margin = margin[:n]
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimLeft(l, " \t") != "" {
			out[i] = strings.TrimPrefix(l, margin)
		}
	}
	return out
}
