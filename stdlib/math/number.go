package math

import (
	gomath "math"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the functions that take floats apart and put them together:
// exact, whatever the machine.

var numberRows = []object.Row{
	{Sig: "ceil(x, /)", Doc: "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.", Fn: func(rt *runtime, v value) value { return rounded(rt, v, "__ceil__", gomath.Ceil) }},
	{Sig: "floor(x, /)", Doc: "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.", Fn: func(rt *runtime, v value) value { return rounded(rt, v, "__floor__", gomath.Floor) }},
	{Sig: "trunc(x, /)", Doc: "Truncates the Real x to the nearest Integral toward 0.", Fn: trunc},
	{Sig: "copysign(x, y, /)", Doc: "Return a float with the magnitude (absolute value) of x but the sign of y.", Fn: func(rt *runtime, a, b value) value {
		x, y, ok := numbers2(rt, a, b)
		if !ok {
			return null
		}
		return object.Float(gomath.Copysign(x, y))
	}},
	{Sig: "degrees(x, /)", Doc: "Convert angle x from radians to degrees.", Fn: func(rt *runtime, v value) value { return scaled(rt, v, 180/gomath.Pi) }},
	{Sig: "radians(x, /)", Doc: "Convert angle x from degrees to radians.", Fn: func(rt *runtime, v value) value { return scaled(rt, v, gomath.Pi/180) }},
	{Sig: "fma(x, y, z, /)", Doc: "Compute (x * y) + z with a single round.", Fn: fma},
	{Sig: "fmod(x, y, /)", Doc: "Return fmod(x, y), according to platform C.\n\nThe sign is that of x; x % y may differ.", Fn: fmod},
	{Sig: "frexp(x, /)", Doc: "Return the mantissa and exponent of x, as pair (m, e): x = m * 2.**e.", Fn: frexp},
	{Sig: "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference relative to the larger of the two\n  abs_tol\n    maximum difference whatever their size", Fn: isclose},
	{Sig: "isfinite(x, /)", Doc: "Return True if x is neither an infinity nor a NaN, and False otherwise.", Fn: func(rt *runtime, v value) value { return test(rt, v, isFinite) }},
	{Sig: "isinf(x, /)", Doc: "Return True if x is a positive or negative infinity, and False otherwise.", Fn: func(rt *runtime, v value) value {
		return test(rt, v, func(x float64) bool { return gomath.IsInf(x, 0) })
	}},
	{Sig: "isnan(x, /)", Doc: "Return True if x is a NaN (not a number), and False otherwise.", Fn: func(rt *runtime, v value) value { return test(rt, v, gomath.IsNaN) }},
	{Sig: "ldexp(x, i, /)", Doc: "Return x * (2**i).\n\nThis is essentially the inverse of frexp().", Fn: ldexp},
	{Sig: "modf(x, /)", Doc: "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.", Fn: modf},
	{Sig: "nextafter(x, y, /, *, steps=None)", Doc: "Return the floating-point value the given number of steps after x towards y.", Fn: nextafter},
	{Sig: "remainder(x, y, /)", Doc: "Difference between x and the closest integer multiple of y.\n\nOf two equally close multiples the even one is taken.", Fn: remainder},
	{Sig: "ulp(x, /)", Doc: "Return the value of the least significant bit of the float x.", Fn: ulp},
}

func test(rt *runtime, v value, f func(float64) bool) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	return object.Bool(f(x))
}

func scaled(rt *runtime, v value, k float64) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	return object.Float(x * k)
}

// integer returns the whole number x as an int.
func integer(rt *runtime, x float64) value {
	switch {
	case gomath.IsNaN(x):
		return rt.ValueErrorf("cannot convert float NaN to integer")
	case gomath.IsInf(x, 0):
		return rt.OverflowErrorf("cannot convert float infinity to integer")
	case gomath.Abs(x) < 1<<62:
		return object.Int(int64(x))
	}
	b, _ := new(big.Float).SetFloat64(x).Int(nil)
	return object.IntFromBig(b)
}

// rounded is floor and ceil: for floats by f, for others by their own method.
func rounded(rt *runtime, v value, name string, f func(float64) float64) value {
	if !v.IsFloat() {
		if v.IsInt() {
			return v
		}
		if m := rt.Lookup(v.Type(), name); !m.IsNull() {
			return object.CallSpecial(rt, m, v)
		}
	}
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	return integer(rt, f(x))
}

func trunc(rt *runtime, v value) value {
	if v.IsFloat() {
		return integer(rt, gomath.Trunc(v.Float()))
	}
	m := rt.Lookup(v.Type(), "__trunc__")
	if m.IsNull() {
		return rt.TypeErrorf("type %s doesn't define __trunc__ method", object.TypeName(v))
	}
	return object.CallSpecial(rt, m, v)
}

func fma(rt *runtime, a, b, c value) value {
	x, y, ok := numbers2(rt, a, b)
	if !ok {
		return null
	}
	z, ok := number(rt, c)
	if !ok {
		return null
	}
	r := gomath.FMA(x, y, z)
	switch {
	case isFinite(r):
	case gomath.IsNaN(r):
		if !gomath.IsNaN(x) && !gomath.IsNaN(y) && !gomath.IsNaN(z) {
			return rt.ValueErrorf("invalid operation in fma")
		}
	case isFinite(x) && isFinite(y) && isFinite(z):
		return rt.OverflowErrorf("overflow in fma")
	}
	return object.Float(r)
}

