package io

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// stringIO is a text stream over text in memory.
//
// Invariant: buf holds n characters; at is the byte at which character pos
// starts, as long as pos <= n.
type stringIO struct {
	base
	buf    []byte
	n, pos int64
	at     int
	// newline is what was given: "" with universal set for None.
	newline   string
	universal bool // any line end ends a line (newline=None or '')
	translate bool // "\r\n" and "\r" become "\n" when written (newline=None)
	seen      lineEnds
}

// Walk implements object.Walkable.
func (s *stringIO) Walk(w *object.Walker) int64 { s.walk(w); return 200 + int64(cap(s.buf)) }

var stringIOType *object.Type

var stringIOParams = object.NewParams("StringIO(initial_value='', newline='\\n')")

func stringSelf(rt *runtime, self value) *stringIO {
	s := self.Impl().(*stringIO)
	if s.closed {
		rt.ValueErrorf("I/O operation on closed file")
		return nil
	}
	return s
}

func stringYes(rt *runtime, self value) value {
	if stringSelf(rt, self) == nil {
		return null
	}
	return object.True
}

func init() {
	stringIOType = newType("StringIO", "A text stream over text in memory.", textBaseType, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			s := &stringIO{newline: "\n"}
			s.Object = object.NewObject(cls, s)
			rt.Charge(240)
			return s.value()
		},
		Init: stringInit,
		Next: func(rt *runtime, v value) value {
			if v.Type() != stringIOType {
				// A subclass may have a readline of its own.
				return nextLine(rt, v)
			}
			s := stringSelf(rt, v)
			if s == nil {
				return null
			}
			line := s.line(-1)
			if len(line) == 0 {
				return null
			}
			return s.copied(rt, line)
		},
	}, []row{
		{Sig: "close(self, /)", Doc: "Give the text up.", Fn: func(rt *runtime, self value) value {
			s := self.Impl().(*stringIO)
			s.closed, s.buf, s.n = true, nil, 0
			return object.None
		}},
		{Sig: "getvalue(self, /)", Doc: "Return all the text.", Fn: func(rt *runtime, self value) value {
			s := stringSelf(rt, self)
			if s == nil {
				return null
			}
			return s.copied(rt, s.buf)
		}},
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size characters, all of them when size is negative or None.", Fn: func(rt *runtime, self, n value) value {
			s := stringSelf(rt, self)
			if s == nil {
				return null
			}
			limit, ok := size(rt, n)
			if !ok {
				return null
			}
			return s.copied(rt, s.take(limit))
		}},
		{Sig: "readline(self, size=-1, /)", Doc: "Read one line, at most size characters of it.", Fn: func(rt *runtime, self, n value) value {
			s := stringSelf(rt, self)
			if s == nil {
				return null
			}
			limit, ok := size(rt, n)
			if !ok {
				return null
			}
			return s.copied(rt, s.line(limit))
		}},
		{Sig: "tell(self, /)", Doc: "Return the position.", Fn: func(rt *runtime, self value) value {
			s := stringSelf(rt, self)
			if s == nil {
				return null
			}
			return object.Int(s.pos)
		}},
		{Sig: "truncate(self, pos=None, /)", Doc: "Cut to pos characters, the position unless given.", Fn: stringTruncate},
		{Sig: "seek(self, pos, whence=0, /)", Doc: "Change the position and return it.", Fn: stringSeek},
		{Sig: "write(self, s, /)", Doc: "Write a string and return its length.", Fn: func(rt *runtime, self, text value) value {
			t := object.AsStr(text)
			if t == nil {
				return rt.TypeErrorf("string argument expected, got '%s'", object.TypeName(text))
			}
			s := stringSelf(rt, self)
			if s == nil || !s.write(rt, t.Go(), int64(t.Len())) {
				return null
			}
			return object.Int(int64(t.Len()))
		}},
		{Sig: "seekable(self, /)", Fn: stringYes},
		{Sig: "readable(self, /)", Fn: stringYes},
		{Sig: "writable(self, /)", Fn: stringYes},
		{Sig: "__getstate__(self, /)", Fn: stringGetState},
		{Sig: "__setstate__(self, state, /)", Fn: stringSetState},
		{Sig: "closed", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.Bool(self.Impl().(*stringIO).closed) }},
		{Sig: "newlines", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			s := stringSelf(rt, self)
			if s == nil {
				return null
			}
			return s.seen.value()
		}},
		{Sig: "line_buffering", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			if stringSelf(rt, self) == nil {
				return null
			}
			return object.False
		}},
	})
}

