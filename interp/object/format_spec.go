package object

import (
	"math"
	"strings"
)

// This file is the format mini-language that int, float, complex and str share:
//
//	[[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]
//
// The types' own parts are in number_format.go.

// formatSpec is a parsed format specification.
type formatSpec struct {
	fill  string // one code point
	align byte   // '<' '>' '^' '='
	sign  byte   // 0 when not given
	zero  bool   // z: negative zero becomes positive
	alt   bool   // #
	width int    // -1 when not given
	group byte   // 0 ',' '_'
	prec  int    // -1 when not given
	typ   rune   // 0 when not given

	obj Value // for error messages
}

// parseFormatSpec parses spec for v, whose type aligns to align by default and
// has the presentation type typ by default.
func parseFormatSpec(rt *Runtime, v Value, spec string, align byte, typ rune) (fs formatSpec, ok bool) {
	fs = formatSpec{fill: " ", align: align, width: -1, prec: -1, typ: typ, obj: v}
	s := spec
	aligned, filled := false, false
	if n := runeSize(s); n > 0 && n < len(s) && isAlign(s[n]) {
		fs.fill, fs.align = s[:n], s[n]
		aligned, filled = true, true
		s = s[n+1:]
	} else if n > 0 && isAlign(s[0]) {
		fs.align = s[0]
		aligned = true
		s = s[1:]
	}
	if s != "" && (s[0] == '+' || s[0] == '-' || s[0] == ' ') {
		fs.sign = s[0]
		s = s[1:]
	}
	if s != "" && s[0] == 'z' {
		fs.zero = true
		s = s[1:]
	}
	if s != "" && s[0] == '#' {
		fs.alt = true
		s = s[1:]
	}
	// With a fill character given, a zero is just the first digit of the width.
	if !filled && s != "" && s[0] == '0' {
		fs.fill = "0"
		if !aligned && align == '>' {
			fs.align = '='
		}
		s = s[1:]
	}
	if fs.width, s, ok = formatNumber(rt, s); !ok {
		return fs, false
	}
	if s != "" && s[0] == ',' {
		fs.group = ','
		s = s[1:]
	}
	if s != "" && s[0] == '_' {
		if fs.group != 0 {
			rt.ValueErrorf("Cannot specify both ',' and '_'.")
			return fs, false
		}
		fs.group = '_'
		s = s[1:]
	}
	if s != "" && s[0] == ',' && fs.group == '_' {
		rt.ValueErrorf("Cannot specify both ',' and '_'.")
		return fs, false
	}
	if s != "" && s[0] == '.' {
		if fs.prec, s, ok = formatNumber(rt, s[1:]); !ok {
			return fs, false
		}
		if fs.prec < 0 {
			rt.ValueErrorf("Format specifier missing precision")
			return fs, false
		}
	}
	if n := runeSize(s); n < len(s) {
		rt.ValueErrorf("Invalid format specifier '%s' for object of type '%s'", spec, TypeName(v))
		return fs, false
	} else if n > 0 {
		fs.typ, _ = runeAt(s, 0)
	}
	if fs.group != 0 && !fs.groupable() {
		switch {
		case fs.typ > 32 && fs.typ < 128:
			rt.ValueErrorf("Cannot specify '%c' with '%c'.", fs.group, fs.typ)
		default:
			rt.ValueErrorf("Cannot specify '%c' with '\\x%x'.", fs.group, fs.typ)
		}
		return fs, false
	}
	return fs, true
}

// groupable reports whether the presentation type can have its separator.
func (fs *formatSpec) groupable() bool {
	switch fs.typ {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return true
	case 'b', 'o', 'x', 'X':
		return fs.group == '_'
	}
	return false
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// runeSize returns the length in bytes of the first code point of s, 0 for "".
func runeSize(s string) int {
	if s == "" {
		return 0
	}
	_, n := runeAt(s, 0)
	return n
}

// formatNumber reads a width or precision in the digits of any script; -1 when there are none.
func formatNumber(rt *Runtime, s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) {
		r, size := runeAt(s, i)
		d := decimalDigit(r)
		if d < 0 {
			break
		}
		if n > (math.MaxInt-d)/10 {
			rt.ValueErrorf("Too many decimal digits in format string")
			return 0, "", false
		}
		n = n*10 + d
		i += size
	}
	if i == 0 {
		return -1, s, true
	}
	return n, s[i:], true
}

// unknown raises the error for a presentation type v does not have.
func (fs *formatSpec) unknown(rt *Runtime) Value {
	if fs.typ > 32 && fs.typ < 128 {
		return rt.ValueErrorf("Unknown format code '%c' for object of type '%s'", fs.typ, TypeName(fs.obj))
	}
	return rt.ValueErrorf("Unknown format code '\\x%x' for object of type '%s'", fs.typ, TypeName(fs.obj))
}

// chargePadded accounts for a result of n code points, of which pad are the
// fill character; huge widths end here.
func (fs *formatSpec) chargePadded(rt *Runtime, n, pad int) bool {
	if pad <= 0 {
		return true
	}
	if pad > math.MaxInt/8 {
		rt.RaiseType(&MemoryErrorType)
		return false
	}
	return rt.AllocN(int64(pad), int64(len(fs.fill))) && rt.Work((n+pad)/1024)
}

// pad puts s, which has n code points, into the field.
func (fs *formatSpec) pad(rt *Runtime, s string, n int) (string, bool) {
	pad := fs.width - n
	if pad <= 0 {
		return s, true
	}
	if !fs.chargePadded(rt, n, pad) {
		return "", false
	}
	left := 0
	switch fs.align {
	case '>', '=':
		left = pad
	case '^':
		left = pad / 2
	}
	var b strings.Builder
	b.Grow(len(s) + pad*len(fs.fill))
	fs.writeFill(&b, left)
	b.WriteString(s)
	fs.writeFill(&b, pad-left)
	return b.String(), true
}

func (fs *formatSpec) writeFill(b *strings.Builder, n int) {
	for ; n > 0; n-- {
		b.WriteString(fs.fill)
	}
}

// formatStr is str.__format__ for a spec that is not empty; v is a str or an
// instance of a subclass.
func formatStr(rt *Runtime, v Value, spec string) Value {
	fs, ok := parseFormatSpec(rt, v, spec, '<', 's')
	if !ok {
		return Value{}
	}
	switch {
	case fs.typ != 's':
		return fs.unknown(rt)
	case fs.sign == ' ':
		return rt.ValueErrorf("Space not allowed in string format specifier")
	case fs.sign != 0:
		return rt.ValueErrorf("Sign not allowed in string format specifier")
	case fs.zero:
		return rt.ValueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case fs.alt:
		return rt.ValueErrorf("Alternate form (#) not allowed in string format specifier")
	case fs.align == '=':
		return rt.ValueErrorf("'=' alignment not allowed in string format specifier")
	}
	s := AsStr(v)
	n := s.Len()
	if fs.prec >= 0 && fs.prec < n {
		if fs.width <= fs.prec {
			return sliceStr(rt, s, 0, fs.prec)
		}
		s = sliceStr(rt, s, 0, fs.prec).p.impl.(*Str)
		n = fs.prec
	}
	if fs.width <= n {
		return s.Value()
	}
	text, ok := fs.pad(rt, s.s, n)
	if !ok {
		return Value{}
	}
	return NewStr(text)
}
