package object

import (
	"math"
	"strconv"
	"strings"
)

// This file formats ints, floats and complex numbers as a specification of
// format_spec.go asks for.

// numberParts is a number as text, taken apart for padding and grouping.
type numberParts struct {
	sign   string // "", "-", "+" or " "
	prefix string // "0x" and the like
	digits string // of the whole part; empty for inf and nan
	rest   string // fraction, exponent, "%", or all of inf and nan
}

// signFor returns the sign to print.
func (fs *formatSpec) signFor(neg bool) string {
	switch {
	case neg:
		return "-"
	case fs.sign == '+':
		return "+"
	case fs.sign == ' ':
		return " "
	}
	return ""
}

// layout puts p into the field.
func (fs *formatSpec) layout(rt *Runtime, p numberParts) (string, bool) {
	size := 0 // of the groups
	switch {
	case fs.group == 0:
	case fs.typ == 'b' || fs.typ == 'o' || fs.typ == 'x' || fs.typ == 'X':
		size = 4
	default:
		size = 3
	}
	fixed := len(p.sign) + len(p.prefix) + len(p.rest)
	zeros := fs.fill == "0" && fs.align == '='
	if size == 0 && !zeros || p.digits == "" {
		n := fixed + len(p.digits)
		if fs.align != '=' || fs.width <= n {
			return fs.pad(rt, p.sign+p.prefix+p.digits+p.rest, n)
		}
	}
	minWidth := 0
	if zeros && p.digits != "" {
		minWidth = fs.width - fixed
	}
	if !fs.chargePadded(rt, len(p.digits), max(minWidth, fs.width-fixed)) {
		return "", false
	}
	digits := p.digits
	if digits != "" {
		digits = groupDigits(digits, fs.group, size, minWidth)
	}
	pad := fs.width - fixed - len(digits)
	if fs.align != '=' {
		return fs.pad(rt, p.sign+p.prefix+digits+p.rest, fixed+len(digits))
	}
	var b strings.Builder
	b.Grow(fixed + len(digits) + max(0, pad)*len(fs.fill))
	b.WriteString(p.sign)
	b.WriteString(p.prefix)
	fs.writeFill(&b, pad)
	b.WriteString(digits)
	b.WriteString(p.rest)
	return b.String(), true
}

// groupDigits puts sep between groups of size digits and zeros in front, the
// separators counted, until there are at least minWidth characters. A separator
// never comes first, so the result may have one more.
func groupDigits(digits string, sep byte, size, minWidth int) string {
	if size == 0 {
		if len(digits) >= minWidth {
			return digits
		}
		return strings.Repeat("0", minWidth-len(digits)) + digits
	}
	// Digits with zeros: a separator for each size of them but the last group.
	n := max(len(digits), minWidth-minWidth/(size+1)-1)
	for n+(n-1)/size < minWidth {
		n++
	}
	b := make([]byte, 0, n+(n-1)/size)
	for i := 0; i < n; i++ {
		if i > 0 && (n-i)%size == 0 {
			b = append(b, sep)
		}
		if j := i - (n - len(digits)); j >= 0 {
			b = append(b, digits[j])
		} else {
			b = append(b, '0')
		}
	}
	return string(b)
}

// intFormat is int.__format__.
func intFormat(rt *Runtime, v Value, spec string) Value {
	if spec == "" {
		if v.p == &intTag {
			return intRepr(rt, v)
		}
		return ToStr(rt, v)
	}
	fs, ok := parseFormatSpec(rt, v, spec, '>', 'd')
	if !ok {
		return Value{}
	}
	var s string
	switch fs.typ {
	case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
		s, ok = fs.formatInt(rt, v)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		n, b, _ := intOf(v)
		f, good := intToFloat(rt, n, b)
		if !good {
			return Value{}
		}
		s, ok = fs.formatFloat(rt, f)
	default:
		return fs.unknown(rt)
	}
	if !ok {
		return Value{}
	}
	return NewStr(s)
}

