package object

import (
	"math"
	"strconv"
)

// This file is float.hex and float.fromhex.

func floatHex(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return rt.newASCII(hexFloat(f))
}

// hexFloat writes f with 13 hexadecimal digits behind the point, subnormals
// with a leading 0 and the least exponent.
func hexFloat(f float64) string {
	b, _ := appendFloatBare(nil, f)
	if f != f || math.IsInf(f, 0) {
		return string(b)
	}
	u := math.Float64bits(f)
	frac, exp := u&(1<<52-1), int(u>>52&0x7ff)
	s := "0x"
	if u>>63 != 0 {
		s = "-0x"
	}
	if f == 0 {
		return s + "0.0p+0"
	}
	lead := "1."
	if exp == 0 {
		lead, exp = "0.", 1
	}
	exp -= 1023
	digits := strconv.FormatUint(frac|1<<52, 16)[1:]
	sign := "+"
	if exp < 0 {
		sign = "-"
		exp = -exp
	}
	return s + lead + digits + "p" + sign + strconv.Itoa(exp)
}

func floatFromHex(rt *Runtime, cls, x Value) Value {
	s := AsStr(x)
	if s == nil {
		return rt.TypeErrorf("bad argument type for built-in operation")
	}
	if !rt.Work(len(s.s) / 16) {
		return Value{}
	}
	if Encode(rt, s, "utf-8", "strict").p == nil {
		return Value{}
	}
	f, st := parseHexFloat(rt, s.s)
	switch st {
	case hexInvalid:
		return rt.ValueErrorf("invalid hexadecimal floating-point string")
	case hexStopped:
		return Value{}
	case hexTooLarge:
		return rt.OverflowErrorf("hexadecimal value too large to represent as a float")
	}
	if t := cls.AsType(); t != &FloatType {
		return Call1(rt, cls, Float(f))
	}
	return Float(f)
}

type hexState uint8

const (
	hexOK hexState = iota
	hexInvalid
	hexTooLarge
	hexStopped // an exception is pending
)

// parseHexFloat reads [sign]["0x"]digits["."digits]["p"[sign]digits] with white
// space around, or inf and nan in their spellings, rounding once, halves to
// even.
func parseHexFloat(rt *Runtime, s string) (float64, hexState) {
	s = trimNumber(s)
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	signed := func(f float64) (float64, hexState) {
		if neg {
			return -f, hexOK
		}
		return f, hexOK
	}
	switch {
	case len(s) == 3 && matchFold(s, "inf"), len(s) == 8 && matchFold(s, "infinity"):
		return signed(math.Inf(1))
	case len(s) == 3 && matchFold(s, "nan"):
		return math.NaN(), hexOK
	}
	if matchFold(s, "0x") {
		s = s[2:]
	}
	var n uint64 // the first significant digits, then 1 if any later one is not 0
	exp := 0     // of the lowest bit of n
	digits := 0
	point := false
	i := 0
	for ; i < len(s); i++ {
		if i&0xffff == 0xffff && !rt.Work(0x10000/8) {
			return 0, hexStopped
		}
		c := s[i]
		if c == '.' && !point {
			point = true
			continue
		}
		d := digitValue(c)
		if d >= 16 {
			break
		}
		digits++
		if n < 1<<56 {
			n = n<<4 | uint64(d)
			if point {
				exp -= 4
			}
		} else {
			if d != 0 {
				n |= 1
			}
			if !point {
				exp += 4
			}
		}
	}
	if digits == 0 {
		return 0, hexInvalid
	}
	s = s[i:]
	if s != "" && (s[0] == 'p' || s[0] == 'P') {
		s = s[1:]
		down := false
		if s != "" && (s[0] == '+' || s[0] == '-') {
			down = s[0] == '-'
			s = s[1:]
		}
		if s == "" {
			return 0, hexInvalid
		}
		e := 0
		for s != "" && isDigit(s[0]) {
			e = min(e*10+int(s[0]-'0'), 1<<40)
			s = s[1:]
		}
		if down {
			e = -e
		}
		exp += e
	}
	f, ok := 0.0, true
	if n != 0 && exp > 1200 {
		ok = false
	} else if n != 0 && exp >= -1200 {
		f, ok = scaleRounded(n, exp)
	}
	switch {
	case !ok:
		// CPython notices this before what may follow the number.
		return 0, hexTooLarge
	case s != "":
		return 0, hexInvalid
	}
	return signed(f)
}
