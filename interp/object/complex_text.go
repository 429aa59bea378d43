package object

import (
	"math"
	"strings"
)

// This file makes complex numbers and converts them from and to text.

func complexNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	v := complexMake(rt, cls, args, names)
	if v.p == nil || cls == &ComplexType {
		return v
	}
	return rt.NewPayloadInstance(cls, exactOf(v))
}

func complexMake(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(args) > 2 {
		keyword := ""
		if len(names) == len(args) {
			keyword = "keyword "
		}
		return rt.TypeErrorf("complex() takes at most 2 %sarguments (%d given)", keyword, len(args))
	}
	var p [2]Value
	npos := len(args) - len(names)
	copy(p[:], args[:npos])
	for i, n := range names {
		j := 0
		switch n {
		case "real":
		case "imag":
			j = 1
		default:
			return rt.UnexpectedKeyword("complex", n, "real", "imag")
		}
		if p[j].p != nil {
			return rt.TypeErrorf("argument for complex() given by name ('%s') and position (%d)", n, j+1)
		}
		p[j] = args[npos+i]
	}
	re, im := p[0], p[1]
	if re.p != nil && im.p == nil && re.p.typ == &ComplexType && cls == &ComplexType {
		return re
	}
	if re.p != nil {
		if s := AsStr(re); s != nil {
			if im.p != nil {
				return rt.TypeErrorf("complex() can't take second arg if first is a string")
			}
			return parseComplex(rt, re, asciiNumber(s.s))
		}
	}
	if im.p != nil && AsStr(im) != nil {
		return rt.TypeErrorf("complex() second arg can't be a string")
	}
	var a, b cnum
	reComplex, imComplex := false, false
	if re.p != nil {
		v := re
		if op := re.p.typ.Ops.Complex; op != nil && re.p.typ != &ComplexType {
			if v = checkComplex(rt, op(rt, re)); v.p == nil {
				return v
			}
		}
		if c := AsComplex(v); c != nil {
			a, reComplex = cnum{c.re, c.im}, true
		} else {
			// Both arguments are looked at before one is asked for its value.
			if convertible(v) && im.p != nil && AsComplex(im) == nil && !convertible(im) {
				return rt.TypeErrorf("complex() second argument must be a number, not '%s'", TypeName(im))
			}
			f, ok, found := floatByMethod(rt, v)
			if !found {
				return rt.TypeErrorf("complex() first argument must be a string or a number, not '%s'", TypeName(re))
			}
			if !ok {
				return Value{}
			}
			a.re = f
		}
	}
	if im.p != nil {
		if c := AsComplex(im); c != nil {
			b, imComplex = cnum{c.re, c.im}, true
		} else {
			f, ok, found := floatByMethod(rt, im)
			if !found {
				return rt.TypeErrorf("complex() second argument must be a number, not '%s'", TypeName(im))
			}
			if !ok {
				return Value{}
			}
			b.re = f
		}
	}
	// real + imag*1j, without touching the signs of zeros where a part is real.
	if imComplex {
		a.re -= b.im
	}
	if reComplex && im.p != nil {
		a.im += b.re
	} else if !reComplex {
		a.im = b.re
	}
	return a.value()
}

// checkComplex checks what __complex__ returned.
func checkComplex(rt *Runtime, r Value) Value {
	if r.p == nil || r.p.typ == &ComplexType {
		return r
	}
	if AsComplex(r) == nil {
		return rt.TypeErrorf("__complex__ returned non-complex (type %s)", TypeName(r))
	}
	if !rt.warn(&DeprecationWarningType, "__complex__ returned non-complex (type "+TypeName(r)+").  "+
		"The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.") {
		return Value{}
	}
	return exactOf(r)
}

