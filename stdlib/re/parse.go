package re

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file parses patterns, with CPython's errors at CPython's positions.

// patternError is thrown by the parser and caught in parsePattern.
type patternError struct {
	msg   string
	pos   int // -1: none
	class *object.Type
}

// pendingError is thrown when an exception is pending already.
type pendingError struct{}

// scanner hands out the pattern a character or an escape at a time.
type scanner struct {
	src   []rune
	text  bool // the pattern is a str
	index int  // behind next
	c     rune // the next character, -1 at the end
	esc   rune // what follows a backslash
}

const noRune = -1

func (s *scanner) advance() {
	if s.index >= len(s.src) {
		s.c = noRune
		return
	}
	s.c = s.src[s.index]
	s.index++
	if s.c == '\\' {
		if s.index >= len(s.src) {
			panic(patternError{msg: "bad escape (end of pattern)", pos: len(s.src) - 1})
		}
		s.esc = s.src[s.index]
		s.index++
	}
}

// tell returns where the next character stands.
func (s *scanner) tell() int {
	switch s.c {
	case noRune:
		return s.index
	case '\\':
		return s.index - 2
	}
	return s.index - 1
}

func (s *scanner) seek(i int) {
	s.index = i
	s.advance()
}

func (s *scanner) match(c rune) bool {
	if s.c == c && c != '\\' {
		s.advance()
		return true
	}
	return false
}

// fail throws msg about the place offset characters before the next one.
func (s *scanner) fail(offset int, msg string) {
	if !s.text {
		msg = asciiOnly(msg)
	}
	panic(patternError{msg: msg, pos: s.tell() - offset})
}

// asciiOnly is msg.encode('ascii', 'backslashreplace').
func asciiOnly(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := object.RuneAt(s, i)
		i += n
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case r < 0x100:
			fmt.Fprintf(&b, "\\x%02x", r)
		case r < 0x10000:
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			fmt.Fprintf(&b, "\\U%08x", r)
		}
	}
	return b.String()
}

func runesText(rs []rune) string {
	var b []byte
	for _, r := range rs {
		b = object.AppendRune(b, r)
	}
	return string(b)
}

// until returns the characters up to a terminator, which is passed over.
func (s *scanner) until(end rune, name string) []rune {
	var out []rune
	for {
		c, esc := s.c, s.esc
		s.advance()
		if c == noRune {
			if len(out) == 0 {
				s.fail(0, "missing "+name)
			}
			s.fail(len(out), "missing "+string(end)+", unterminated name")
		}
		if c == end {
			if len(out) == 0 {
				s.fail(1, "missing "+name)
			}
			return out
		}
		out = append(out, c)
		if c == '\\' {
			out = append(out, esc)
		}
	}
}

// checkName throws unless name can name a group.
func (s *scanner) checkName(name []rune, offset int) {
	t := runesText(name)
	if !s.text && len(t) != len(name) {
		s.fail(len(name)+offset, "bad character in group name "+quoteASCII(t))
	}
	if !object.IsIdentifier(t) {
		s.fail(len(name)+offset, "bad character in group name "+object.QuoteStr(t))
	}
}

func quoteASCII(t string) string { return asciiOnly(object.QuoteStr(t)) }

