package re

import "github.com/ouro-lang/ouro/interp/object"

// This file turns the tree of a pattern into instructions for the matcher.

type opcode uint8

const (
	oMatch opcode = iota // the end: success
	oFail
	oByte  // one byte
	oStr   // several bytes
	oSet   // one character of a set
	oRep   // a repeated set
	oMark  // the border of a group
	oSplit // two ways on, the first preferred
	oBranch
	oJump
	oLoop  // start counting a repetition
	oUntil // the end of its body
	oAssert
	oAssertEnd
	oNotEnd // the body of a negative assertion matched
	oAtomic
	oAtomicEnd
	oMore // the head of a possessive repetition
	oRef
	oCond
	oAt
)

// unit says how the characters of an oRep are found.
type unit uint8

const (
	unitSet unit = iota
	unitByte
	unitLine // all but the newline
	unitAll
)

// inst is an instruction.
type inst struct {
	op      opcode
	unit    unit
	manner  int8
	at      int8
	b       byte
	multi   bool // oAt: lines count
	nextEnd bool // oRep: what follows can match at the end of the text
	xEnd    bool // oSplit: the same for its two ways
	yEnd    bool
	x, y    int32
	min     int
	max     int // -1: no bound
	flags   int // oRef, oAt
	set     *charset
	str     string
	next    *[256]bool // oRep: bytes that what follows can begin with, nil for all
	xTab    *[256]bool // oSplit: the same for its two ways
	yTab    *[256]bool
	one     int16 // oRep: the only byte in next, or -1
	alt     *branch
}

// branch is an alternation: for each byte that can come next the alternatives
// that are worth a try, a bit each.
type branch struct {
	to   []int32
	bits [257]uint64 // the last is for the end of the text
}

// maxAlternatives is how many ways an oBranch has.
const maxAlternatives = 64

// program is a compiled pattern.
type program struct {
	code   []inst
	groups int // without group 0
	loops  int
	text   bool
	// How to find places where a match can begin.
	prefix  string // all matches begin with it
	whole   bool   // prefix is all there is
	starts  *[256]bool
	one     int16 // the only byte in starts, or -1
	atStart bool  // only at the start of the text
	atLine  bool  // only at the start of a line
	minimum int   // characters a match has at least
	bytes   int64 // what all of it takes
}

// size is what the program takes: sets and tables, which instructions may
// share, once.
func (pr *program) size() int64 {
	n := int64(160*len(pr.code) + len(pr.prefix))
	seen := map[any]bool{}
	add := func(part any, bytes int) {
		if !seen[part] {
			seen[part] = true
			n += int64(bytes)
		}
	}
	for i := range pr.code {
		in := &pr.code[i]
		n += int64(len(in.str))
		if s := in.set; s != nil {
			add(s, 320+8*(len(s.ranges)+len(s.upper)))
		}
		for _, t := range [...]*[256]bool{in.next, in.xTab, in.yTab} {
			if t != nil {
				add(t, 256)
			}
		}
		if in.alt != nil {
			add(in.alt, 2080+4*len(in.alt.to))
		}
	}
	return n
}

type compiler struct {
	rt      *runtime
	text    bool
	groups  []span
	code    []inst
	loops   int
	looking int
	sets    map[*node]*charset
	failed  *patternError
}

func combine(flags, add, del int) int {
	if add&typeFlags != 0 {
		flags &^= typeFlags
	}
	return (flags | add) &^ del
}

// compile returns the program for a parsed pattern; nil with an exception
// pending or an error returned.
func compile(rt *runtime, p *parsed, text bool) (*program, *patternError) {
	c := &compiler{rt: rt, text: text, groups: p.groups, sets: map[*node]*charset{}}
	end := &firstSet{done: true}
	if !c.seq(p.seq, p.flags, end) {
		if c.failed == nil {
			return nil, &patternError{}
		}
		return nil, c.failed
	}
	c.emit(inst{op: oMatch})
	pr := &program{code: c.code, groups: len(p.groups) - 1, loops: c.loops, text: text, one: noByte}
	pr.minimum, _ = width(p.seq, p.groups)
	c.findStart(pr, p.seq, p.flags)
	pr.bytes = pr.size()
	if rt.Pending() != nil || !rt.Alloc(pr.bytes) {
		return nil, &patternError{}
	}
	return pr, nil
}

