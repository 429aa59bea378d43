package object

import (
	"strconv"
	"strings"
)

// This file writes exceptions as CPython's traceback module does: chains of
// causes and contexts, groups in boxes, notes, suggestions. Frames with their
// source lines are traceback_stack.go's, SyntaxErrors traceback_syntax.go's.
//
// As in CPython everything is collected first and written afterwards: which
// exception is shown where depends on the order in which they are met.

// FormatOptions chooses what FormatException writes.
type FormatOptions struct {
	// Limit is how many entries of each traceback are shown: 0 all of them, n
	// the first n, -n the last n. The zero limit of traceback.print_exc(limit=0)
	// is NoStack.
	Limit   int
	NoStack bool
	NoChain bool // leave out causes and contexts
	Color   bool // ANSI colours, CPython's choice of them
	// MessageOnly leaves out the traceback: traceback.format_exception_only.
	MessageOnly bool
	Group       bool // MessageOnly: the members of groups too
	// Bare is what CPython's C code writes of an exception that nobody can catch:
	// no carets, no chain, no notes, no suggestions.
	Bare bool
	// Groups bounds what is shown of groups; nil: as CPython's interpreter does.
	Groups *GroupBounds
}

// GroupBounds says how many members of a group are shown, and how many groups
// within groups.
type GroupBounds struct{ Width, Depth int }