func (fs *formatSpec) formatInt(rt *Runtime, v Value) (string, bool) {
	switch {
	case fs.prec >= 0:
		rt.ValueErrorf("Precision not allowed in integer format specifier")
		return "", false
	case fs.zero:
		rt.ValueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
		return "", false
	}
	base, prefix := 10, ""
	switch fs.typ {
	case 'c':
		return fs.formatChar(rt, v)
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	s, ok := intText(rt, v, base)
	if !ok {
		return "", false
	}
	var p numberParts
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	if fs.typ == 'X' {
		s = strings.ToUpper(s)
	}
	p.sign, p.digits = fs.signFor(neg), s
	if fs.alt {
		p.prefix = prefix
	}
	return fs.layout(rt, p)
}

func (fs *formatSpec) formatChar(rt *Runtime, v Value) (string, bool) {
	switch {
	case fs.sign != 0:
		rt.ValueErrorf("Sign not allowed with integer format specifier 'c'")
		return "", false
	case fs.alt:
		rt.ValueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
		return "", false
	}
	n, b, _ := intOf(v)
	if b != nil {
		rt.OverflowErrorf("Python int too large to convert to C long")
		return "", false
	}
	s, ok := charText(rt, n)
	if !ok {
		return "", false
	}
	return fs.pad(rt, s, 1)
}

func charText(rt *Runtime, n int64) (string, bool) {
	if n < 0 || n > 0x10ffff {
		rt.OverflowErrorf("%s", "%c arg not in range(0x110000)")
		return "", false
	}
	return string(appendRune(nil, rune(n))), true
}

// floatFormat is float.__format__.
func floatFormat(rt *Runtime, v Value, spec string) Value {
	if spec == "" {
		if v.p == &floatTag {
			return floatRepr(rt, v)
		}
		return ToStr(rt, v)
	}
	if v.p == &floatTag && len(spec) == 3 && spec[0] == '.' && isDigit(spec[1]) && spec[2] == 'f' && math.Abs(v.Float()) <= math.MaxFloat64 {
		// What most scripts write.
		var buf [32]byte
		return rt.newASCII(string(appendFixed(buf[:0], v.Float(), int(spec[1]-'0'))))
	}
	fs, ok := parseFormatSpec(rt, v, spec, '>', 0)
	if !ok {
		return Value{}
	}
	switch fs.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
	default:
		return fs.unknown(rt)
	}
	f, _ := floatOf(v)
	s, ok := fs.formatFloat(rt, f)
	if !ok {
		return Value{}
	}
	return NewStr(s)
}

func (fs *formatSpec) formatFloat(rt *Runtime, f float64) (string, bool) {
	if fs.typ == '%' {
		f *= 100
	}
	s, ok := fs.floatText(rt, f)
	if !ok {
		return "", false
	}
	if fs.typ == '%' {
		s += "%"
	}
	return fs.layout(rt, fs.floatParts(s))
}

// floatText returns the digits of f as the type and precision ask for them,
// with a minus if negative.
func (fs *formatSpec) floatText(rt *Runtime, f float64) (string, bool) {
	if fs.prec > math.MaxInt32 {
		rt.ValueErrorf("precision too big")
		return "", false
	}
	code, prec := byte(fs.typ), fs.prec
	dot0 := false
	switch fs.typ {
	case 0:
		// As repr; with a precision as g, but at least one digit behind the point.
		_, isComplex := exactOf(fs.obj).p.impl.(*Complex)
		code, dot0 = 'r', !isComplex
		if prec >= 0 {
			code = 'g'
		}
	case 'n':
		code = 'g'
	case '%':
		code = 'f'
	}
	if prec < 0 {
		prec = 6
	}
	return rt.floatText(f, code, prec, fs.alt, dot0, fs.zero)
}

// floatParts takes the text of a float apart.
func (fs *formatSpec) floatParts(s string) numberParts {
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return numberParts{sign: fs.signFor(neg), digits: s[:i], rest: s[i:]}
}

// floatText is CPython's PyOS_double_to_string: code is e f g or r (shortest),
// in upper case for upper-case results; alt keeps the point, and with g the
// zeros; dot0 adds ".0" to what looks like an int; noNegZero drops the sign of
// a result that is zero.
func (rt *Runtime) floatText(f float64, code byte, prec int, alt, dot0, noNegZero bool) (string, bool) {
	upper := code >= 'A' && code <= 'Z'
	code |= 0x20
	if math.IsInf(f, 0) || f != f {
		s := "nan"
		switch {
		case f > 0:
			s = "inf"
		case f < 0:
			s = "-inf"
		}
		if upper {
			s = strings.ToUpper(s)
		}
		return s, true
	}
	// The text is copied when it is laid out: count it more than once.
	if prec > 400 && !(rt.AllocN(int64(prec), 4) && rt.Work(prec/256)) {
		return "", false
	}
	// No float has more digits than that: what follows is zeros.
	const allDigits = 1100
	more := 0
	if prec > allDigits && code != 'r' {
		if alt || code != 'g' {
			more = prec - allDigits
		}
		prec = allDigits
	}
	var b []byte
	switch code {
	case 'e', 'f':
		if code == 'f' {
			b = appendFixed(nil, f, prec)
		} else {
			b = strconv.AppendFloat(nil, f, 'e', prec, 64)
		}
		if alt && prec == 0 {
			if i := strings.IndexByte(string(b), 'e'); i >= 0 {
				b = append(b[:i], append([]byte{'.'}, b[i:]...)...)
			} else {
				b = append(b, '.')
			}
		}
	case 'g':
		b = appendGeneral(f, max(prec, 1), alt, dot0)
	default:
		b, _ = appendFloatBare(nil, f)
		b = finishShortest(b, alt, dot0)
	}
	if noNegZero && b[0] == '-' && isZeroText(b) {
		b = b[1:]
	}
	s := string(b)
	if more > 0 {
		i := strings.IndexByte(s, 'e')
		if i < 0 {
			i = len(s)
		}
		s = s[:i] + strings.Repeat("0", more) + s[i:]
	}
	if upper {
		s = strings.ToUpper(s)
	}
	return s, true
}