func (c *compiler) findStart(pr *program, seq []node, flags int) {
	if len(seq) > 0 && seq[0].kind == nAt && (seq[0].at == atBeginStr || seq[0].at == atBegin && flags&flagMultiline == 0) {
		pr.atStart = true
		return
	}
	if len(seq) > 0 && seq[0].kind == nAt && seq[0].at == atBegin {
		pr.atLine, pr.one = true, -1
		return
	}
	n := c.prefixLen(seq, flags)
	if n > 0 {
		pr.prefix = c.literal(seq[:n])
		pr.whole = n == len(seq)
		if len(pr.prefix) > 1 {
			return
		}
	}
	f := c.first(seq, flags, &firstSet{done: true})
	pr.starts = f.table(c.text)
	pr.one = onlyByte(pr.starts)
}

const noByte = -1

// onlyByte returns the one byte in t, noByte if there is none or more.
func onlyByte(t *[256]bool) int16 {
	found := int16(noByte)
	if t == nil {
		return found
	}
	for i, b := range t {
		if b {
			if found >= 0 {
				return noByte
			}
			found = int16(i)
		}
	}
	return found
}

func (c *compiler) emit(i inst) int {
	c.rt.Charge(160)
	c.code = append(c.code, i)
	return len(c.code) - 1
}

func (c *compiler) here() int32 { return int32(len(c.code)) }

// plain reports whether n is a character that stands for itself.
func (c *compiler) plain(n *node, flags int) bool {
	return n.kind == nLiteral && (flags&flagIgnoreCase == 0 || !isCased(n.r, flags))
}

func (c *compiler) prefixLen(seq []node, flags int) int {
	n := 0
	for n < len(seq) && c.plain(&seq[n], flags) {
		n++
	}
	return n
}

// literal returns the bytes of plain characters.
func (c *compiler) literal(seq []node) string {
	var b []byte
	for i := range seq {
		if c.text {
			b = object.AppendRune(b, seq[i].r)
		} else {
			b = append(b, byte(seq[i].r))
		}
	}
	return string(b)
}

// unitSet returns the set of characters that n, which matches one, matches.
func (c *compiler) unitSet(n *node, flags int) *charset {
	if s := c.sets[n]; s != nil {
		return s
	}
	var s *charset
	switch {
	case n.kind == nIn:
		s = c.newCharset(n.set, n.not, flags)
	case n.kind == nLiteral:
		s = c.newCharset([]setItem{{-1, n.r, n.r}}, false, flags)
	case n.kind == nNotLiteral:
		s = c.newCharset([]setItem{{-1, n.r, n.r}}, true, flags)
	case flags&flagDotAll != 0:
		s = c.newCharset([]setItem{{-1, 0, 0x10FFFF}}, false, 0)
	default:
		s = c.newCharset([]setItem{{-1, '\n', '\n'}}, true, 0)
	}
	c.rt.Charge(400)
	c.sets[n] = s
	return s
}

// single returns the node if seq is one that matches a single character.
func single(seq []node) *node {
	if len(seq) != 1 {
		return nil
	}
	n := &seq[0]
	switch n.kind {
	case nLiteral, nNotLiteral, nAny, nIn:
		return n
	case nSub:
		if n.group == 0 {
			return single(n.subs[0])
		}
	}
	return nil
}

// singleFlags returns the flags in force inside the groups around single(seq).
func singleFlags(seq []node, flags int) int {
	for seq[0].kind == nSub {
		flags = combine(flags, seq[0].add, seq[0].del)
		seq = seq[0].subs[0]
	}
	return flags
}

// seq compiles a sequence; after tells how the text can go on behind it.
func (c *compiler) seq(seq []node, flags int, after *firstSet) bool {
	if !c.rt.Enter("") {
		return false
	}
	defer c.rt.Leave()
	for i := 0; i < len(seq); {
		if !c.rt.Tick() {
			return false
		}
		if k := c.prefixLen(seq[i:], flags); k > 0 {
			s := c.literal(seq[i : i+k])
			if len(s) == 1 {
				c.emit(inst{op: oByte, b: s[0]})
			} else {
				c.emit(inst{op: oStr, str: s})
			}
			i += k
			continue
		}
		if !c.node(&seq[i], seq[i+1:], flags, after) {
			return false
		}
		i++
	}
	return c.rt.Pending() == nil
}

