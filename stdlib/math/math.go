// Package math is the math module. Results have the bits that CPython gets from
// glibc on x86-64; where an algorithm is CPython's own (sums, norms, gamma) its
// steps are followed.
package math

import (
	gomath "math"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "math",
	Doc:  "This module provides access to the mathematical functions defined by the C\nstandard.",
	Later: func() []object.Row {
		return append(append(append(floatRows(), numberRows...), integerRows...), sumRows...)
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("pi", object.Float(gomath.Pi))
		m.Set("e", object.Float(gomath.E))
		m.Set("tau", object.Float(2*gomath.Pi))
		m.Set("inf", object.Float(gomath.Inf(1)))
		m.Set("nan", object.Float(gomath.NaN()))
		return true
	},
}

// number returns v as a float, through __float__ or __index__.
func number(rt *runtime, v value) (float64, bool) {
	if v.IsFloat() {
		return v.Float(), true
	}
	if v.IsInt() {
		return float64(v.Int()), true
	}
	o := &v.Type().Ops
	x := object.ExactOf(v)
	if x.IsFloat() {
		return x.Float(), true
	}
	switch {
	case o.Float != nil:
		f := o.Float(rt, v)
		if f.IsNull() {
			return 0, false
		}
		x := object.ExactOf(f)
		if !x.IsFloat() {
			rt.TypeErrorf("%s.__float__ returned non-float (type %s)", object.TypeName(v), object.TypeName(f))
			return 0, false
		}
		return x.Float(), true
	case o.Index != nil:
		i := object.Index(rt, v)
		if i.IsNull() {
			return 0, false
		}
		f := object.Binary(rt, object.Mul, i, object.Float(1))
		if f.IsNull() {
			return 0, false
		}
		return f.Float(), true
	}
	rt.TypeErrorf("must be real number, not %s", object.TypeName(v))
	return 0, false
}

func numbers2(rt *runtime, a, b value) (x, y float64, ok bool) {
	if x, ok = number(rt, a); !ok {
		return
	}
	y, ok = number(rt, b)
	return
}

func domain(rt *runtime) value { return rt.ValueErrorf("math domain error") }

func overflow(rt *runtime) value { return rt.OverflowErrorf("math range error") }

func isFinite(x float64) bool { return !gomath.IsInf(x, 0) && !gomath.IsNaN(x) }

// row1 is a function of one float. A NaN or an infinity that comes out of a
// finite argument is an error; big says that it means overflow.
func row1(name, doc string, big bool, f func(float64) float64) object.Row {
	return object.Row{Sig: name + "(x, /)", Doc: doc, Fn: func(rt *runtime, v value) value {
		x, ok := number(rt, v)
		if !ok {
			return null
		}
		r := f(x)
		if gomath.IsNaN(r) && !gomath.IsNaN(x) {
			return domain(rt)
		}
		if gomath.IsInf(r, 0) && isFinite(x) {
			if big {
				return overflow(rt)
			}
			return domain(rt)
		}
		return object.Float(r)
	}}
}

func floatRows() []object.Row {
	return []object.Row{
		row1("acos", "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.", false, acos),
		row1("acosh", "Return the inverse hyperbolic cosine of x.", false, acosh),
		row1("asin", "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.", false, asin),
		row1("asinh", "Return the inverse hyperbolic sine of x.", false, asinh),
		row1("atan", "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.", false, atan),
		row1("atanh", "Return the inverse hyperbolic tangent of x.", false, atanh),
		row1("cbrt", "Return the cube root of x.", false, cbrt),
		row1("cos", "Return the cosine of x (measured in radians).", false, cos),
		row1("cosh", "Return the hyperbolic cosine of x.", true, cosh),
		row1("erf", "Error function at x.", false, erf),
		row1("erfc", "Complementary error function at x.", false, erfc),
		row1("exp", "Return e raised to the power of x.", true, exp),
		row1("exp2", "Return 2 raised to the power of x.", true, exp2),
		row1("expm1", "Return exp(x)-1.\n\nThe loss of precision of exp(x)-1 for small x is avoided.", true, expm1),
		row1("fabs", "Return the absolute value of the float x.", false, gomath.Abs),
		row1("log1p", "Return the natural logarithm of 1+x (base e).\n\nThe result is accurate for x near zero.", false, log1p),
		row1("sin", "Return the sine of x (measured in radians).", false, sin),
		row1("sinh", "Return the hyperbolic sine of x.", true, sinh),
		row1("sqrt", "Return the square root of x.", false, gomath.Sqrt),
		row1("tan", "Return the tangent of x (measured in radians).", false, tan),
		row1("tanh", "Return the hyperbolic tangent of x.", false, tanh),
		{Sig: "gamma(x, /)", Doc: "Gamma function at x.", Fn: gamma},
		{Sig: "lgamma(x, /)", Doc: "Natural logarithm of absolute value of Gamma function at x.", Fn: lgamma},
		{Sig: "log(x, base=<unrepresentable>, /)", Doc: "log(x, [base=math.e])\nReturn the logarithm of x to the given base.", Fn: logBase},
		{Sig: "log2(x, /)", Doc: "Return the base 2 logarithm of x.", Fn: func(rt *runtime, v value) value { return logOf(rt, v, log2) }},
		{Sig: "log10(x, /)", Doc: "Return the base 10 logarithm of x.", Fn: func(rt *runtime, v value) value { return logOf(rt, v, log10) }},
		{Sig: "pow(x, y, /)", Doc: "Return x**y (x to the power of y), as a float.", Fn: pow},
		{Sig: "atan2(y, x, /)", Doc: "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.", Fn: func(rt *runtime, a, b value) value {
			y, x, ok := numbers2(rt, a, b)
			if !ok {
				return null
			}
			return object.Float(atan2(y, x))
		}},
	}
}

// logOf takes the logarithm of a number; ints may be larger than any float.
func logOf(rt *runtime, v value, log func(float64) float64) value {
	if n, b, ok := object.AsInt(v); ok {
		switch {
		case b == nil && n <= 0 || b != nil && b.Sign() <= 0:
			return domain(rt)
		case b == nil:
			return object.Float(log(float64(n)))
		case !rt.Work(b.BitLen() >> 9):
			return null
		}
		f := new(big.Float).SetPrec(53).SetInt(b)
		if x, _ := f.Float64(); !gomath.IsInf(x, 0) {
			return object.Float(log(x))
		}
		m := new(big.Float)
		e := f.MantExp(m)
		x, _ := m.Float64()
		hi := float64(log(2) * float64(e))
		return object.Float(log(x) + hi)
	}
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	if x <= 0 || gomath.IsInf(x, -1) {
		return domain(rt)
	}
	return object.Float(log(x))
}

func logBase(rt *runtime, v, base value) value {
	num := logOf(rt, v, log)
	if num.IsNull() || base.IsNull() {
		return num
	}
	den := logOf(rt, base, log)
	if den.IsNull() {
		return null
	}
	return object.Binary(rt, object.TrueDiv, num, den)
}

// pow handles the special values as C99 does: pow(1, nan) is 1.
func pow(rt *runtime, a, b value) value {
	x, y, ok := numbers2(rt, a, b)
	if !ok {
		return null
	}
	if !isFinite(x) || !isFinite(y) {
		return object.Float(object.PowFloat(x, y))
	}
	if x == 0 && y < 0 {
		return domain(rt)
	}
	r := object.PowFloat(x, y)
	switch {
	case gomath.IsNaN(r):
		return domain(rt)
	case gomath.IsInf(r, 0):
		return overflow(rt)
	}
	return object.Float(r)
}
