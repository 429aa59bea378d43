package object

import (
	"math"
	"math/big"
)

// floatRows lists the methods of float.
func floatRows() []Row {
	return []Row{
		{Sig: "as_integer_ratio(self, /)", Doc: "The pair of ints, in lowest terms, whose quotient is exactly the float.", Fn: floatRatio},
		{Sig: "conjugate(self, /)", Doc: "The float itself.", Fn: floatPos},
		{Sig: "is_integer(self, /)", Doc: "Whether the float is a whole number.", Fn: floatIsInteger},
		{Sig: "__trunc__(self, /)", Doc: "The whole part, an int.", Fn: floatInt},
		{Sig: "__floor__(self, /)", Doc: "The largest int not above the float.", Fn: floatFloor},
		{Sig: "__ceil__(self, /)", Doc: "The smallest int not below the float.", Fn: floatCeil},
		{Sig: "__round__(self, ndigits=None, /)", Doc: "The nearest int, halves to even; with ndigits a float rounded to so many decimal places.", Fn: floatRound},
		{Sig: "hex(self, /)", Doc: "The float in hexadecimal, exactly.", Fn: floatHex},
		{Sig: "fromhex(type, string, /)", Doc: "The float that hex() would write as string.", Fn: floatFromHex, Kind: ClassMethod},
		{Sig: "__getformat__(type, typestr, /)", Doc: "How floats are stored; typestr is 'double' or 'float'.", Fn: floatGetFormat, Kind: ClassMethod},
		{Sig: "__getnewargs__(self, /)", Fn: func(rt *Runtime, v Value) Value { return NewTuple([]Value{floatPos(rt, v)}) }},
		{Sig: "real", Doc: "The float itself.", Fn: floatPos, Kind: Getter},
		{Sig: "imag", Doc: "0.0.", Fn: func(*Runtime, Value) Value { return Float(0) }, Kind: Getter},
	}
}

func floatIsInteger(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return Bool(!math.IsInf(f, 0) && f == math.Trunc(f))
}

func floatFloor(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return IntFromFloat(rt, math.Floor(f))
}

func floatCeil(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return IntFromFloat(rt, math.Ceil(f))
}

func floatRatio(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	switch {
	case math.IsInf(f, 0):
		return rt.OverflowErrorf("cannot convert Infinity to integer ratio")
	case f != f:
		return rt.ValueErrorf("cannot convert NaN to integer ratio")
	}
	fr, exp := math.Frexp(f)
	for i := 0; i < 53 && fr != math.Floor(fr); i++ {
		fr *= 2
		exp--
	}
	num, den := big.NewInt(int64(fr)), big.NewInt(1)
	if exp > 0 {
		num.Lsh(num, uint(exp))
	} else {
		den.Lsh(den, uint(-exp))
	}
	return NewTuple([]Value{IntFromBig(num), IntFromBig(den)})
}

func floatGetFormat(rt *Runtime, cls, which Value) Value {
	s := AsStr(which)
	if s == nil {
		return rt.TypeErrorf("__getformat__() argument must be str, not %s", typeNameNone(which))
	}
	if s.s != "double" && s.s != "float" {
		return rt.ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return NewStr("IEEE, little-endian")
}