// tens are the powers of ten up to what appendFixed handles by itself.
var tens = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// appendFixed is strconv.AppendFloat with 'f' and a precision. That function is
// slow for it, but fast for a number of significant digits; so for numbers of
// common size the digits are found that way and the point is put in.
func appendFixed(b []byte, f float64, prec int) []byte {
	const most = 17 // significant digits for which strconv has its fast way
	abs := math.Abs(f)
	if !(abs >= 1 && abs < 1e15) {
		return strconv.AppendFloat(b, f, 'f', prec, 64)
	}
	n := 1 // digits in front of the point
	for abs >= tens[n] {
		n++
	}
	if n+prec > most || prec == 0 && n < 2 {
		return strconv.AppendFloat(b, f, 'f', prec, 64)
	}
	var buf [32]byte
	e := strconv.AppendFloat(buf[:0], abs, 'e', n+prec-1, 64)
	// d.ddde+XX; rounding may have carried into one more digit.
	exp := int(e[len(e)-2]-'0')*10 + int(e[len(e)-1]-'0')
	if exp != n-1 {
		return strconv.AppendFloat(b, f, 'f', prec, 64)
	}
	if f < 0 {
		b = append(b, '-')
	}
	b = append(b, e[0])
	b = append(b, e[2:n+1]...)
	if prec > 0 {
		b = append(b, '.')
		b = append(b, e[n+1:n+1+prec]...)
	}
	return b
}

// finishShortest adds what appendFloatBare leaves out.
func finishShortest(b []byte, alt, dot0 bool) []byte {
	mark := len(b)
	for i, c := range b {
		if c == '.' {
			return b
		}
		if c == 'e' {
			mark = i
		}
	}
	switch {
	case mark < len(b):
		if alt {
			b = append(b[:mark], append([]byte{'.'}, b[mark:]...)...)
		}
	case dot0:
		b = append(b, ".0"...)
	case alt:
		b = append(b, '.')
	}
	return b
}

// isZeroText reports whether all digits in front of an exponent are zeros.
func isZeroText(b []byte) bool {
	for _, c := range b {
		if c == 'e' {
			break
		}
		if c >= '1' && c <= '9' {
			return false
		}
	}
	return true
}

// appendGeneral formats with prec significant digits, as C's %g does but for
// dot0, which also takes the exponent form when the digits end at the point.
func appendGeneral(f float64, prec int, alt, dot0 bool) []byte {
	e := strconv.AppendFloat(nil, f, 'e', prec-1, 64)
	i := len(e) - 1
	for e[i] != 'e' {
		i--
	}
	exp, _ := strconv.Atoi(string(e[i+1:]))
	point := exp + 1 // digits in front of the point
	limit := prec
	if dot0 {
		limit--
	}
	if point <= -4 || point > limit {
		digits := e[:i]
		if !alt {
			digits = trimFraction(digits)
		} else if prec == 1 {
			digits = append(append([]byte{}, digits...), '.')
		}
		return append(append([]byte{}, digits...), e[i:]...)
	}
	b := strconv.AppendFloat(nil, f, 'f', prec-point, 64)
	switch {
	case !alt:
		if prec > point {
			b = trimFraction(b)
		}
		if dot0 && !strings.Contains(string(b), ".") {
			b = append(b, ".0"...)
		}
	case prec == point:
		b = append(b, '.')
	}
	return b
}

// trimFraction drops zeros at the end of a fraction, and the point with the
// last of them.
func trimFraction(b []byte) []byte {
	if !strings.Contains(string(b), ".") {
		return b
	}
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	return b
}
