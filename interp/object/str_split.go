package object

import "strings"

// This file takes text apart: split, splitlines, partition, strip.

// cutter makes the strs that are pieces of one text. Pieces of a short text
// keep the text alive; pieces of a long one are copied a few hundred bytes at a
// time, so that most pieces cost one allocation and none keeps much alive.
type cutter struct {
	rt    *Runtime
	src   string
	ascii bool
	chunk string // a copy of src[from : from+len(chunk)]
	from  int
	out   []Value
	// stopped: an exception is pending.
	stopped bool
}

// newCutter prepares for n pieces of src and accounts for them.
func newCutter(rt *Runtime, s *Str, src string, n int) (c cutter, ok bool) {
	if !rt.Work(n) || !rt.Alloc(int64(len(src))) || !rt.AllocN(int64(n), 16+strHeader) {
		return c, false
	}
	out, ok := makeLarge[Value](rt, 0, n, 16)
	if !ok {
		return c, false
	}
	c = cutter{rt: rt, src: src, ascii: s.isASCII(), out: out}
	if len(src) <= shareBelow {
		c.chunk = src
	}
	return c, true
}

// cut adds src[a:b]. Pieces come in ascending or descending order.
func (c *cutter) cut(a, b int) {
	if c.stopped || !c.rt.Tick() {
		c.stopped = true
		return
	}
	if b-a <= 2 {
		// Most of these are strs that exist already.
		text := c.src[a:b]
		if len(text) == 2 && len(c.src) > shareBelow {
			text = strings.Clone(text)
		}
		c.out = append(c.out, NewStr(text))
		return
	}
	var text string
	switch {
	case a >= c.from && b <= c.from+len(c.chunk):
		text = c.chunk[a-c.from : b-c.from]
	case b-a >= len(c.src)/2:
		text = c.src[a:b]
	case b-a > shareBelow/2:
		text = strings.Clone(c.src[a:b])
	default:
		from := a
		if a < c.from {
			from = max(b-shareBelow, 0)
		}
		c.from = from
		c.chunk = strings.Clone(c.src[from:min(from+shareBelow, len(c.src))])
		text = c.chunk[a-from : b-from]
	}
	o := &Str{s: text}
	o.Object = Object{&StrType, o}
	if c.ascii {
		o.size = uint64(len(text)) + 1
	}
	c.out = append(c.out, Value{p: &o.Object})
}

// list returns the pieces, followed by rest if it is not null.
func (c *cutter) list(rest Value) Value {
	if c.stopped {
		return Value{}
	}
	if rest.p != nil {
		c.out = append(c.out, rest)
	}
	return NewList(c.out)
}

func (c *cutter) reversed() Value {
	if c.stopped {
		return Value{}
	}
	for i, j := 0, len(c.out)-1; i < j; i, j = i+1, j-1 {
		c.out[i], c.out[j] = c.out[j], c.out[i]
	}
	return NewList(c.out)
}

// isSpace reports whether str.isspace and str.split take r for white space.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || '\t' <= r && r <= '\r' || 0x1C <= r && r <= 0x1F
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	case r <= 0x3000:
		return r == 0x1680 || 0x2000 <= r && r <= 0x200A || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
	}
	return false
}

// asciiSpace marks the ASCII bytes isSpace holds for.
var asciiSpace = [256]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0x1C: true, 0x1D: true, 0x1E: true, 0x1F: true, ' ': true}

// skipSpace returns the offset of the first byte from i on that is not white space.
func skipSpace(s string, i int) int {
	for i < len(s) {
		if s[i] < 0x80 {
			if !asciiSpace[s[i]] {
				return i
			}
			i++
			continue
		}
		r, w := runeAt(s, i)
		if !isSpace(r) {
			return i
		}
		i += w
	}
	return i
}

// skipWord is the opposite of skipSpace.
func skipWord(s string, i int) int {
	for i < len(s) {
		if s[i] < 0x80 {
			if asciiSpace[s[i]] {
				return i
			}
			i++
			continue
		}
		r, w := runeAt(s, i)
		if isSpace(r) {
			return i
		}
		i += w
	}
	return i
}

// skipSpaceBack returns the end of s[:i] without white space at its end.
func skipSpaceBack(s string, i int) int {
	for i > 0 {
		r, w := runeBefore(s, i)
		if !isSpace(r) {
			break
		}
		i -= w
	}
	return i
}

func skipWordBack(s string, i int) int {
	for i > 0 {
		r, w := runeBefore(s, i)
		if isSpace(r) {
			break
		}
		i -= w
	}
	return i
}

// splitArgs returns the separator (nil: white space) and the greatest number
// of splits of split and rsplit.
func splitArgs(rt *Runtime, sepArg, maxArg Value) (sep *Str, limit int, ok bool) {
	// CPython looks at the count first.
	limit, ok = optionalCount(rt, maxArg)
	if !ok {
		return nil, 0, false
	}
	if !noneOrAbsent(sepArg) {
		if sep = AsStr(sepArg); sep == nil {
			rt.TypeErrorf("must be str or None, not %s", TypeName(sepArg))
			return nil, 0, false
		}
	}
	if limit < 0 {
		limit = maxIndex
	}
	if sep != nil && sep.s == "" {
		rt.ValueErrorf("empty separator")
		return nil, 0, false
	}
	return sep, limit, true
}