func fmod(rt *runtime, a, b value) value {
	x, y, ok := numbers2(rt, a, b)
	if !ok {
		return null
	}
	if gomath.IsInf(y, 0) && isFinite(x) {
		return object.Float(x)
	}
	r := gomath.Mod(x, y)
	if gomath.IsNaN(r) && !gomath.IsNaN(x) && !gomath.IsNaN(y) {
		return domain(rt)
	}
	return object.Float(r)
}

func remainder(rt *runtime, a, b value) value {
	x, y, ok := numbers2(rt, a, b)
	if !ok {
		return null
	}
	r := gomath.Remainder(x, y)
	if gomath.IsInf(y, 0) && isFinite(x) {
		r = x
	}
	if gomath.IsNaN(r) && !gomath.IsNaN(x) && !gomath.IsNaN(y) {
		return domain(rt)
	}
	return object.Float(r)
}

func frexp(rt *runtime, v value) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	m, e := x, 0
	if isFinite(x) {
		m, e = gomath.Frexp(x)
	}
	return object.NewTuple([]value{object.Float(m), object.Int(int64(e))})
}

func modf(rt *runtime, v value) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	frac, whole := gomath.Copysign(0, x), x
	if gomath.IsNaN(x) {
		frac = x
	} else if !gomath.IsInf(x, 0) {
		whole = gomath.Trunc(x)
		frac = gomath.Copysign(x-whole, x)
	}
	return object.NewTuple([]value{object.Float(frac), object.Float(whole)})
}

func ldexp(rt *runtime, a, b value) value {
	x, ok := number(rt, a)
	if !ok {
		return null
	}
	n, large, ok := object.AsInt(b)
	if !ok {
		return rt.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	if large != nil {
		n = int64(large.Sign()) << 40
	}
	if x == 0 || !isFinite(x) {
		return object.Float(x)
	}
	r := gomath.Ldexp(x, int(min(max(n, -1<<30), 1<<30)))
	if gomath.IsInf(r, 0) {
		return overflow(rt)
	}
	return object.Float(r)
}

func isclose(rt *runtime, args []value) value {
	a, b, ok := numbers2(rt, args[0], args[1])
	if !ok {
		return null
	}
	rel, abs := 1e-9, 0.0
	if !args[2].IsNull() {
		if rel, ok = number(rt, args[2]); !ok {
			return null
		}
	}
	if !args[3].IsNull() {
		if abs, ok = number(rt, args[3]); !ok {
			return null
		}
	}
	if rel < 0 || abs < 0 {
		return rt.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return object.True
	}
	if gomath.IsInf(a, 0) || gomath.IsInf(b, 0) {
		return object.False
	}
	diff := gomath.Abs(b - a)
	return object.Bool(diff <= gomath.Abs(rel*b) || diff <= gomath.Abs(rel*a) || diff <= abs)
}

// order maps floats to integers that are ordered alike and adjacent for
// adjacent floats.
func order(x float64) int64 {
	b := int64(gomath.Float64bits(x))
	if b < 0 {
		return gomath.MinInt64 - b
	}
	return b
}

func unorder(i int64) float64 {
	if i < 0 {
		return gomath.Float64frombits(uint64(gomath.MinInt64 - i))
	}
	return gomath.Float64frombits(uint64(i))
}

func nextafter(rt *runtime, args []value) value {
	x, y, ok := numbers2(rt, args[0], args[1])
	if !ok {
		return null
	}
	steps := uint64(1)
	if !object.NoneOrAbsent(args[2]) {
		i := object.Index(rt, args[2])
		if i.IsNull() {
			return null
		}
		n, b, _ := object.AsInt(i)
		switch {
		case b == nil && n < 0 || b != nil && b.Sign() < 0:
			return rt.ValueErrorf("steps must be a non-negative integer")
		case b != nil && b.IsUint64():
			steps = b.Uint64()
		case b != nil:
			steps = gomath.MaxUint64
		default:
			steps = uint64(n)
		}
	}
	switch {
	case steps == 0 || gomath.IsNaN(x):
		return object.Float(x)
	case gomath.IsNaN(y) || x == y:
		return object.Float(y)
	case object.NoneOrAbsent(args[2]):
		// Zero has the sign of x, as C says; with steps it has that of y.
		if r := gomath.Nextafter(x, y); r != 0 {
			return object.Float(r)
		}
		return object.Float(gomath.Copysign(0, x))
	}
	a, b := order(x), order(y)
	if a < b {
		if steps >= uint64(b)-uint64(a) {
			return object.Float(y)
		}
		a += int64(steps)
	} else {
		if steps >= uint64(a)-uint64(b) {
			return object.Float(y)
		}
		a -= int64(steps)
	}
	r := unorder(a)
	if r == 0 {
		// A zero reached from below is negative.
		r = gomath.Copysign(0, x)
	}
	return object.Float(r)
}

func ulp(rt *runtime, v value) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	x = gomath.Abs(x)
	if !isFinite(x) {
		return object.Float(x)
	}
	next := gomath.Nextafter(x, gomath.Inf(1))
	if gomath.IsInf(next, 0) {
		return object.Float(x - gomath.Nextafter(x, 0))
	}
	return object.Float(next - x)
}