// newlineArg checks a newline argument; ok is false with an exception pending.
func newlineArg(rt *runtime, function string, v value) (newline string, isNone, ok bool) {
	if v.IsNone() {
		return "", true, true
	}
	s := object.AsStr(v)
	if s == nil {
		rt.TypeErrorf("%s must be str or None, not %s", function, object.ClinicTypeName(v))
		return "", false, false
	}
	switch s.Go() {
	case "", "\n", "\r", "\r\n":
		return s.Go(), false, true
	}
	shown := s.Go()
	if !rt.IsUTF8(shown) {
		return "", false, false
	}
	if function == "newline" {
		shown = object.QuoteStr(shown)
	}
	rt.ValueErrorf("illegal newline value: %s", shown)
	return "", false, false
}

func stringInit(rt *runtime, self value, args []value, names []string) bool {
	var a [2]value
	if !stringIOParams.Bind(rt, a[:], args, names) {
		return false
	}
	s := self.Impl().(*stringIO)
	newline, isNone := "\n", false
	if !a[1].IsNull() {
		var ok bool
		if !a[1].IsNone() && object.AsStr(a[1]) == nil {
			rt.TypeErrorf("newline must be str or None, not %s", object.TypeName(a[1]))
			return false
		}
		if newline, isNone, ok = newlineArg(rt, "newline", a[1]); !ok {
			return false
		}
	}
	*s = stringIO{base: s.base, newline: newline, universal: isNone || newline == "", translate: isNone}
	s.closed = false
	if object.NoneOrAbsent(a[0]) {
		return true
	}
	t := object.AsStr(a[0])
	if t == nil {
		rt.TypeErrorf("initial_value must be str or None, not %s", object.TypeName(a[0]))
		return false
	}
	if !s.write(rt, t.Go(), int64(t.Len())) {
		return false
	}
	s.pos, s.at = 0, 0
	return true
}

// write writes text, n characters of it, as the newline mode asks.
func (s *stringIO) write(rt *runtime, text string, n int64) bool {
	if s.universal {
		// What is written is what a decoder of line ends makes of it.
		if s.translate {
			if strings.IndexByte(text, '\r') >= 0 {
				if !rt.Alloc(int64(len(text))) {
					return false
				}
				s.seen.note(text)
				text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
				n = int64(utf8.RuneCountInString(text))
			} else if strings.IndexByte(text, '\n') >= 0 {
				s.seen |= sawLF
			}
		} else {
			s.seen.note(text)
		}
	} else if s.newline != "\n" && strings.IndexByte(text, '\n') >= 0 {
		if !rt.Alloc(2 * int64(len(text))) {
			return false
		}
		text = strings.ReplaceAll(text, "\n", s.newline)
		n = int64(utf8.RuneCountInString(text))
	}
	return s.put(rt, text, n)
}

// room makes room for extra more bytes.
func (s *stringIO) room(rt *runtime, extra int) bool {
	if cap(s.buf)-len(s.buf) >= extra {
		return true
	}
	want := max(len(s.buf)+extra, min(2*cap(s.buf), cap(s.buf)+1<<24), 64)
	if want < 0 || !rt.Alloc(int64(want)) {
		return false
	}
	grown := make([]byte, len(s.buf), want)
	copy(grown, s.buf)
	s.buf = grown
	return true
}