func (c *compiler) node(n *node, rest []node, flags int, after *firstSet) bool {
	switch n.kind {
	case nLiteral, nNotLiteral, nAny, nIn:
		c.emit(inst{op: oSet, set: c.unitSet(n, flags)})
	case nAt:
		c.emit(inst{op: oAt, at: n.at, multi: flags&flagMultiline != 0, flags: flags})
	case nFail:
		c.emit(inst{op: oFail})
	case nBackref:
		c.emit(inst{op: oRef, x: int32(n.group), flags: flags})
	case nSub:
		if n.group > 0 {
			c.emit(inst{op: oMark, x: int32(2 * n.group)})
		}
		if !c.seq(n.subs[0], combine(flags, n.add, n.del), c.first(rest, flags, after)) {
			return false
		}
		if n.group > 0 {
			c.emit(inst{op: oMark, x: int32(2*n.group + 1)})
		}
	case nAtomic:
		c.emit(inst{op: oAtomic})
		if !c.seq(n.subs[0], flags, &firstSet{done: true}) {
			return false
		}
		c.emit(inst{op: oAtomicEnd})
	case nAssert:
		return c.assert(n, flags)
	case nBranch:
		return c.branch(n.subs, flags, c.first(rest, flags, after))
	case nCond:
		f := c.first(rest, flags, after)
		at := c.emit(inst{op: oCond, x: int32(n.group)})
		if !c.seq(n.subs[0], flags, f) {
			return false
		}
		if len(n.subs) > 1 {
			jump := c.emit(inst{op: oJump})
			c.code[at].y = c.here()
			if !c.seq(n.subs[1], flags, f) {
				return false
			}
			c.code[jump].x = c.here()
		} else {
			c.code[at].y = c.here()
		}
	case nRepeat:
		if u := single(n.subs[0]); u != nil {
			c.unitRepeat(n, u, rest, flags, after)
			return true
		}
		return c.repeat(n, flags, c.first(rest, flags, after))
	}
	return true
}

func (c *compiler) assert(n *node, flags int) bool {
	back := 0
	if n.behind {
		lo, hi := width(n.subs[0], c.groups)
		switch {
		case lo != hi:
			c.failed = &patternError{msg: "look-behind requires fixed-width pattern", pos: -1}
			return false
		case lo > maxRepeat:
			c.failed = &patternError{msg: "looks too much behind", pos: -1}
			return false
		}
		back = lo
	}
	end := oAssertEnd
	if n.not {
		end = oNotEnd
	}
	at := c.emit(inst{op: oAssert, x: -1, min: back})
	// Nothing is given back once the body matched.
	if !c.seq(n.subs[0], flags, &firstSet{done: true}) {
		return false
	}
	c.emit(inst{op: end})
	if n.not {
		c.code[at].x = c.here()
	}
	return true
}

// branch compiles an alternation.
func (c *compiler) branch(subs [][]node, flags int, after *firstSet) bool {
	var rest [][]node
	if len(subs) > maxAlternatives {
		subs, rest = subs[:maxAlternatives-1], subs[maxAlternatives-1:]
	}
	b := &branch{}
	c.rt.Charge(2200)
	c.emit(inst{op: oBranch, alt: b})
	var jumps []int
	for i := range subs {
		b.to = append(b.to, c.here())
		c.admit(b, i, c.first(subs[i], flags, after))
		if !c.seq(subs[i], flags, after) {
			return false
		}
		if i < len(subs)-1 || rest != nil {
			jumps = append(jumps, c.emit(inst{op: oJump}))
		}
	}
	if rest != nil {
		b.to = append(b.to, c.here())
		c.admit(b, len(subs), &firstSet{any: true})
		if !c.branch(rest, flags, after) {
			return false
		}
	}
	for _, j := range jumps {
		c.code[j].x = c.here()
	}
	return true
}

// admit notes for which bytes alternative i is worth a try.
func (c *compiler) admit(b *branch, i int, f *firstSet) {
	t := f.table(c.text)
	for k := range 256 {
		if t == nil || t[k] {
			b.bits[k] |= 1 << i
		}
	}
	if f.atEnd() {
		b.bits[256] |= 1 << i
	}
}

