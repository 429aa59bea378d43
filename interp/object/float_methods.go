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