// put writes text at the position, over what is there.
func (s *stringIO) put(rt *runtime, text string, n int64) bool {
	if n == 0 {
		return true
	}
	if !rt.Work(len(text) >> 6) {
		return false
	}
	if s.pos > s.n {
		// A gap that a seek left reads as NUL characters.
		gap := s.pos - s.n
		if gap > 1<<40 || !s.room(rt, int(gap)) {
			if rt.Pending() == nil {
				rt.OverflowErrorf("new position too large")
			}
			return false
		}
		s.buf = append(s.buf, make([]byte, gap)...)
		s.n, s.at = s.pos, len(s.buf)
	}
	if s.pos == s.n {
		if !s.room(rt, len(text)) {
			return false
		}
		s.buf = append(s.buf, text...)
		s.n += n
		s.pos, s.at = s.n, len(s.buf)
		return true
	}
	over := s.offset(s.at, n) // the end of what is written over
	left := s.n - s.pos
	if !s.room(rt, max(0, len(text)-(over-s.at))) {
		return false
	}
	tail := s.buf[over:]
	size := s.at + len(text) + len(tail)
	whole := s.buf[:max(size, len(s.buf))]
	copy(whole[s.at+len(text):size], tail)
	copy(whole[s.at:], text)
	s.buf = whole[:size]
	s.n += max(0, n-left)
	s.pos, s.at = s.pos+n, s.at+len(text)
	return true
}

// offset returns the byte n characters behind byte from, or the end.
func (s *stringIO) offset(from int, n int64) int {
	if int64(len(s.buf)) == s.n {
		return int(min(int64(from)+n, s.n))
	}
	for ; n > 0 && from < len(s.buf); n-- {
		_, w := runeAt(s.buf[from:])
		from += w
	}
	return from
}

// runeAt is utf8.DecodeRune that takes the three bytes of a lone surrogate as
// one character.
func runeAt(b []byte) (rune, int) {
	r, w := utf8.DecodeRune(b)
	if r == utf8.RuneError && w == 1 && len(b) >= 3 {
		return r, 3
	}
	return r, w
}

// advance moves the position behind part, which lies there.
func (s *stringIO) advance(part []byte) {
	s.at += len(part)
	if int64(len(s.buf)) == s.n {
		s.pos += int64(len(part))
	} else {
		s.pos += countRunes(part)
	}
}

func countRunes(b []byte) (n int64) {
	for len(b) > 0 {
		_, w := runeAt(b)
		b = b[w:]
		n++
	}
	return n
}

func (s *stringIO) take(n int64) []byte {
	if s.pos >= s.n {
		return nil
	}
	end := len(s.buf)
	if n >= 0 && n < s.n-s.pos {
		end = s.offset(s.at, n)
	}
	part := s.buf[s.at:end]
	s.advance(part)
	return part
}

func (s *stringIO) line(limit int64) []byte {
	if s.pos >= s.n {
		return nil
	}
	part := s.buf[s.at:]
	if limit >= 0 && limit < s.n-s.pos {
		part = s.buf[s.at:s.offset(s.at, limit)]
	}
	if i := lineEnd(part, s.newline, s.universal && !s.translate); i >= 0 {
		part = part[:i]
	}
	s.advance(part)
	return part
}

// lineEnd returns where the first line of b ends, -1 if it does not. With any
// set "\n", "\r" and "\r\n" all end a line.
func lineEnd(b []byte, newline string, any bool) int {
	if any {
		i, before := bytes.IndexByte(b, '\n'), b
		if i >= 0 {
			before = b[:i]
		}
		if j := bytes.IndexByte(before, '\r'); j >= 0 {
			if j+1 == i {
				return i + 1
			}
			return j + 1
		}
		if i < 0 {
			return -1
		}
		return i + 1
	}
	if newline == "\r\n" {
		if i := bytes.Index(b, []byte(newline)); i >= 0 {
			return i + 2
		}
		return -1
	}
	c := byte('\n')
	if newline == "\r" {
		c = '\r'
	}
	if i := bytes.IndexByte(b, c); i >= 0 {
		return i + 1
	}
	return -1
}

