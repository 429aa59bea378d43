package object

import (
	"math"
	"strconv"
	"strings"
)

// This file converts floats from and to text.

func floatRepr(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return rt.newASCII(FloatRepr(f))
}

// FloatRepr returns repr(f): the shortest digits that read back as f, with an
// exponent from 1e16 up and below 1e-4.
func FloatRepr(f float64) string {
	var buf [32]byte
	return string(appendFloat(buf[:0], f))
}

func appendFloat(b []byte, f float64) []byte {
	b, frac := appendFloatBare(b, f)
	if !frac {
		b = append(b, ".0"...)
	}
	return b
}

// appendFloatBare is appendFloat without the ".0" of whole numbers, as complex
// numbers show their parts; frac is false when it was left out.
func appendFloatBare(b []byte, f float64) (_ []byte, frac bool) {
	switch {
	case f != f:
		return append(b, "nan"...), true
	case math.IsInf(f, 1):
		return append(b, "inf"...), true
	case math.IsInf(f, -1):
		return append(b, "-inf"...), true
	}
	abs := math.Abs(f)
	if abs >= 1e16 || abs < 1e-4 && abs != 0 {
		return strconv.AppendFloat(b, f, 'e', -1, 64), true
	}
	if abs < 1<<53 && abs == math.Trunc(abs) {
		if f == 0 && math.Signbit(f) {
			b = append(b, '-')
		}
		return strconv.AppendInt(b, int64(f), 10), false
	}
	start := len(b)
	b = strconv.AppendFloat(b, f, 'f', -1, 64)
	for _, c := range b[start:] {
		if c == '.' {
			return b, true
		}
	}
	return b, false
}

func floatNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	v := floatMake(rt, cls, args, names)
	if v.p == nil || cls == &FloatType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func floatMake(rt *Runtime, cls *Type, args []Value, names []string) Value {
	// A subclass with an __init__ of its own may take keywords.
	if len(names) > 0 && (cls == &FloatType || rt.lookup(cls, "__init__") == rt.lookup(&FloatType, "__init__")) {
		return rt.TypeErrorf("float() takes no keyword arguments")
	}
	args = args[:len(args)-len(names)]
	switch len(args) {
	case 0:
		return Float(0)
	case 1:
	default:
		return rt.TypeErrorf("float expected at most 1 argument, got %d", len(args))
	}
	x := args[0]
	if x.p == &floatTag {
		return x
	}
	if f, ok, found := floatByMethod(rt, x); found {
		if !ok {
			return Value{}
		}
		return Float(f)
	}
	if s := AsStr(x); s != nil {
		return parseFloatObject(rt, x, asciiNumber(s.s))
	}
	if data, ok := bufferOf(rt, x); ok {
		return parseFloatObject(rt, x, string(data))
	}
	rt.Clear() // a view that gives no bytes is no bytes-like object here
	return rt.TypeErrorf("float() argument must be a string or a real number, not '%s'", TypeName(x))
}

// floatByMethod converts x through __float__ or __index__; found is false when
// it has neither, ok false when an exception is pending.
func floatByMethod(rt *Runtime, x Value) (f float64, ok, found bool) {
	if m := x.p.typ.Ops.Float; m != nil {
		r := m(rt, x)
		if r.p == nil {
			return 0, false, true
		}
		f, ok := floatOf(r)
		if !ok {
			rt.TypeErrorf("%s.__float__ returned non-float (type %s)", TypeName(x), TypeName(r))
			return 0, false, true
		}
		if r.p != &floatTag && !rt.warn(&DeprecationWarningType, TypeName(x)+".__float__ returned non-float (type "+TypeName(r)+").  "+
			"The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.") {
			return 0, false, true
		}
		return f, true, true
	}
	if x.p.typ.Ops.Index != nil {
		i := Index(rt, x)
		if i.p == nil {
			return 0, false, true
		}
		n, b, _ := intOf(i)
		f, ok := intToFloat(rt, n, b)
		return f, ok, true
	}
	return 0, false, false
}

// AsFloat returns x as a float the way C functions of CPython take one: floats,
// objects with __float__ or __index__. ok is false with an exception pending.
func AsFloat(rt *Runtime, x Value) (f float64, ok bool) {
	if x.p == &floatTag {
		return x.Float(), true
	}
	if x.p == &intTag {
		return float64(x.Int()), true
	}
	// A float subclass counts by its payload even if it overrides __float__.
	if f, ok := floatOf(x); ok {
		return f, true
	}
	f, ok, found := floatByMethod(rt, x)
	if !found {
		rt.TypeErrorf("must be real number, not %s", TypeName(x))
		return 0, false
	}
	return f, ok
}

func parseFloatObject(rt *Runtime, x Value, s string) Value {
	if len(s) > 1000 && !rt.Work(len(s)/16) {
		return Value{}
	}
	f, ok := parseFloatText(s)
	if ok {
		return Float(f)
	}
	r, ok := ReprText(rt, x)
	if !ok {
		return Value{}
	}
	return rt.ValueErrorf("could not convert string to float: %s", r)
}

// parseFloatText reads all of s as float() does: white space around, single
// underscores between digits.
func parseFloatText(s string) (float64, bool) {
	s, ok := dropUnderscores(trimNumber(s))
	if !ok {
		return 0, false
	}
	f, n := scanFloat(s)
	return f, n > 0 && n == len(s)
}

// dropUnderscores removes underscores; ok is false when one does not stand
// between two digits.
func dropUnderscores(s string) (_ string, ok bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			b = append(b, s[i])
		} else if i == 0 || i == len(s)-1 || !isDigit(s[i-1]) || !isDigit(s[i+1]) {
			return "", false
		}
	}
	return string(b), true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// scanFloat reads a float at the start of s, as CPython's PyOS_string_to_double
// does, and returns how many bytes it took: 0 if there is none.
func scanFloat(s string) (f float64, n int) {
	i := 0
	neg := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		neg = s[i] == '-'
		i++
	}
	if w := matchFold(s[i:], "infinity"); w || matchFold(s[i:], "inf") {
		i += 3
		if w {
			i += 5
		}
		if neg {
			return math.Inf(-1), i
		}
		return math.Inf(1), i
	}
	if matchFold(s[i:], "nan") {
		f = math.NaN()
		return math.Copysign(f, map[bool]float64{true: -1, false: 1}[neg]), i + 3
	}
	digits := 0
	for i < len(s) && isDigit(s[i]) {
		i++
		digits++
	}
	if i < len(s) && s[i] == '.' {
		i++
		for i < len(s) && isDigit(s[i]) {
			i++
			digits++
		}
	}
	if digits == 0 {
		return 0, 0
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			for j < len(s) && isDigit(s[j]) {
				j++
			}
			i = j
		}
	}
	return parseDecimal(s[:i]), i
}

// matchFold reports whether s begins with the lower-case word w in any case.
func matchFold(s, w string) bool {
	return len(s) >= len(w) && strings.EqualFold(s[:len(w)], w)
}
