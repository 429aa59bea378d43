// Package cmath is the cmath module: functions of complex numbers, by
// CPython's formulas.
package cmath

import (
	gomath "math"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/math"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

const (
	large     = gomath.MaxFloat64 / 4
	smallest  = 0x1p-1022
	ln2       = gomath.Ln2
	ln10      = gomath.Ln10
	logLarge  = 708.3964185322641 // log(large)
	sqrtLarge = 6.703903964971298e+153
	sqrtSmall = 1.4916681462400413e-154
)

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:  "cmath",
	Doc:   "This module provides access to mathematical functions for complex\nnumbers.",
	Later: rows,
	Init: func(rt *runtime, m *object.Module) bool {
		for _, c := range []struct {
			name string
			x    float64
		}{{"pi", gomath.Pi}, {"e", gomath.E}, {"tau", 2 * gomath.Pi}, {"inf", gomath.Inf(1)}, {"nan", gomath.NaN()}} {
			m.Set(c.name, object.Float(c.x))
		}
		m.Set("infj", object.NewComplex(complex(0, gomath.Inf(1))))
		m.Set("nanj", object.NewComplex(complex(0, gomath.NaN())))
		return true
	},
}

// c is a complex number.
type c struct{ re, im float64 }

// argument reads a number as complex.
func argument(rt *runtime, v value) (c, bool) {
	if z := object.AsComplex(v); z != nil {
		re, im := z.Parts()
		return c{re, im}, true
	}
	if !v.IsFloat() && !v.IsInt() {
		if m := rt.Lookup(v.Type(), "__complex__"); !m.IsNull() {
			r := object.CallSpecial(rt, m, v)
			if r.IsNull() {
				return c{}, false
			}
			z := object.AsComplex(r)
			if z == nil {
				rt.TypeErrorf("%s.__complex__() returned non-complex (type %s)", object.TypeName(v), object.TypeName(r))
				return c{}, false
			}
			re, im := z.Parts()
			return c{re, im}, true
		}
	}
	f, ok := object.AsFloat(rt, v)
	return c{f, 0}, ok
}

func finite(x float64) bool { return !gomath.IsInf(x, 0) && !gomath.IsNaN(x) }

func class(x float64) int {
	switch {
	case gomath.IsNaN(x):
		return 6
	case gomath.IsInf(x, 1):
		return 5
	case gomath.IsInf(x, -1):
		return 0
	case x > 0:
		return 4
	case x < 0:
		return 1
	case gomath.Signbit(x):
		return 2
	}
	return 3
}

// looked is the special value of a function; ok is false for an error.
func looked(name string, z c) (r c, ok bool) {
	cell := strings.Fields(special[name])[class(z.re)*7+class(z.im)]
	if cell == "E" {
		return c{gomath.NaN(), gomath.NaN()}, false
	}
	var parts [2]float64
	for i := range parts {
		if cell[0] == 'n' {
			parts[i] = gomath.NaN()
			cell = cell[1:]
			continue
		}
		x := map[byte]float64{'0': 0, '1': 1, 'i': gomath.Inf(1), 'h': gomath.Pi / 2, 'p': gomath.Pi, 'q': gomath.Pi / 4, 't': 3 * (gomath.Pi / 4)}[cell[1]]
		if cell[0] == '-' {
			x = -x
			if x == 0 {
				x = gomath.Copysign(0, -1)
			}
		}
		parts[i] = x
		cell = cell[2:]
	}
	return c{parts[0], parts[1]}, true
}

// what went wrong in a function.
type trouble uint8

const (
	fine trouble = iota
	domain
	tooLarge
)

func (z c) special() bool { return !finite(z.re) || !finite(z.im) }

func fromTable(name string, z c) (c, trouble) {
	r, ok := looked(name, z)
	if !ok {
		return r, domain
	}
	return r, fine
}

func check(r c) (c, trouble) {
	if gomath.IsInf(r.re, 0) || gomath.IsInf(r.im, 0) {
		return r, tooLarge
	}
	return r, fine
}

