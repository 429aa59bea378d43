package object

import "math"

// ComplexType is the type of complex numbers.
var ComplexType Type

// Complex is a complex number.
type Complex struct {
	Object
	WalkMark
	re, im float64
}

// NewComplex returns the complex number c.
func NewComplex(c complex128) Value { return newComplex(real(c), imag(c)) }

func newComplex(re, im float64) Value {
	o := &Complex{re: re, im: im}
	o.Object = Object{&ComplexType, o}
	return Value{p: &o.Object}
}

// Parts returns the real and the imaginary part.
func (c *Complex) Parts() (re, im float64) { return c.re, c.im }

// AsComplex returns the complex number in v (exact or subclass), or nil.
func AsComplex(v Value) *Complex {
	c, _ := exactOf(v).p.impl.(*Complex)
	return c
}

func init() {
	ComplexType.define(TypeSpec{
		Name: "complex",
		Doc:  "complex(real=0, imag=0): the number real + imag*1j; real may be text.",
		Ops: Ops{
			Binary: [numOps]func(*Runtime, Value, Value) Value{
				Add:     complexAdd,
				Sub:     complexSub,
				Mul:     complexMul,
				TrueDiv: complexTrueDiv,
				Pow:     complexPow,
			},
			Pow3:    complexPow3,
			Neg:     complexNeg,
			Pos:     complexPos,
			Abs:     complexAbs,
			Complex: complexPos,
			Bool:    complexBool,
			Hash:    complexHash,
			Compare: complexCompare,
			Repr:    complexRepr,
			Format:  complexFormat,
			New:     complexNew,
		},
		Rows: []Row{
			{Sig: "conjugate(self, /)", Doc: "The number with the sign of the imaginary part changed.", Fn: complexConjugate},
			{Sig: "__getnewargs__(self, /)", Fn: complexNewArgs},
			{Sig: "real", Doc: "The real part.", Fn: func(_ *Runtime, v Value) Value { return Float(AsComplex(v).re) }, Kind: Member},
			{Sig: "imag", Doc: "The imaginary part.", Fn: func(_ *Runtime, v Value) Value { return Float(AsComplex(v).im) }, Kind: Member},
		},
	})
}

// cnum is a complex number in the middle of a computation. Go's complex128 is
// not used: its division and multiplication treat infinities otherwise.
type cnum struct{ re, im float64 }

func (c cnum) value() Value { return newComplex(c.re, c.im) }

func complexOperand(rt *Runtime, v Value) (cnum, operandState) {
	if c, ok := v.p.impl.(*Complex); ok {
		return cnum{c.re, c.im}, operandOK
	}
	if c := AsComplex(v); c != nil {
		return cnum{c.re, c.im}, operandOK
	}
	f, st := floatOperand(rt, v)
	return cnum{f, 0}, st
}

// complexPair is floatPair for complex operators.
func complexPair(rt *Runtime, a, b Value) (x, y cnum, v Value, ok bool) {
	x, st := complexOperand(rt, a)
	if st == operandOK {
		y, st = complexOperand(rt, b)
	}
	switch st {
	case operandForeign:
		return x, y, NotImplemented, false
	case operandRaised:
		return x, y, Value{}, false
	}
	rt.Charge(48)
	return x, y, Value{}, true
}

func complexAdd(rt *Runtime, a, b Value) Value {
	x, y, v, ok := complexPair(rt, a, b)
	if !ok {
		return v
	}
	return newComplex(x.re+y.re, x.im+y.im)
}

func complexSub(rt *Runtime, a, b Value) Value {
	x, y, v, ok := complexPair(rt, a, b)
	if !ok {
		return v
	}
	return newComplex(x.re-y.re, x.im-y.im)
}

func (c cnum) mul(d cnum) cnum {
	return cnum{
		float64(c.re*d.re) - float64(c.im*d.im),
		float64(c.re*d.im) + float64(c.im*d.re),
	}
}

// quo is c/d by Smith's method, as CPython has it; ok is false for division by
// zero.
func (c cnum) quo(d cnum) (q cnum, ok bool) {
	dre, dim := math.Abs(d.re), math.Abs(d.im)
	switch {
	case dre >= dim:
		if dre == 0 {
			return cnum{}, false
		}
		ratio := d.im / d.re
		den := d.re + float64(d.im*ratio)
		return cnum{(c.re + float64(c.im*ratio)) / den, (c.im - float64(c.re*ratio)) / den}, true
	case dim >= dre:
		ratio := d.re / d.im
		den := float64(d.re*ratio) + d.im
		return cnum{(float64(c.re*ratio) + c.im) / den, (float64(c.im*ratio) - c.re) / den}, true
	}
	return cnum{math.NaN(), math.NaN()}, true
}

func complexMul(rt *Runtime, a, b Value) Value {
	x, y, v, ok := complexPair(rt, a, b)
	if !ok {
		return v
	}
	return x.mul(y).value()
}

func complexTrueDiv(rt *Runtime, a, b Value) Value {
	x, y, v, ok := complexPair(rt, a, b)
	if !ok {
		return v
	}
	q, ok := x.quo(y)
	if !ok {
		return rt.Raisef(&ZeroDivisionErrorType, "complex division by zero")
	}
	return q.value()
}

func complexPow(rt *Runtime, a, b Value) Value {
	x, y, v, ok := complexPair(rt, a, b)
	if !ok {
		return v
	}
	return complexPower(rt, x, y)
}