const (
	causeMessage   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// groupBounds are the bounds of CPython's traceback module.
var groupBounds = GroupBounds{Width: 15, Depth: 10}

// ANSI sequences of coloured tracebacks.
const (
	ansiRed         = "\x1b[31m"
	ansiBoldRed     = "\x1b[1;31m"
	ansiMagenta     = "\x1b[35m"
	ansiBoldMagenta = "\x1b[1;35m"
	ansiReset       = "\x1b[0m"
)

// FormatException returns the text CPython prints for an uncaught exception,
// sys.tracebacklimit considered.
func (rt *Runtime) FormatException(e *Exception) string {
	o := FormatOptions{}
	if rt.Sys != nil {
		if v := rt.Sys.GetStr("tracebacklimit"); v.p != nil && v.IsInt() {
			// The interpreter shows the innermost entries.
			o.Limit = -int(max(v.Int(), 0))
			o.NoStack = o.Limit == 0
		}
	}
	return FormatException(rt, e, o)
}

// FormatUnraisable returns the text CPython prints for an exception that nobody
// can catch.
func (rt *Runtime) FormatUnraisable(e *Exception) string {
	return FormatException(rt, e, FormatOptions{Bare: true, NoChain: true})
}

// FormatException returns the text of e as o says. It runs script code (__str__,
// __dir__, notes) but lets no exception of that code out; the pending exception
// is left as it was.
func FormatException(rt *Runtime, e *Exception, o FormatOptions) string {
	return strings.Join(FormatExceptionParts(rt, e, o), "")
}

// FormatExceptionParts is FormatException in the pieces that
// traceback.format_exception returns: a piece is a heading, an entry of a
// traceback, a message.
func FormatExceptionParts(rt *Runtime, e *Exception, o FormatOptions) []string {
	pending, noted := rt.exc, rt.noted
	rt.exc = nil
	c := &tbCollector{rt: rt, o: o, seen: map[*Exception]bool{}}
	top := c.collect(e)
	w := &tbWriter{o: o}
	if o.MessageOnly {
		w.messageOnly(top, "")
	} else {
		w.exception(top)
	}
	rt.exc, rt.noted = pending, noted
	return w.out
}

// messageOnly writes what stands below a traceback, members of groups indented
// if they are wanted.
func (w *tbWriter) messageOnly(s *tbSummary, indent string) {
	for i, t := range s.message(w.o.Color) {
		if indent == "" {
			w.out = append(w.out, t)
			continue
		}
		if i == 0 && s.syntax == nil {
			// The lines of a message are pieces of their own in groups.
			for _, l := range strings.SplitAfter(strings.TrimSuffix(t, "\n"), "\n") {
				w.out = append(w.out, indent+strings.TrimSuffix(l, "\n")+"\n")
			}
			continue
		}
		w.out = append(w.out, indent+t)
	}
	if w.o.Group {
		for _, m := range s.members {
			w.messageOnly(m, indent+"   ")
		}
	}
}

// tbSummary is an exception ready to be written.
type tbSummary struct {
	class   string // with its module
	text    string // str(e) and suggestions
	syntax  *syntaxInfo
	notes   []string // lines after the message
	stack   []frameSummary
	traced  bool // has a traceback, if only one of entries that are not shown
	cause   *tbSummary
	context *tbSummary
	hide    bool // __suppress_context__
	group   bool
	bare    bool // FormatOptions.Bare
	members []*tbSummary
}

type tbCollector struct {
	rt      *Runtime
	o       FormatOptions
	seen    map[*Exception]bool
	stopped bool // a limit, an ended context or an interrupt came: what there is by now is all
}

// work counts n steps; false: collecting is over. What stopped it comes again
// where script code goes on.
func (c *tbCollector) work(n int) bool {
	if !c.stopped && !c.rt.Work(n) {
		c.rt.exc = nil
		c.stopped = true
	}
	return !c.stopped
}

type tbPair struct {
	s *tbSummary
	e *Exception
}

// collect summarises e and everything it leads to. An exception that was met
// before is not followed again, which also ends cycles.
func (c *tbCollector) collect(e *Exception) *tbSummary {
	top := c.one(e)
	queue := []tbPair{{top, e}}
	chain := !c.o.NoChain && !c.o.MessageOnly
	for len(queue) > 0 && c.work(50) {
		p := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if x := p.e.cause; chain && x != nil && !c.seen[x] {
			p.s.cause = c.one(x)
		}
		if x := p.e.context; chain && x != nil && p.s.cause == nil && !p.e.suppress && !c.seen[x] {
			p.s.context = c.one(x)
		}
		if p.e.typ.IsSubtype(&BaseExceptionGroupType) && !c.o.Bare {
			p.s.group = true
			for _, x := range p.e.Group() {
				p.s.members = append(p.s.members, c.one(AsException(x)))
			}
		}
		if p.s.cause != nil {
			queue = append(queue, tbPair{p.s.cause, p.e.cause})
		}
		if p.s.context != nil {
			queue = append(queue, tbPair{p.s.context, p.e.context})
		}
		for i, m := range p.s.members {
			queue = append(queue, tbPair{m, AsException(p.e.Group()[i])})
		}
	}
	if c.stopped {
		// Writing a long chain takes as long as collecting it.
		top.cause, top.context, top.members = nil, nil, nil
	}
	return top
}

func (c *tbCollector) one(e *Exception) *tbSummary {
	c.seen[e] = true
	c.rt.Charge(640)
	s := &tbSummary{class: className(e.typ), text: c.safe(e.Value(), "exception", ToText, "str"), hide: e.suppress}
	if !c.o.NoStack && !c.o.MessageOnly {
		s.stack = c.stack(e.tb)
		s.traced = len(s.stack) > 0 || e.tb != nil && c.o.Limit == 0
	}
	if s.bare = c.o.Bare; s.bare {
		return s
	}
	c.notes(s, e)
	if e.typ.IsSubtype(&SyntaxErrorType) {
		s.syntax = c.syntaxInfo(e)
	} else {
		s.text += c.hint(e)
	}
	return s
}

// className is the class as tracebacks name it: built-ins and the script's own
// without their module.
func className(t *Type) string {
	m := t.ModuleName()
	switch m {
	case "builtins", "__main__":
		return t.Qualname
	case "":
		return "<unknown>." + t.Qualname
	}
	return m + "." + t.Qualname
}

// safe is str(v) or repr(v), or a text that says it failed.
func (c *tbCollector) safe(v Value, what string, show func(*Runtime, Value) (string, bool), fn string) string {
	s, ok := show(c.rt, v)
	if !ok {
		c.rt.Clear()
		return "<" + what + " " + fn + "() failed>"
	}
	return s
}

func (c *tbCollector) notes(s *tbSummary, e *Exception) {
	notes := LookupAttr(c.rt, e.Value(), "__notes__")
	if notes.p == nil {
		if x := c.rt.Clear(); x != nil {
			s.notes = []string{"Ignored error getting __notes__: " + c.safe(x.Value(), "__notes__", ReprText, "repr")}
		}
		return
	}
	var items []Value
	switch {
	case AsList(notes) != nil:
		items = append(items, AsList(notes).items...)
	case AsTuple(notes) != nil:
		items = AsTuple(notes).items
	case notes.IsNone():
		return
	default:
		s.notes = []string{c.safe(notes, "__notes__", ReprText, "repr")}
		return
	}
	for _, n := range items {
		s.notes = append(s.notes, strings.Split(c.safe(n, "note", ToText, "str"), "\n")...)
	}
}

// message returns the lines below the traceback, one string for each piece
// CPython writes at a time.
func (s *tbSummary) message(color bool) []string {
	var out []string
	if s.syntax != nil {
		out = s.syntax.lines(s.class, color)
	} else if s.bare {
		// The colon stands there without a message, too.
		out = append(out, s.class+": "+s.text+"\n")
	} else {
		out = append(out, finalLine(s.class, s.text, color))
	}
	for _, n := range s.notes {
		out = append(out, n+"\n")
	}
	return out
}

func finalLine(class, text string, color bool) string {
	if color {
		class = ansiBoldMagenta + class + ansiReset
		if text != "" {
			text = ansiMagenta + text + ansiReset
		}
	}
	if text == "" {
		return class + "\n"
	}
	return class + ": " + text + "\n"
}

// tbWriter writes summaries, groups inside boxes.
type tbWriter struct {
	out   []string
	o     FormatOptions
	depth int  // of groups
	close bool // the box around a group still needs its lower edge
}

func (w *tbWriter) indent() string { return strings.Repeat(" ", 2*w.depth) }

func (w *tbWriter) emit(texts []string) { w.emitMargin(texts, "|") }

func (w *tbWriter) emitMargin(texts []string, margin string) {
	prefix := ""
	if w.depth > 0 {
		prefix = w.indent() + margin + " "
	}
	for _, t := range texts {
		w.out = append(w.out, indentLines(t, prefix))
	}
}

// indentLines returns text with prefix before each line, empty ones included.
func indentLines(text, prefix string) string {
	if prefix == "" {
		return text
	}
	var b strings.Builder
	for _, l := range linesKept(text) {
		b.WriteString(prefix + l)
	}
	return b.String()
}

// linesKept is str.splitlines(True).
func linesKept(s string) []string {
	var lines []string
	start := 0
	for i := 0; i < len(s); {
		n := lineBreak(s, i)
		if n == 0 {
			i++
			continue
		}
		i += n
		lines = append(lines, s[start:i])
		start = i
	}
	if start < len(s) {
		lines = append(lines, s[start:])
	}
	return lines
}

// exception writes s after what it follows from.
func (w *tbWriter) exception(s *tbSummary) {
	type link struct {
		message string
		s       *tbSummary
	}
	var chain []link
	for x := s; x != nil; {
		switch {
		case w.o.NoChain:
			chain, x = append(chain, link{"", x}), nil
		case x.cause != nil:
			chain, x = append(chain, link{causeMessage, x}), x.cause
		case x.context != nil && !x.hide:
			chain, x = append(chain, link{contextMessage, x}), x.context
		default:
			chain, x = append(chain, link{"", x}), nil
		}
	}
	for i := len(chain) - 1; i >= 0; i-- {
		l := chain[i]
		if l.message != "" {
			w.emit([]string{l.message})
		}
		switch {
		case !l.s.group:
			if l.s.traced {
				w.emit([]string{"Traceback (most recent call last):\n"})
				w.emit(formatStack(l.s.stack, w.o.Color))
			}
			w.emit(l.s.message(w.o.Color))
		case w.depth > w.bounds().Depth:
			w.emit([]string{"... (max_group_depth is " + strconv.Itoa(w.bounds().Depth) + ")\n"})
		default:
			w.group(l.s)
		}
	}
}

func (w *tbWriter) bounds() GroupBounds {
	if w.o.Groups != nil {
		return *w.o.Groups
	}
	return groupBounds
}

func (w *tbWriter) group(s *tbSummary) {
	top := w.depth == 0
	if top {
		w.depth++
	}
	if s.traced {
		margin := "|"
		if top {
			margin = "+"
		}
		w.emitMargin([]string{"Exception Group Traceback (most recent call last):\n"}, margin)
		w.emit(formatStack(s.stack, w.o.Color))
	}
	w.emit(s.message(w.o.Color))
	n, width := len(s.members), w.bounds().Width
	if n > width {
		n = width + 1
	}
	w.close = false
	for i := 0; i < n; i++ {
		last := i == n-1
		if last {
			// A nested group may draw the lower edge.
			w.close = true
		}
		title, corner := strconv.Itoa(i+1), "  "
		if i >= width {
			title = "..."
		}
		if i == 0 {
			corner = "+-"
		}
		w.out = append(w.out, w.indent()+corner+"+---------------- "+title+" ----------------\n")
		w.depth++
		if i < width {
			w.exception(s.members[i])
		} else {
			left := len(s.members) - width
			plural := "s"
			if left == 1 {
				plural = ""
			}
			w.emit([]string{"and " + strconv.Itoa(left) + " more exception" + plural + "\n"})
		}
		if last && w.close {
			w.out = append(w.out, w.indent()+"+------------------------------------\n")
			w.close = false
		}
		w.depth--
	}
	if top {
		w.depth = 0
	}
}
