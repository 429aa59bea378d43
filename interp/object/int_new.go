package object

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file is int(): numbers, objects with conversion methods, and text.

func intNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	v := intMake(rt, args, names)
	if v.p == nil || cls == &IntType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func intMake(rt *Runtime, args []Value, names []string) Value {
	npos := len(args) - len(names)
	if len(args) > 2 {
		if len(names) > 0 {
			return rt.TypeErrorf("int() takes at most 2 arguments (%d given)", len(args))
		}
		return rt.TypeErrorf("int expected at most 2 arguments, got %d", len(args))
	}
	var x, base Value
	if npos > 0 {
		x = args[0]
	}
	if npos > 1 {
		base = args[1]
	}
	for i, n := range names {
		if n != "base" {
			return rt.UnexpectedKeyword("int", n, "base")
		}
		if base.p != nil {
			return rt.TypeErrorf("argument for int() given by name ('base') and position (2)")
		}
		base = args[npos+i]
	}
	if x.p == nil {
		if base.p != nil {
			return rt.TypeErrorf("int() missing string argument")
		}
		return Int(0)
	}
	if base.p == nil {
		return ToInt(rt, x)
	}
	bv := Index(rt, base)
	if bv.p == nil {
		return Value{}
	}
	b := int64(-1) // out of range, as every int that does not fit
	if bv.IsInt() {
		b = bv.Int()
	}
	if b != 0 && b < 2 || b > 36 {
		return rt.ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	if s := AsStr(x); s != nil {
		return parseInt(rt, x, s.s, int(b), true)
	}
	if data, ok := bytesOf(x); ok {
		if x.p.typ != &BytesType {
			x = NewBytes(data) // what the message shows
		}
		return parseInt(rt, x, string(data), int(b), false)
	}
	return rt.TypeErrorf("int() can't convert non-string with explicit base")
}

// ToInt returns int(x): an exact int.
func ToInt(rt *Runtime, x Value) Value {
	if x.p == &intTag {
		return x
	}
	if x.p == &floatTag {
		return IntFromFloat(rt, x.Float())
	}
	o := &x.p.typ.Ops
	if o.Int != nil {
		return checkInt(rt, o.Int(rt, x), "__int__")
	}
	if o.Index != nil {
		return Index(rt, x)
	}
	if m := rt.lookup(x.p.typ, "__trunc__"); m.p != nil {
		if !rt.warn(&DeprecationWarningType, "The delegation of int() to __trunc__ is deprecated.") {
			return Value{}
		}
		r := callSpecial(rt, m, x)
		if r.p == nil {
			return r
		}
		if _, _, ok := intOf(r); ok {
			return intPos(rt, r)
		}
		if r.p.typ.Ops.Index == nil {
			return rt.TypeErrorf("__trunc__ returned non-Integral (type %s)", TypeName(r))
		}
		return Index(rt, r)
	}
	if s := AsStr(x); s != nil {
		return parseInt(rt, x, s.s, 10, true)
	}
	if data, ok := bufferOf(rt, x); ok {
		if _, isBytes := x.p.impl.(*Bytes); !isBytes {
			x = rt.newBytes(data[:min(len(data), 200)]) // what an error shows
		}
		return parseInt(rt, x, string(data), 10, false)
	}
	rt.Clear() // a view that gives no bytes is no bytes-like object here
	return rt.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", TypeName(x))
}

// checkInt checks what a conversion method returned: an int of a strict
// subclass is deprecated, anything else an error. The result is exact.
func checkInt(rt *Runtime, r Value, method string) Value {
	if r.p == nil || r.p == &intTag {
		return r
	}
	if _, _, ok := intOf(r); !ok {
		return rt.TypeErrorf("%s returned non-int (type %s)", method, TypeName(r))
	}
	if r.p.typ != &IntType && !rt.warn(&DeprecationWarningType, method+" returned non-int (type "+TypeName(r)+").  "+
		"The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.") {
		return Value{}
	}
	return intPos(rt, r)
}

// asciiNumber prepares text for the number parsers, as CPython does: spaces of
// any script become ' ', decimal digits of any script their ASCII forms, any
// other character outside ASCII something no parser accepts.
func asciiNumber(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return s
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		case unicode.IsSpace(r):
			b = append(b, ' ')
		default:
			if d := decimalDigit(r); d >= 0 {
				b = append(b, byte('0'+d))
			} else {
				b = append(b, '?')
			}
		}
	}
	return string(b)
}