// unitRepeat compiles the repetition of a single character.
func (c *compiler) unitRepeat(n, u *node, rest []node, flags int, after *firstSet) {
	f := c.first(rest, flags, after)
	uflags := singleFlags(n.subs[0], flags)
	in := inst{op: oRep, manner: n.manner, min: n.min, max: n.max, set: c.unitSet(u, uflags), one: noByte}
	if n.max == maxRepeat {
		in.max = -1
	}
	switch {
	case u.kind == nAny && uflags&flagDotAll != 0:
		in.unit = unitAll
	case u.kind == nAny:
		in.unit = unitLine
	case c.plain(u, uflags) && (u.r < 0x80 || !c.text):
		in.unit, in.b = unitByte, byte(u.r)
	}
	free := f.disjoint(in.set)
	if !free && len(rest) > 0 && rest[0].kind == nAt && rest[0].at == atBoundary && wordsOnly(in.set, flags) {
		// Inside a word there is no border.
		free = true
	}
	if free {
		switch {
		case in.manner == greedy && (f.done || in.max < 0 || n.min == in.max):
			in.manner = possessive
		case in.manner == greedy:
			// A bound can end the repetition before its characters end, but what is
			// given back begins with such a character just the same.
			in.manner = possessive
		case in.manner == lazy && !f.done && in.max < 0:
			in.manner = possessive
		}
	}
	in.next = f.table(c.text)
	in.nextEnd = f.atEnd()
	in.one = onlyByte(in.next)
	c.emit(in)
}

// wordsOnly reports whether all characters of s are word characters as \b under
// flags sees them.
func wordsOnly(s *charset, flags int) bool {
	for r, b := range s.low {
		if b && !isCategory(rune(r), catWord, flags) {
			return false
		}
	}
	return s.kinds == 0 || flags&flagUnicode != 0 && s.kinds&(kindSpace|kindOther) == 0 && !s.fold
}

// repeat compiles the repetition of more than a single character.
func (c *compiler) repeat(n *node, flags int, after *firstSet) bool {
	body := n.subs[0]
	lo, _ := width(body, c.groups)
	hi := n.max
	if hi == maxRepeat {
		hi = -1
	}
	if n.manner == possessive {
		return c.possessive(body, n.min, hi, flags)
	}
	f := c.first(body, flags, after)
	switch {
	case n.min == 0 && hi == 1:
		at := c.split(f, after)
		if !c.seq(body, flags, after) {
			return false
		}
		c.prefer(at, at+1, int(c.here()), n.manner)
		return true
	case lo > 0 && hi < 0 && n.min <= 1:
		both := &firstSet{}
		both.union(f)
		both.union(after)
		if n.min == 0 {
			at := c.split(f, after)
			if !c.seq(body, flags, both) {
				return false
			}
			c.emit(inst{op: oJump, x: int32(at)})
			c.prefer(at, at+1, int(c.here()), n.manner)
			return true
		}
		start := int(c.here())
		if !c.seq(body, flags, both) {
			return false
		}
		at := c.split(f, after)
		c.prefer(at, start, at+1, n.manner)
		return true
	}
	both := &firstSet{}
	both.union(f)
	both.union(after)
	reg := int32(c.loops)
	c.loops++
	at := c.emit(inst{op: oLoop, x: reg})
	start := c.here()
	if !c.seq(body, flags, both) {
		return false
	}
	c.code[at].y = c.here()
	c.emit(inst{op: oUntil, manner: n.manner, x: reg, y: start, min: n.min, max: hi})
	return true
}

// split emits a choice between a body that goes on as f says and what follows.
func (c *compiler) split(f, after *firstSet) int {
	return c.emit(inst{op: oSplit, xTab: f.table(c.text), yTab: after.table(c.text), xEnd: f.atEnd(), yEnd: after.atEnd()})
}

// prefer fills in the targets of the split at.
func (c *compiler) prefer(at, body, exit int, manner int8) {
	in := &c.code[at]
	in.x, in.y = int32(body), int32(exit)
	if manner == lazy {
		in.x, in.y = in.y, in.x
		in.xTab, in.yTab = in.yTab, in.xTab
		in.xEnd, in.yEnd = in.yEnd, in.xEnd
	}
}

// possessive compiles a repetition that gives nothing back. As in CPython
// every round is by itself atomic.
func (c *compiler) possessive(body []node, lo, hi, flags int) bool {
	reg := int32(c.loops)
	c.loops++
	at := c.emit(inst{op: oLoop, x: reg})
	head := c.emit(inst{op: oMore, x: reg, min: lo, max: hi})
	c.code[at].y = int32(head)
	if !c.seq(body, flags, &firstSet{done: true}) {
		return false
	}
	c.emit(inst{op: oAtomicEnd})
	c.emit(inst{op: oJump, x: int32(head)})
	c.code[head].y = c.here()
	return true
}