func (s *stringIO) copied(rt *runtime, part []byte) value {
	if !rt.Alloc(int64(len(part))) || !rt.Work(len(part)>>6) {
		return null
	}
	return rt.Large(object.NewStr(string(part)), len(part))
}

// PrintText implements object.TextSink.
func (s *stringIO) PrintText(rt *runtime, text string) bool {
	if s.closed {
		rt.ValueErrorf("I/O operation on closed file")
		return false
	}
	n := int64(len(text))
	if !isASCII(text) {
		n = int64(object.AsStr(object.NewStr(text)).Len())
	}
	return s.write(rt, text, n)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func stringTruncate(rt *runtime, self, n value) value {
	s := stringSelf(rt, self)
	if s == nil {
		return null
	}
	to := s.pos
	if !object.NoneOrAbsent(n) {
		if n.Type().Ops.Index == nil {
			return rt.TypeErrorf("argument should be integer or None, not '%s'", object.TypeName(n))
		}
		var ok bool
		if to, ok = object.IndexInt(rt, n); !ok {
			return null
		}
		if to < 0 {
			return rt.ValueErrorf("Negative size value %d", to)
		}
	}
	if to < s.n {
		s.buf, s.n = s.buf[:s.offset(0, to)], to
		if s.pos <= s.n {
			s.at = s.offset(0, s.pos)
		}
	}
	return object.Int(to)
}

func stringSeek(rt *runtime, self, pos, whence value) value {
	s := stringSelf(rt, self)
	if s == nil {
		return null
	}
	n, ok := object.IndexInt(rt, pos)
	if !ok {
		return null
	}
	w := int64(0)
	if !whence.IsNull() {
		if w, ok = object.IndexInt(rt, whence); !ok {
			return null
		}
	}
	switch {
	case w < 0 || w > 2:
		return rt.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", w)
	case w == 0 && n < 0:
		return rt.ValueErrorf("Negative seek position %d", n)
	case w != 0 && n != 0:
		return rt.Raisef(&object.OSErrorType, "Can't do nonzero cur-relative seeks")
	case w == 1:
		n = s.pos
	case w == 2:
		n = s.n
	}
	s.pos = n
	if n <= s.n {
		s.at = s.offset(0, n)
	}
	return object.Int(n)
}

func stringGetState(rt *runtime, self value) value {
	s := stringSelf(rt, self)
	if s == nil {
		return null
	}
	newline := object.NewStr(s.newline)
	if s.translate {
		newline = object.None
	}
	dict := object.None
	if s.dict != nil {
		d, ok := s.dict.Copy(rt)
		if !ok {
			return null
		}
		dict = d.Value()
	}
	return object.NewTuple([]value{s.copied(rt, s.buf), newline, object.Int(s.pos), dict})
}

func stringSetState(rt *runtime, self, state value) value {
	t := object.AsTuple(state)
	if t == nil || t.Len() < 4 {
		return rt.TypeErrorf("%s.__setstate__ argument should be 4-tuple, got %s", object.TypeName(self), object.TypeName(state))
	}
	if !stringInit(rt, self, []value{object.NewStr(""), t.At(1)}, nil) {
		return null
	}
	s := self.Impl().(*stringIO)
	if text := object.AsStr(t.At(0)); text != nil && !s.put(rt, text.Go(), int64(text.Len())) {
		return null
	}
	if stringSeek(rt, self, t.At(2), null).IsNull() {
		return null
	}
	if d := object.AsDict(t.At(3)); d != nil {
		var ok bool
		if s.dict, ok = d.Copy(rt); !ok {
			return null
		}
	}
	return object.None
}
