package object

import "math"

// FloatType is the type of floats.
//
// Products are written float64(x*y) wherever a sum follows: Go may fuse x*y+z
// on some machines, which rounds once where Python rounds twice.
var FloatType Type

func init() {
	FloatType.define(TypeSpec{
		Name: "float",
		Doc:  "float(x=0, /): a number with 53 bits of precision, from a number or from text.",
		Ops: Ops{
			Binary: [numOps]func(*Runtime, Value, Value) Value{
				Add:      floatAdd,
				Sub:      floatSub,
				Mul:      floatMul,
				TrueDiv:  floatTrueDiv,
				FloorDiv: floatFloorDiv,
				Mod:      floatMod,
				DivMod:   floatDivMod,
				Pow:      floatPow,
			},
			Pow3:    floatPow3,
			Neg:     floatNeg,
			Pos:     floatPos,
			Abs:     floatAbs,
			Int:     floatInt,
			Float:   floatPos,
			Bool:    floatBool,
			Hash:    floatHash,
			Compare: floatCompare,
			Repr:    floatRepr,
			Format:  floatFormat,
			New:     floatNew,
		},
		Rows: floatRows(),
	})
}

func floatAdd(rt *Runtime, a, b Value) Value {
	if a.p == &floatTag && b.p == &floatTag {
		return Float(a.Float() + b.Float())
	}
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	return Float(x + y)
}

func floatSub(rt *Runtime, a, b Value) Value {
	if a.p == &floatTag && b.p == &floatTag {
		return Float(a.Float() - b.Float())
	}
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	return Float(x - y)
}

func floatMul(rt *Runtime, a, b Value) Value {
	if a.p == &floatTag && b.p == &floatTag {
		return Float(a.Float() * b.Float())
	}
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	return Float(x * y)
}

func floatTrueDiv(rt *Runtime, a, b Value) Value {
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	if y == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "float division by zero")
	}
	return Float(x / y)
}

// FloatFloorDiv returns x // y for floats; y must not be 0.
func FloatFloorDiv(x, y float64) float64 {
	q, _ := floatDivRem(x, y)
	return q
}

// floatRem is C's fmod: the remainder of the truncated quotient, exact, with
// the sign of x.
func floatRem(x, y float64) float64 {
	ax, ay := math.Abs(x), math.Abs(y)
	q := math.Trunc(ax / ay)
	if !(q < 1<<52) || math.IsInf(ay, 0) {
		return math.Mod(x, y)
	}
	// The quotient is right or, when the division rounded up to it, one too
	// large; the remainder fits a float exactly either way.
	r := math.FMA(-q, ay, ax)
	if r < 0 {
		r += ay
	}
	return math.Copysign(r, x)
}

// FloatMod returns x % y for floats, with the sign of y; y must not be 0.
func FloatMod(x, y float64) float64 {
	m := floatRem(x, y)
	switch {
	case m == 0:
		return math.Copysign(0, y)
	case (y < 0) != (m < 0):
		return m + y
	}
	return m
}

// floatDivRem is CPython's _float_div_mod: the quotient comes from the
// remainder, so that both belong together, and is then snapped to a whole
// number.
func floatDivRem(x, y float64) (q, m float64) {
	m = floatRem(x, y)
	div := (x - m) / y
	if m != 0 {
		if (y < 0) != (m < 0) {
			m += y
			div--
		}
	} else {
		m = math.Copysign(0, y)
	}
	if div == 0 {
		return math.Copysign(0, x/y), m
	}
	q = math.Floor(div)
	if div-q > 0.5 {
		q++
	}
	return q, m
}

func floatFloorDiv(rt *Runtime, a, b Value) Value {
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	if y == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "float floor division by zero")
	}
	return Float(FloatFloorDiv(x, y))
}

func floatMod(rt *Runtime, a, b Value) Value {
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	if y == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "float modulo by zero")
	}
	return Float(FloatMod(x, y))
}

func floatDivMod(rt *Runtime, a, b Value) Value {
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	if y == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "float divmod()")
	}
	q, m := floatDivRem(x, y)
	rt.Charge(64)
	return NewTuple([]Value{Float(q), Float(m)})
}

func floatPow(rt *Runtime, a, b Value) Value {
	x, y, v, ok := floatPair(rt, a, b)
	if !ok {
		return v
	}
	return floatPower(rt, x, y)
}

func floatPow3(rt *Runtime, a, b, mod Value) Value {
	return rt.TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
}

// floatPower is x ** y with Python's exceptions.
func floatPower(rt *Runtime, x, y float64) Value {
	if x == 0 && y < 0 && !math.IsInf(y, 0) {
		return rt.Raisef(&ZeroDivisionErrorType, "0.0 cannot be raised to a negative power")
	}
	if x < 0 && !math.IsInf(x, 0) && y == y && y != math.Floor(y) {
		// A root of a negative number is complex.
		return complexPower(rt, cnum{x, 0}, cnum{y, 0})
	}
	z := PowFloat(x, y)
	if math.IsInf(z, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		// CPython reports what errno says: the one OverflowError with two args.
		return rt.RaiseException(rt.NewException(&OverflowErrorType, Int(34), NewStr("Numerical result out of range")))
	}
	return Float(z)
}

func floatNeg(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return Float(-f)
}

// floatPos returns the exact float in v.
func floatPos(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return Float(f)
}

func floatAbs(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return Float(math.Abs(f))
}

func floatInt(rt *Runtime, v Value) Value {
	f, _ := floatOf(v)
	return IntFromFloat(rt, f)
}

func floatBool(rt *Runtime, v Value) int {
	f, _ := floatOf(v)
	return b2i(f != 0)
}

func floatHash(rt *Runtime, v Value) (uint64, bool) {
	f, _ := floatOf(v)
	return hashFloat(f), true
}