func complexPow3(rt *Runtime, a, b, mod Value) Value {
	if _, _, v, ok := complexPair(rt, a, b); !ok {
		return v
	}
	return rt.ValueErrorf("complex modulo")
}

// complexPower is x ** y: small whole exponents by multiplication, others
// through polar coordinates.
func complexPower(rt *Runtime, x, y cnum) Value {
	var p cnum
	ok := true
	if y.im == 0 && y.re == math.Floor(y.re) && math.Abs(y.re) <= 100 {
		n := int(y.re)
		if n > 0 {
			p = x.powInt(n)
		} else {
			p, ok = cnum{1, 0}.quo(x.powInt(-n))
		}
	} else {
		p, ok = x.powPolar(y)
	}
	if !ok {
		return rt.Raisef(&ZeroDivisionErrorType, "0.0 to a negative or complex power")
	}
	if math.IsInf(p.re, 0) || math.IsInf(p.im, 0) {
		return rt.OverflowErrorf("complex exponentiation")
	}
	return p.value()
}

// powInt is c ** n for n >= 0 by repeated squaring from the lowest bit.
func (c cnum) powInt(n int) cnum {
	r := cnum{1, 0}
	for n > 0 {
		if n&1 != 0 {
			r = r.mul(c)
		}
		if n >>= 1; n > 0 {
			c = c.mul(c)
		}
	}
	return r
}

func (c cnum) powPolar(y cnum) (p cnum, ok bool) {
	switch {
	case y.re == 0 && y.im == 0:
		return cnum{1, 0}, true
	case c.re == 0 && c.im == 0:
		return cnum{}, y.im == 0 && !(y.re < 0)
	}
	abs := HypotFloat(c.re, c.im)
	length := PowFloat(abs, y.re)
	angle := Atan2Float(c.im, c.re)
	phase := float64(angle * y.re)
	if y.im != 0 {
		length /= ExpFloat(angle * y.im)
		phase += float64(y.im * LogFloat(abs))
	}
	if math.IsInf(phase, 0) {
		return cnum{}, false // C's cos reports a domain error, which CPython takes for 0.0**-1
	}
	return cnum{length * CosFloat(phase), length * SinFloat(phase)}, true
}

func complexNeg(rt *Runtime, v Value) Value {
	c := AsComplex(v)
	return newComplex(-c.re, -c.im)
}

// complexPos returns the exact complex number in v.
func complexPos(rt *Runtime, v Value) Value { return exactOf(v) }

func complexConjugate(rt *Runtime, v Value) Value {
	c := AsComplex(v)
	return newComplex(c.re, -c.im)
}

func complexNewArgs(rt *Runtime, v Value) Value {
	c := AsComplex(v)
	return NewTuple([]Value{Float(c.re), Float(c.im)})
}

func complexAbs(rt *Runtime, v Value) Value {
	c := AsComplex(v)
	h := HypotFloat(c.re, c.im)
	if math.IsInf(h, 0) && !math.IsInf(c.re, 0) && !math.IsInf(c.im, 0) {
		return rt.OverflowErrorf("absolute value too large")
	}
	return Float(h)
}

func complexBool(rt *Runtime, v Value) int {
	c := AsComplex(v)
	return b2i(c.re != 0 || c.im != 0)
}

func complexHash(rt *Runtime, v Value) (uint64, bool) {
	c := AsComplex(v)
	h := hashFloat(c.re) + hashImag*hashFloat(c.im)
	if h == ^uint64(0) {
		h--
	}
	return h, true
}

// complexCompare knows == and != only, with ints exactly.
func complexCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if op != EQ && op != NE {
		return NotImplemented
	}
	c := AsComplex(a)
	if c == nil {
		return NotImplemented
	}
	var eq bool
	if d := AsComplex(b); d != nil {
		eq = c.re == d.re && c.im == d.im
	} else if f, ok := floatOf(b); ok {
		eq = c.re == f && c.im == 0
	} else if n, bg, ok := intOf(b); ok {
		switch {
		case c.im != 0 || c.re != c.re:
		case bg != nil:
			eq = compareBigFloat(bg, c.re) == 0
		default:
			eq = compareIntFloat(n, c.re) == 0
		}
	} else {
		return NotImplemented
	}
	return Bool(eq == (op == EQ))
}

// HypotFloat returns C's hypot(x, y).
func HypotFloat(x, y float64) float64 {
	switch {
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Inf(1)
	case x != x || y != y:
		return math.NaN()
	}
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	const tiny, scale = 0x1p-54, 0x1p-600
	switch {
	case y <= x*tiny:
		return x + y
	case x > 0x1p+511:
		return hypotKernel(x*scale, y*scale) / scale
	case y < 0x1p-459:
		return hypotKernel(x/scale, y/scale) * scale
	}
	return hypotKernel(x, y)
}

// hypotKernel is the square root of x*x + y*y for x >= y, corrected once by the
// error of the first result.
func hypotKernel(x, y float64) float64 {
	h := math.Sqrt(float64(x*x) + float64(y*y))
	var t1, t2 float64
	if h <= 2*y {
		d := h - y
		t1 = x * (2*d - x)
		t2 = (d - 2*(x-y)) * d
	} else {
		d := h - x
		t1 = 2 * d * (x - 2*y)
		t2 = float64((4*d-y)*y) + float64(d*d)
	}
	return h - (t1+t2)/(2*h)
}