func isDecimalName(name []rune) bool {
	for _, c := range name {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(name) > 0
}

// parser is the state of a parse.
type parser struct {
	scanner
	rt         *runtime
	flags      int
	groups     []span // group 0 is the whole
	names      []string
	nameGroups []int
	condPos    map[int]int // (?(1)...): where a group is first asked about
	behind     int         // number of groups at the start of the outermost lookbehind, -1 outside
	depth      int
}

// pattern as parsed.
type parsed struct {
	seq        []node
	flags      int
	groups     []span
	names      []string
	nameGroups []int
}

// parsePattern parses src. When it fails the error is returned, or is pending
// if msg is empty.
func parsePattern(rt *runtime, src []rune, text bool, flags int) (out *parsed, err *patternError) {
	p := &parser{rt: rt, flags: flags, groups: make([]span, 1), behind: -1, condPos: map[int]int{}}
	p.src, p.text = src, text
	defer func() {
		switch r := recover().(type) {
		case nil:
		case patternError:
			out, err = nil, &r
		case pendingError:
			out, err = nil, &patternError{}
		default:
			panic(r)
		}
	}()
	p.advance()
	seq := p.alternatives(flags&flagVerbose != 0, 0)
	p.fixFlags()
	if p.c != noRune {
		p.fail(0, "unbalanced parenthesis")
	}
	bad, at := 0, -1
	for g, pos := range p.condPos {
		// CPython reports the one it met first.
		if g >= len(p.groups) && (at < 0 || pos < at) {
			bad, at = g, pos
		}
	}
	if at >= 0 {
		panic(patternError{msg: "invalid group reference " + strconv.Itoa(bad), pos: at})
	}
	return &parsed{seq, p.flags, p.groups, p.names, p.nameGroups}, nil
}

func (p *parser) valueError(msg string) {
	p.rt.ValueErrorf("%s", msg)
	panic(pendingError{})
}

// fixFlags checks the flags against the type of the pattern.
func (p *parser) fixFlags() {
	f := p.flags
	if p.text {
		switch {
		case f&flagLocale != 0:
			p.valueError("cannot use LOCALE flag with a str pattern")
		case f&flagASCII == 0:
			p.flags |= flagUnicode
		case f&flagUnicode != 0:
			p.valueError("ASCII and UNICODE flags are incompatible")
		}
		return
	}
	switch {
	case f&flagUnicode != 0:
		p.valueError("cannot use UNICODE flag with a bytes pattern")
	case f&flagLocale != 0 && f&flagASCII != 0:
		p.valueError("ASCII and LOCALE flags are incompatible")
	}
}

func (p *parser) warn(c *object.Type, format string, a ...any) {
	if !p.rt.Warn(c, fmt.Sprintf(format, a...)) {
		panic(pendingError{})
	}
}

// alternatives parses a|b|c.
func (p *parser) alternatives(verbose bool, nested int) []node {
	if !p.rt.Enter("") {
		panic(pendingError{})
	}
	defer p.rt.Leave()
	var items [][]node
	for {
		items = append(items, p.sequence(verbose, nested+1, nested == 0 && len(items) == 0))
		if !p.match('|') {
			break
		}
		if nested == 0 {
			verbose = p.flags&flagVerbose != 0
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	var out []node
	for sameLiteral(items) {
		out = append(out, items[0][0])
		for i := range items {
			items[i] = items[i][1:]
		}
	}
	if set, ok := asSet(items); ok {
		return append(out, node{kind: nIn, set: set})
	}
	return append(out, node{kind: nBranch, subs: items})
}

// sameLiteral reports whether all items begin with the same character.
func sameLiteral(items [][]node) bool {
	for _, it := range items {
		if len(it) == 0 || it[0].kind != nLiteral || it[0].r != items[0][0].r {
			return false
		}
	}
	return true
}

// asSet returns the set that matches what the single characters items match.
func asSet(items [][]node) (set []setItem, ok bool) {
	for _, it := range items {
		if len(it) != 1 {
			return nil, false
		}
		switch n := &it[0]; {
		case n.kind == nLiteral:
			set = append(set, setItem{-1, n.r, n.r})
		case n.kind == nIn && !n.not:
			set = append(set, n.set...)
		default:
			return nil, false
		}
	}
	return set, true
}

func isWhitespace(c rune) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// sequence parses what stands between two bars.
func (p *parser) sequence(verbose bool, nested int, first bool) []node {
	var seq []node
	for {
		c, esc := p.c, p.esc
		if c == noRune || c == '|' || c == ')' {
			break
		}
		if !p.rt.Tick() {
			panic(pendingError{})
		}
		p.advance()
		if verbose {
			if isWhitespace(c) {
				continue
			}
			if c == '#' {
				for {
					c := p.c
					p.advance()
					if c == noRune || c == '\n' {
						break
					}
				}
				continue
			}
		}
		switch c {
		case '\\':
			seq = append(seq, p.escape(esc))
		case '[':
			seq = append(seq, p.class())
		case '*', '+', '?', '{':
			seq = p.repeat(seq, c)
		case '.':
			seq = append(seq, node{kind: nAny})
		case '^':
			seq = append(seq, node{kind: nAt, at: atBegin})
		case '$':
			seq = append(seq, node{kind: nAt, at: atEnd})
		case '(':
			if n, ok := p.group(verbose, nested, first && len(seq) == 0, &verbose); ok {
				seq = append(seq, n)
			}
		default:
			seq = append(seq, node{kind: nLiteral, r: c})
		}
	}
	return unpack(seq)
}

// unpack replaces groups that neither capture nor change flags by their
// contents.
func unpack(seq []node) []node {
	plain := true
	for i := range seq {
		plain = plain && !seq[i].transparent()
	}
	if plain {
		return seq
	}
	var out []node
	for i := range seq {
		if seq[i].transparent() {
			out = append(out, seq[i].subs[0]...)
		} else {
			out = append(out, seq[i])
		}
	}
	return out
}

func (n *node) transparent() bool {
	return n.kind == nSub && n.group == 0 && n.add == 0 && n.del == 0
}

func (p *parser) digits() string {
	var b []byte
	for '0' <= p.c && p.c <= '9' {
		b = append(b, byte(p.c))
		p.advance()
	}
	return string(b)
}

// count reads a number of repetitions.
func (p *parser) count(s string) int {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n >= maxRepeat {
		p.rt.OverflowErrorf("the repetition number is too large")
		panic(pendingError{})
	}
	return int(n)
}

// repeat applies the quantifier that begins with c to the last item of seq.
func (p *parser) repeat(seq []node, c rune) []node {
	here := p.tell()
	lo, hi := 0, maxRepeat
	switch c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.c == '}' {
			return append(seq, node{kind: nLiteral, r: c})
		}
		a := p.digits()
		b := a
		if p.match(',') {
			b = p.digits()
		}
		if !p.match('}') {
			p.seek(here)
			return append(seq, node{kind: nLiteral, r: c})
		}
		if a != "" {
			lo = p.count(a)
		}
		if b != "" {
			hi = p.count(b)
			if hi < lo {
				p.fail(p.tell()-here, "min repeat greater than max repeat")
			}
		}
	}
	if len(seq) == 0 || seq[len(seq)-1].kind == nAt {
		p.fail(p.tell()-here+1, "nothing to repeat")
	}
	item := seq[len(seq)-1]
	if item.kind == nRepeat {
		p.fail(p.tell()-here+1, "multiple repeat")
	}
	body := []node{item}
	if item.transparent() {
		body = item.subs[0]
	}
	n := node{kind: nRepeat, min: lo, max: hi, subs: [][]node{body}}
	if p.match('?') {
		n.manner = lazy
	} else if p.match('+') {
		n.manner = possessive
	}
	seq[len(seq)-1] = n
	return seq
}
