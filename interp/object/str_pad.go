package object

import "strings"

// This file is the methods that pad: center, ljust, rjust, zfill, expandtabs.

// padStr returns s between left and right copies of fill.
func padStr(rt *Runtime, s *Str, left, right int, fill string) Value {
	left, right = max(left, 0), max(right, 0)
	if left == 0 && right == 0 {
		return s.Value()
	}
	n := left + right + s.Len()
	if n < 0 || left+right < 0 {
		return rt.OverflowErrorf("padded string is too long")
	}
	if !rt.AllocN(int64(left+right), int64(len(fill))) || !rt.Alloc(int64(len(s.s))) {
		return Value{}
	}
	var b strings.Builder
	b.Grow((left+right)*len(fill) + len(s.s))
	writeRepeated(&b, fill, left)
	b.WriteString(s.s)
	writeRepeated(&b, fill, right)
	return rt.newCounted(b.String(), n)
}

const spaces = "                                                                "

// writeRepeated writes n copies of s.
func writeRepeated(b *strings.Builder, s string, n int) {
	if s == " " {
		for ; n > len(spaces); n -= len(spaces) {
			b.WriteString(spaces)
		}
		b.WriteString(spaces[:n])
		return
	}
	for ; n > 0; n-- {
		b.WriteString(s)
	}
}

// fillArgs returns the arguments of a justifying method. A negative width is 0: from the lowest int
// no length can be subtracted.
func fillArgs(rt *Runtime, widthArg, fillArg Value) (width int, fill string, ok bool) {
	n, ok := IndexInt(rt, widthArg)
	if !ok {
		return 0, "", false
	}
	if absent(fillArg) {
		return int(max(n, 0)), " ", true
	}
	f := AsStr(fillArg)
	if f == nil {
		rt.TypeErrorf("The fill character must be a unicode character, not %s", TypeName(fillArg))
		return 0, "", false
	}
	if f.Len() != 1 {
		rt.TypeErrorf("The fill character must be exactly one character long")
		return 0, "", false
	}
	return int(max(n, 0)), f.s, true
}

func strLJust(rt *Runtime, self, widthArg, fillArg Value) Value {
	width, fill, ok := fillArgs(rt, widthArg, fillArg)
	if !ok {
		return Value{}
	}
	s := AsStr(self)
	return padStr(rt, s, 0, width-s.Len(), fill)
}

func strRJust(rt *Runtime, self, widthArg, fillArg Value) Value {
	width, fill, ok := fillArgs(rt, widthArg, fillArg)
	if !ok {
		return Value{}
	}
	s := AsStr(self)
	return padStr(rt, s, width-s.Len(), 0, fill)
}

func strCenter(rt *Runtime, self, widthArg, fillArg Value) Value {
	width, fill, ok := fillArgs(rt, widthArg, fillArg)
	if !ok {
		return Value{}
	}
	s := AsStr(self)
	left, right := centerPad(width, s.Len())
	return padStr(rt, s, left, right, fill)
}

func strZFill(rt *Runtime, self, widthArg Value) Value {
	width, ok := IndexInt(rt, widthArg)
	if !ok {
		return Value{}
	}
	s := AsStr(self)
	zeros := int(max(width, 0)) - s.Len()
	if zeros <= 0 {
		return s.Value()
	}
	if !rt.Alloc(int64(zeros) + int64(len(s.s))) {
		return Value{}
	}
	var b strings.Builder
	b.Grow(zeros + len(s.s))
	rest := s.s
	if rest != "" && (rest[0] == '+' || rest[0] == '-') {
		b.WriteByte(rest[0])
		rest = rest[1:]
	}
	for ; zeros > 0; zeros-- {
		b.WriteByte('0')
	}
	b.WriteString(rest)
	return rt.newCounted(b.String(), int(width))
}

func strExpandTabs(rt *Runtime, self, tabArg Value) Value {
	tab, ok := tabSize(rt, tabArg)
	if !ok {
		return Value{}
	}
	s := AsStr(self)
	tabs := strings.Count(s.s, "\t")
	if tabs == 0 {
		return s.Value()
	}
	if tab > 0 && (tabs > maxIndex/tab || !rt.AllocN(int64(tabs), int64(tab))) || !rt.Alloc(int64(len(s.s))) || !rt.Work(len(s.s)>>4) {
		if rt.exc == nil {
			rt.OverflowErrorf("new string is too long")
		}
		return Value{}
	}
	var b strings.Builder
	col, from := 0, 0
	for i := 0; i < len(s.s); {
		switch c := s.s[i]; c {
		case '\t':
			b.WriteString(s.s[from:i])
			i++
			from = i
			if tab > 0 {
				n := tab - col%tab
				col += n
				writeRepeated(&b, " ", n)
			}
			continue
		case '\n', '\r':
			col = 0
		default:
			if c&0xC0 != 0x80 {
				col++
			}
		}
		i++
	}
	b.WriteString(s.s[from:])
	return rt.largeStr(b.String())
}