func hypot(x, y float64) float64 { return object.HypotFloat(x, y) }

func sqrt(z c) (c, trouble) {
	if z.special() {
		return fromTable("sqrt", z)
	}
	if z.re == 0 && z.im == 0 {
		return c{0, z.im}, fine
	}
	ax, ay := gomath.Abs(z.re), gomath.Abs(z.im)
	var s float64
	if ax < smallest && ay < smallest {
		ax = gomath.Ldexp(ax, 53)
		s = gomath.Ldexp(gomath.Sqrt(ax+hypot(ax, gomath.Ldexp(ay, 53))), -27)
	} else {
		ax /= 8
		s = 2 * gomath.Sqrt(ax+hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if z.re >= 0 {
		return c{s, gomath.Copysign(d, z.im)}, fine
	}
	return c{d, gomath.Copysign(s, z.im)}, fine
}

// polarZero is the direction of a result at infinity for a finite angle.
func (z c) turns() bool { return gomath.IsInf(z.re, 0) && finite(z.im) && z.im != 0 }

func exp(z c) (c, trouble) {
	if z.special() {
		if z.turns() {
			m := 0.0
			if z.re > 0 {
				m = gomath.Inf(1)
			}
			return c{gomath.Copysign(m, object.CosFloat(z.im)), gomath.Copysign(m, object.SinFloat(z.im))}, fine
		}
		return fromTable("exp", z)
	}
	if z.re > logLarge {
		l := object.ExpFloat(z.re - 1)
		return check(c{l * object.CosFloat(z.im) * gomath.E, l * object.SinFloat(z.im) * gomath.E})
	}
	l := object.ExpFloat(z.re)
	return check(c{l * object.CosFloat(z.im), l * object.SinFloat(z.im)})
}

func log(z c) (c, trouble) {
	if z.special() {
		return fromTable("log", z)
	}
	ax, ay := gomath.Abs(z.re), gomath.Abs(z.im)
	angle := object.Atan2Float(z.im, z.re)
	switch {
	case ax > large || ay > large:
		return c{object.LogFloat(hypot(ax/2, ay/2)) + ln2, angle}, fine
	case ax < smallest && ay < smallest:
		if ax == 0 && ay == 0 {
			return c{gomath.Inf(-1), angle}, domain
		}
		return c{object.LogFloat(hypot(gomath.Ldexp(ax, 53), gomath.Ldexp(ay, 53))) - 53*ln2, angle}, fine
	}
	h := hypot(ax, ay)
	if 0.71 <= h && h <= 1.73 {
		am, an := max(ax, ay), min(ax, ay)
		return c{math.Log1p(float64((am-1)*(am+1))+float64(an*an)) / 2, angle}, fine
	}
	return c{object.LogFloat(h), angle}, fine
}

func log10(z c) (c, trouble) {
	r, t := log(z)
	return c{r.re / ln10, r.im / ln10}, t
}

func cosh(z c) (c, trouble) {
	if z.special() {
		if z.turns() {
			i := gomath.Copysign(gomath.Inf(1), object.SinFloat(z.im))
			if z.re < 0 {
				i = -i
			}
			return c{gomath.Copysign(gomath.Inf(1), object.CosFloat(z.im)), i}, fine
		}
		return fromTable("cosh", z)
	}
	if gomath.Abs(z.re) > logLarge {
		x := z.re - gomath.Copysign(1, z.re)
		return check(c{object.CosFloat(z.im) * math.Cosh(x) * gomath.E, object.SinFloat(z.im) * math.Sinh(x) * gomath.E})
	}
	return check(c{object.CosFloat(z.im) * math.Cosh(z.re), object.SinFloat(z.im) * math.Sinh(z.re)})
}

func sinh(z c) (c, trouble) {
	if z.special() {
		if z.turns() {
			r := gomath.Copysign(gomath.Inf(1), object.CosFloat(z.im))
			if z.re < 0 {
				r = -r
			}
			return c{r, gomath.Copysign(gomath.Inf(1), object.SinFloat(z.im))}, fine
		}
		return fromTable("sinh", z)
	}
	if gomath.Abs(z.re) > logLarge {
		x := z.re - gomath.Copysign(1, z.re)
		return check(c{object.CosFloat(z.im) * math.Sinh(x) * gomath.E, object.SinFloat(z.im) * math.Cosh(x) * gomath.E})
	}
	return check(c{object.CosFloat(z.im) * math.Sinh(z.re), object.SinFloat(z.im) * math.Cosh(z.re)})
}

func tanh(z c) (c, trouble) {
	if z.special() {
		if z.turns() {
			return c{gomath.Copysign(1, z.re), gomath.Copysign(0, 2*object.SinFloat(z.im)*object.CosFloat(z.im))}, fine
		}
		return fromTable("tanh", z)
	}
	if gomath.Abs(z.re) > logLarge {
		return c{gomath.Copysign(1, z.re), 4 * object.SinFloat(z.im) * object.CosFloat(z.im) * object.ExpFloat(-2*gomath.Abs(z.re))}, fine
	}
	tx, ty := math.Tanh(z.re), math.Tan(z.im)
	cx := 1 / math.Cosh(z.re)
	t := tx * ty
	d := 1 + float64(t*t)
	return c{tx * (1 + float64(ty*ty)) / d, ((ty / d) * cx) * cx}, fine
}

func acosh(z c) (c, trouble) {
	if z.special() {
		return fromTable("acosh", z)
	}
	if gomath.Abs(z.re) > large || gomath.Abs(z.im) > large {
		return c{object.LogFloat(hypot(z.re/2, z.im/2)) + ln2*2, object.Atan2Float(z.im, z.re)}, fine
	}
	s1, _ := sqrt(c{z.re - 1, z.im})
	s2, _ := sqrt(c{z.re + 1, z.im})
	return c{math.Asinh(float64(s1.re*s2.re) + float64(s1.im*s2.im)), 2 * object.Atan2Float(s1.im, s2.re)}, fine
}

func acos(z c) (c, trouble) {
	if z.special() {
		return fromTable("acos", z)
	}
	if gomath.Abs(z.re) > large || gomath.Abs(z.im) > large {
		l := object.LogFloat(hypot(z.re/2, z.im/2)) + ln2*2
		r := c{object.Atan2Float(gomath.Abs(z.im), z.re), gomath.Copysign(l, -z.im)}
		if z.re < 0 {
			r.im = -gomath.Copysign(l, z.im)
		}
		return r, fine
	}
	s1, _ := sqrt(c{1 - z.re, -z.im})
	s2, _ := sqrt(c{1 + z.re, z.im})
	return c{2 * object.Atan2Float(s1.re, s2.re), math.Asinh(float64(s2.re*s1.im) - float64(s2.im*s1.re))}, fine
}

func asinh(z c) (c, trouble) {
	if z.special() {
		return fromTable("asinh", z)
	}
	if gomath.Abs(z.re) > large || gomath.Abs(z.im) > large {
		l := object.LogFloat(hypot(z.re/2, z.im/2)) + ln2*2
		r := c{gomath.Copysign(l, z.re), object.Atan2Float(z.im, gomath.Abs(z.re))}
		if z.im < 0 {
			r.re = -gomath.Copysign(l, -z.re)
		}
		return r, fine
	}
	s1, _ := sqrt(c{1 + z.im, -z.re})
	s2, _ := sqrt(c{1 - z.im, z.re})
	return c{math.Asinh(float64(s1.re*s2.im) - float64(s2.re*s1.im)), object.Atan2Float(z.im, float64(s1.re*s2.re)-float64(s1.im*s2.im))}, fine
}

func atanh(z c) (c, trouble) {
	if z.special() {
		return fromTable("atanh", z)
	}
	if z.re < 0 || z.re == 0 && gomath.Signbit(z.re) {
		r, t := atanh(c{-z.re, -z.im})
		return c{-r.re, -r.im}, t
	}
	ay := gomath.Abs(z.im)
	switch {
	case z.re > sqrtLarge || ay > sqrtLarge:
		h := hypot(z.re/2, z.im/2)
		return c{z.re / 4 / h / h, -gomath.Copysign(gomath.Pi/2, -z.im)}, fine
	case z.re == 1 && ay < sqrtSmall:
		if ay == 0 {
			return c{gomath.Inf(1), z.im}, domain
		}
		return c{-object.LogFloat(gomath.Sqrt(ay) / gomath.Sqrt(hypot(ay, 2))), gomath.Copysign(object.Atan2Float(2, -ay)/2, z.im)}, fine
	}
	x := 1 - z.re
	return c{math.Log1p(4*z.re/(float64(x*x)+float64(ay*ay))) / 4,
		-object.Atan2Float(-2*z.im, float64(x*(1+z.re))-float64(ay*ay)) / 2}, fine
}

// turned makes of a hyperbolic function the circular one: f(iz)/i.
func turned(f func(c) (c, trouble)) func(c) (c, trouble) {
	return func(z c) (c, trouble) {
		r, t := f(c{-z.im, z.re})
		return c{r.im, -r.re}, t
	}
}

func cos(z c) (c, trouble) { return cosh(c{-z.im, z.re}) }

func result(rt *runtime, r c, t trouble) value {
	switch t {
	case domain:
		return rt.ValueErrorf("math domain error")
	case tooLarge:
		return rt.OverflowErrorf("math range error")
	}
	return object.NewComplex(complex(r.re, r.im))
}

func phase(z c) float64 { return object.Atan2Float(z.im, z.re) }

func rows() []object.Row {
	var rows []object.Row
	for _, f := range []struct {
		name, doc string
		f         func(c) (c, trouble)
	}{
		{"acos", "Return the arc cosine of z.", acos}, {"acosh", "Return the inverse hyperbolic cosine of z.", acosh},
		{"asin", "Return the arc sine of z.", turned(asinh)}, {"asinh", "Return the inverse hyperbolic sine of z.", asinh},
		{"atan", "Return the arc tangent of z.", turned(atanh)}, {"atanh", "Return the inverse hyperbolic tangent of z.", atanh},
		{"cos", "Return the cosine of z.", cos}, {"cosh", "Return the hyperbolic cosine of z.", cosh},
		{"exp", "Return the exponential value e**z.", exp}, {"log10", "Return the base-10 logarithm of z.", log10},
		{"sin", "Return the sine of z.", turned(sinh)}, {"sinh", "Return the hyperbolic sine of z.", sinh},
		{"sqrt", "Return the square root of z.", sqrt}, {"tan", "Return the tangent of z.", turned(tanh)},
		{"tanh", "Return the hyperbolic tangent of z.", tanh},
	} {
		rows = append(rows, object.Row{Sig: f.name + "(z, /)", Doc: f.doc, Fn: func(rt *runtime, v value) value {
			z, ok := argument(rt, v)
			if !ok {
				return null
			}
			r, t := f.f(z)
			return result(rt, r, t)
		}})
	}
	for _, f := range []struct {
		name, doc string
		f         func(z c) bool
	}{
		{"isfinite", "Return True if both the real and imaginary parts of z are finite, else False.", func(z c) bool { return !z.special() }},
		{"isinf", "Checks if the real or imaginary part of z is infinite.", func(z c) bool { return gomath.IsInf(z.re, 0) || gomath.IsInf(z.im, 0) }},
		{"isnan", "Checks if the real or imaginary part of z not a number (NaN).", func(z c) bool { return gomath.IsNaN(z.re) || gomath.IsNaN(z.im) }},
	} {
		rows = append(rows, object.Row{Sig: f.name + "(z, /)", Doc: f.doc, Fn: func(rt *runtime, v value) value {
			z, ok := argument(rt, v)
			if !ok {
				return null
			}
			return object.Bool(f.f(z))
		}})
	}
	return append(rows,
		object.Row{Sig: "log(z, base=<unrepresentable>, /)", Doc: "Return the logarithm of z to the given base, to e without one.", Fn: logBase},
		object.Row{Sig: "phase(z, /)", Doc: "Return argument, also known as the phase angle, of a complex.", Fn: func(rt *runtime, v value) value {
			z, ok := argument(rt, v)
			if !ok {
				return null
			}
			return object.Float(phase(z))
		}},
		object.Row{Sig: "polar(z, /)", Doc: "Convert a complex from rectangular coordinates to polar coordinates.", Fn: func(rt *runtime, v value) value {
			z, ok := argument(rt, v)
			if !ok {
				return null
			}
			r := hypot(z.re, z.im)
			if gomath.IsInf(r, 0) && !z.special() {
				return rt.OverflowErrorf("math range error")
			}
			return object.NewTuple2(object.Float(r), object.Float(phase(z)))
		}},
		object.Row{Sig: "rect(r, phi, /)", Doc: "Convert from polar coordinates to rectangular coordinates.", Fn: rect},
		object.Row{Sig: "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Determine whether two complex numbers are close in value.", Fn: isClose},
	)
}

func logBase(rt *runtime, v, base value) value {
	z, ok := argument(rt, v)
	if !ok {
		return null
	}
	r, t := log(z)
	if base.IsNull() {
		return result(rt, r, t)
	}
	b, ok := argument(rt, base)
	if !ok {
		return null
	}
	d, t2 := log(b)
	if t != fine || t2 != fine {
		return rt.ValueErrorf("math domain error")
	}
	q := object.Binary(rt, object.TrueDiv, object.NewComplex(complex(r.re, r.im)), object.NewComplex(complex(d.re, d.im)))
	if q.IsNull() && rt.Matches(&object.ZeroDivisionErrorType) {
		rt.Clear()
		return rt.ValueErrorf("math domain error")
	}
	return q
}

func rect(rt *runtime, rv, pv value) value {
	r, ok := object.AsFloat(rt, rv)
	if !ok {
		return null
	}
	phi, ok := object.AsFloat(rt, pv)
	if !ok {
		return null
	}
	switch {
	case finite(r) && finite(phi) && phi != 0:
		return object.NewComplex(complex(r*object.CosFloat(phi), r*object.SinFloat(phi)))
	case phi == 0 && !finite(r):
		if r < 0 {
			phi = -phi
		}
		if gomath.IsNaN(r) {
			phi = 0
		}
		return object.NewComplex(complex(r, phi))
	case phi == 0:
		return object.NewComplex(complex(r, r*phi))
	case gomath.IsInf(phi, 0) && !gomath.IsNaN(r) && r != 0:
		return rt.ValueErrorf("math domain error")
	case gomath.IsInf(r, 0) && finite(phi):
		x, y := gomath.Copysign(gomath.Inf(1), object.CosFloat(phi)), gomath.Copysign(gomath.Inf(1), object.SinFloat(phi))
		if r < 0 {
			x, y = -x, -y
		}
		return object.NewComplex(complex(x, y))
	case r == 0:
		return object.NewComplex(complex(0, 0))
	case gomath.IsInf(r, 0):
		return object.NewComplex(complex(gomath.Inf(1), gomath.NaN()))
	}
	return object.NewComplex(complex(gomath.NaN(), gomath.NaN()))
}

func isClose(rt *runtime, args []value) value {
	a, ok := argument(rt, args[0])
	if !ok {
		return null
	}
	b, ok := argument(rt, args[1])
	if !ok {
		return null
	}
	tol := [2]float64{1e-9, 0}
	for i := range tol {
		if !args[2+i].IsNull() {
			if tol[i], ok = object.AsFloat(rt, args[2+i]); !ok {
				return null
			}
		}
	}
	if tol[0] < 0 || tol[1] < 0 {
		return rt.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return object.True
	}
	inf := func(z c) bool { return gomath.IsInf(z.re, 0) || gomath.IsInf(z.im, 0) }
	if inf(a) || inf(b) {
		return object.False
	}
	diff := hypot(a.re-b.re, a.im-b.im)
	return object.Bool(diff <= tol[0]*hypot(b.re, b.im) || diff <= tol[0]*hypot(a.re, a.im) || diff <= tol[1])
}