// decimalDigit returns the value of a decimal digit of any script, -1 for other
// characters. Unicode keeps the ten digits of a script in one run.
func decimalDigit(r rune) int {
	if r < utf8.RuneSelf {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if r <= 0xffff {
		for _, t := range unicode.Nd.R16 {
			if r >= rune(t.Lo) && r <= rune(t.Hi) {
				return int(r-rune(t.Lo)) % 10
			}
		}
		return -1
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	return -1
}

// isNumberSpace reports whether c is white space around a number.
func isNumberSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// trimNumber strips white space from both ends.
func trimNumber(s string) string {
	for s != "" && isNumberSpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isNumberSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// digitValue returns the value of c as a digit, 36 or more if it is none.
func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// parseInt converts the text s of the object x; str tells a str from bytes.
func parseInt(rt *Runtime, x Value, s string, base int, str bool) Value {
	given := base
	if str {
		s = asciiNumber(s)
	}
	s = trimNumber(s)
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	mustBeZero := false
	if len(s) >= 2 && s[0] == '0' {
		prefix := 0
		switch s[1] {
		case 'x', 'X':
			prefix = 16
		case 'o', 'O':
			prefix = 8
		case 'b', 'B':
			prefix = 2
		}
		switch {
		case prefix != 0 && (base == 0 || base == prefix):
			base = prefix
			s = s[2:]
			// One underscore may follow the prefix.
			if s != "" && s[0] == '_' {
				s = s[1:]
			}
		case base == 0:
			// 010 was octal in Python 2; only zeros are left of it.
			base, mustBeZero = 10, true
		}
	}
	if base == 0 {
		base = 10
	}
	// Digits with single underscores between them.
	digits, under := 0, 0
	valid := s != ""
	for i := 0; i < len(s) && valid; i++ {
		if i&0xffff == 0xffff && !rt.Work(0x10000/8) {
			return Value{}
		}
		if s[i] == '_' {
			under++
			valid = i > 0 && s[i-1] != '_' && i+1 < len(s)
			continue
		}
		digits++
		if d := digitValue(s[i]); d >= base || mustBeZero && d != 0 {
			valid = false
		}
	}
	if !valid {
		return invalidInt(rt, x, given)
	}
	if len(s) > 1000 && !rt.Work(len(s)/16) {
		return Value{}
	}
	if under > 0 {
		if !rt.Alloc(int64(len(s))) {
			return Value{}
		}
		s = strings.ReplaceAll(s, "_", "")
	}
	if base&(base-1) != 0 && rt.IntDigits > 0 && digits > rt.IntDigits {
		return rt.ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", rt.IntDigits, digits)
	}
	if n, ok := parseSmall(s, base); ok {
		if neg {
			n = -n
		}
		return Int(n)
	}
	if !rt.chargeBig(digits * bits.Len(uint(base-1))) {
		return Value{}
	}
	b := rt.bigFromDigits(s, base)
	if b == nil {
		return Value{}
	}
	if neg {
		b.Neg(b)
	}
	return IntFromBig(b)
}

// parseSmall returns the value of digits that fit an int64.
func parseSmall(s string, base int) (int64, bool) {
	if len(s) > 63 {
		return 0, false
	}
	n := uint64(0)
	for i := 0; i < len(s); i++ {
		hi, lo := bits.Mul64(n, uint64(base))
		if hi != 0 || lo > 1<<63-1 {
			return 0, false
		}
		if n = lo + uint64(digitValue(s[i])); n > 1<<63-1 {
			return 0, false
		}
	}
	return int64(n), true
}

func invalidInt(rt *Runtime, x Value, base int) Value {
	r, ok := ReprText(rt, x)
	if !ok {
		return Value{}
	}
	return rt.ValueErrorf("invalid literal for int() with base %d: %s", base, truncateChars(r, 200))
}

// truncateChars cuts s after n code points, as %.200R in CPython's messages.
func truncateChars(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