func parseComplex(rt *Runtime, x Value, s string) Value {
	if !rt.Work(len(s) / 16) {
		return Value{}
	}
	plain, ok := dropUnderscores(s)
	if nul := strings.IndexByte(s, 0); !ok && (nul < 0 || nul > strings.IndexByte(s, '_')) {
		r, ok := ReprText(rt, x)
		if !ok {
			return Value{}
		}
		return rt.ValueErrorf("could not convert string to complex: %s", r)
	}
	c, ok := parseComplexText(plain)
	if !ok {
		return rt.ValueErrorf("complex() arg is a malformed string")
	}
	return c.value()
}

// parseComplexText reads "re", "imj", "re+imj" and "j" with optional round
// brackets and white space around.
func parseComplexText(s string) (c cnum, ok bool) {
	s = trimNumber(s)
	bracket := s != "" && s[0] == '('
	if bracket {
		s = trimNumber(s[1:])
	}
	isJ := func() bool { return s != "" && (s[0] == 'j' || s[0] == 'J') }
	isSign := func() bool { return s != "" && (s[0] == '+' || s[0] == '-') }
	unit := func() float64 {
		f := 1.0
		if isSign() {
			if s[0] == '-' {
				f = -1
			}
			s = s[1:]
		}
		return f
	}
	f, n := scanFloat(s)
	s = s[n:]
	switch {
	case n == 0:
		c.im = unit()
		if !isJ() {
			return c, false
		}
		s = s[1:]
	case isSign():
		c.re = f
		if g, m := scanFloat(s); m > 0 {
			c.im = g
			s = s[m:]
		} else {
			c.im = unit()
		}
		if !isJ() {
			return c, false
		}
		s = s[1:]
	case isJ():
		c.im = f
		s = s[1:]
	default:
		c.re = f
	}
	s = trimNumber(s)
	if bracket {
		if s == "" || s[0] != ')' {
			return c, false
		}
		s = s[1:]
	}
	return c, s == ""
}

func complexRepr(rt *Runtime, v Value) Value {
	c := AsComplex(v)
	return rt.newASCII(complexText(c.re, c.im))
}

// complexText is repr: a real part of positive zero is left out.
func complexText(re, im float64) string {
	var buf [64]byte
	if re == 0 && !math.Signbit(re) {
		b, _ := appendFloatBare(buf[:0], im)
		return string(append(b, 'j'))
	}
	b, _ := appendFloatBare(append(buf[:0], '('), re)
	if im != im || !math.Signbit(im) {
		b = append(b, '+')
	}
	b, _ = appendFloatBare(b, im)
	return string(append(b, 'j', ')'))
}

// complexFormat is complex.__format__.
func complexFormat(rt *Runtime, v Value, spec string) Value {
	if spec == "" {
		return ToStr(rt, v)
	}
	fs, ok := parseFormatSpec(rt, v, spec, '>', 0)
	if !ok {
		return Value{}
	}
	switch fs.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return fs.unknown(rt)
	}
	switch {
	case fs.fill == "0":
		return rt.ValueErrorf("Zero padding is not allowed in complex format specifier")
	case fs.align == '=':
		return rt.ValueErrorf("'=' alignment flag is not allowed in complex format specifier")
	}
	c := AsComplex(v)
	part := fs
	part.width = -1
	var b strings.Builder
	skipReal := fs.typ == 0 && c.re == 0 && !math.Signbit(c.re)
	brackets := fs.typ == 0 && !skipReal
	if brackets {
		b.WriteByte('(')
	}
	if !skipReal {
		s, ok := part.formatFloat(rt, c.re)
		if !ok {
			return Value{}
		}
		b.WriteString(s)
		part.sign = '+'
	}
	s, ok := part.formatFloat(rt, c.im)
	if !ok {
		return Value{}
	}
	b.WriteString(s)
	b.WriteByte('j')
	if brackets {
		b.WriteByte(')')
	}
	text, ok := fs.pad(rt, b.String(), b.Len())
	if !ok {
		return Value{}
	}
	return NewStr(text)
}

// convertible reports whether floatByMethod finds something in v.
func convertible(v Value) bool { return v.p.typ.Ops.Float != nil || v.p.typ.Ops.Index != nil }