// countWords returns the number of pieces s.split(None, limit) has; ok is false
// with an exception pending.
func countWords(rt *Runtime, s string, limit int) (n int, ok bool) {
	look := lookout{rt: rt}
	for i := skipSpace(s, 0); i < len(s); i = skipSpace(s, i) {
		n++
		if n%moveChunk == 0 && !rt.Work(moveChunk/4) {
			return n, false
		}
		if n > limit {
			break
		}
		if i, ok = skipLongWord(&look, s, i); !ok {
			return n, false
		}
	}
	return n, true
}

// skipLongWord is skipWord under the limits.
func skipLongWord(look *lookout, s string, i int) (end int, ok bool) {
	for {
		to := min(i+lookBytes, len(s))
		for to < len(s) && s[to]&0xC0 == 0x80 {
			to++ // not within a character
		}
		if i = skipWord(s[:to], i); i < to || to == len(s) {
			return i, true
		}
		if !look.past(i) {
			return i, false
		}
	}
}

func strSplit(rt *Runtime, self, sepArg, maxArg Value) Value {
	s := AsStr(self)
	sep, limit, ok := splitArgs(rt, sepArg, maxArg)
	if !ok {
		return Value{}
	}
	text := s.s
	if sep == nil {
		n, ok := countWords(rt, text, limit)
		if !ok {
			return Value{}
		}
		c, ok := newCutter(rt, s, text, n)
		if !ok {
			return Value{}
		}
		look := lookout{rt: rt}
		for i := skipSpace(text, 0); i < len(text) && !c.stopped; i = skipSpace(text, i) {
			if limit == 0 {
				// CPython keeps the white space at the far end here.
				c.cut(i, len(text))
				break
			}
			limit--
			j, ok := skipLongWord(&look, text, i)
			if !ok {
				return Value{}
			}
			c.cut(i, j)
			i = j
		}
		return c.list(Value{})
	}
	n, ok := countText(rt, text, sep.s)
	if !ok {
		return Value{}
	}
	n = min(n, limit)
	c, ok := newCutter(rt, s, text, n+1)
	if !ok {
		return Value{}
	}
	if n == 0 {
		return c.list(s.Value())
	}
	pos := 0
	for ; n > 0 && !c.stopped; n-- {
		i, ok := indexFrom(rt, text, sep.s, pos)
		if !ok {
			return Value{}
		}
		c.cut(pos, i)
		pos = i + len(sep.s)
	}
	c.cut(pos, len(text))
	return c.list(Value{})
}

func strRSplit(rt *Runtime, self, sepArg, maxArg Value) Value {
	s := AsStr(self)
	sep, limit, ok := splitArgs(rt, sepArg, maxArg)
	if !ok {
		return Value{}
	}
	text := s.s
	if sep == nil {
		n, ok := countWords(rt, text, limit)
		if !ok {
			return Value{}
		}
		c, ok := newCutter(rt, s, text, n)
		if !ok {
			return Value{}
		}
		for i := skipSpaceBack(text, len(text)); i > 0; i = skipSpaceBack(text, i) {
			if limit == 0 {
				c.cut(0, i)
				break
			}
			limit--
			j := skipWordBack(text, i)
			c.cut(j, i)
			i = j
		}
		return c.reversed()
	}
	// Counting from the left may differ from counting from the right for
	// separators that overlap themselves, but both find as many.
	n, ok := countText(rt, text, sep.s)
	if !ok {
		return Value{}
	}
	n = min(n, limit)
	c, ok := newCutter(rt, s, text, n+1)
	if !ok {
		return Value{}
	}
	if n == 0 {
		return c.list(s.Value())
	}
	end := len(text)
	for ; n > 0 && !c.stopped; n-- {
		i, ok := lastIndex(rt, text[:end], sep.s)
		if !ok {
			return Value{}
		}
		c.cut(i+len(sep.s), end)
		end = i
	}
	c.cut(0, end)
	return c.reversed()
}

// lineBreak returns the length of the line break at byte i of s, 0 if there is
// none.
func lineBreak(s string, i int) int {
	switch c := s[i]; {
	case c == '\r':
		if i+1 < len(s) && s[i+1] == '\n' {
			return 2
		}
		return 1
	case '\n' <= c && c <= '\f' || 0x1C <= c && c <= 0x1E:
		return 1
	case c == 0xC2 && i+1 < len(s) && s[i+1] == 0x85:
		return 2
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xA8 || s[i+2] == 0xA9):
		return 3
	}
	return 0
}

func strSplitLines(rt *Runtime, self, keepArg Value) Value {
	s := AsStr(self)
	keep := 0
	if !absent(keepArg) {
		if keep = Truth(rt, keepArg); keep < 0 {
			return Value{}
		}
	}
	text := s.s
	n, last, look := 0, 0, moveChunk
	for i := nextBreak(rt, text, 0); i < len(text); i = nextBreak(rt, text, last) {
		if i >= look {
			if look = i + moveChunk; !rt.Work(moveChunk / 8) {
				return Value{}
			}
		}
		n++
		last = i + lineBreak(text, i)
	}
	if rt.exc != nil {
		return Value{}
	}
	if last < len(text) {
		n++
	}
	c, ok := newCutter(rt, s, text, n)
	if !ok {
		return Value{}
	}
	if n == 1 && (last < len(text) || keep == 1) {
		return c.list(s.Value())
	}
	for start := 0; start < len(text) && !c.stopped; {
		end := nextBreak(rt, text, start)
		next := end
		if end < len(text) {
			next += lineBreak(text, end)
		}
		if keep == 1 {
			end = next
		}
		c.cut(start, end)
		start = next
	}
	return c.list(Value{})
}

// nextBreak returns where the next line of s[from:] ends, len(s) if it is the
// last one or an exception is pending.
func nextBreak(rt *Runtime, s string, from int) int {
	for i := from; i < len(s); {
		end := min(i+moveChunk, len(s))
		for ; i < end; i++ {
			if breakBytes[s[i]] && lineBreak(s, i) > 0 {
				return i
			}
		}
		if i < len(s) && !rt.Work(moveChunk/8) {
			return len(s)
		}
	}
	return len(s)
}

// breakBytes are the bytes that line breaks begin with.
var breakBytes = [256]bool{'\n': true, '\v': true, '\f': true, '\r': true, 0x1C: true, 0x1D: true, 0x1E: true, 0xC2: true, 0xE2: true}

func strPartition(rt *Runtime, self, sepArg Value) Value {
	return partitionAt(rt, self, sepArg, false)
}

func strRPartition(rt *Runtime, self, sepArg Value) Value {
	return partitionAt(rt, self, sepArg, true)
}

func partitionAt(rt *Runtime, self, sepArg Value, fromRight bool) Value {
	s, sep := AsStr(self), AsStr(sepArg)
	if sep == nil {
		return rt.TypeErrorf("must be str, not %s", TypeName(sepArg))
	}
	if sep.s == "" {
		return rt.ValueErrorf("empty separator")
	}
	if !rt.Work(len(s.s) >> 7) {
		return Value{}
	}
	empty := emptyStr.Value()
	i, ok := 0, true
	if fromRight {
		i, ok = lastIndex(rt, s.s, sep.s)
	} else {
		i, ok = indexFrom(rt, s.s, sep.s, 0)
	}
	if !ok {
		return Value{}
	}
	if i < 0 {
		if fromRight {
			return NewTuple([]Value{empty, empty, s.Value()})
		}
		return NewTuple([]Value{s.Value(), empty, empty})
	}
	if !rt.Alloc(int64(len(s.s)) + 2*strHeader) {
		return Value{}
	}
	j := i + len(sep.s)
	return NewTuple([]Value{NewStr(rt.piece(s.s, 0, i)), sepArg, NewStr(rt.piece(s.s, j, len(s.s)))})
}

// strStrip, strLStrip and strRStrip are the methods; sides is 1 for the left,
// 2 for the right.
func strStrip(rt *Runtime, self, chars Value) Value  { return stripStr(rt, self, chars, "strip", 3) }
func strLStrip(rt *Runtime, self, chars Value) Value { return stripStr(rt, self, chars, "lstrip", 1) }
func strRStrip(rt *Runtime, self, chars Value) Value { return stripStr(rt, self, chars, "rstrip", 2) }

func stripStr(rt *Runtime, self, chars Value, fn string, sides int) Value {
	s := AsStr(self)
	lo, hi := 0, len(s.s)
	if !rt.Read(len(s.s)) {
		return Value{}
	}
	if noneOrAbsent(chars) {
		if sides&1 != 0 {
			lo = skipSpace(s.s, 0)
		}
		if sides&2 != 0 && lo < hi {
			hi = skipSpaceBack(s.s, hi)
		}
	} else {
		set := AsStr(chars)
		if set == nil {
			return rt.TypeErrorf("%s arg must be None or str", fn)
		}
		// Each character may be looked for in all of a long set.
		each := len(set.s) / bytesPerStep
		for sides&1 != 0 && lo < hi {
			_, w := runeAt(s.s, lo)
			if each > 0 && !rt.Work(each) {
				return Value{}
			}
			if !strings.Contains(set.s, s.s[lo:lo+w]) {
				break
			}
			lo += w
		}
		for sides&2 != 0 && lo < hi {
			_, w := runeBefore(s.s, hi)
			if each > 0 && !rt.Work(each) {
				return Value{}
			}
			if !strings.Contains(set.s, s.s[hi-w:hi]) {
				break
			}
			hi -= w
		}
	}
	if lo == 0 && hi == len(s.s) {
		return s.Value()
	}
	return rt.newStr(rt.piece(s.s, lo, hi))
}
