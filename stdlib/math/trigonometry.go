package math

import (
	gomath "math"
	"math/big"
	"sync"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the trigonometric functions and their inverses.

// sinSteps is how finely the sines of sinTable stand.
const sinSteps = 64

type sinCos struct{ sin, cos pair }

// sinTable holds sine and cosine of i/sinSteps up to pi/4.
var sinTable = sync.OnceValue(func() *[52]sinCos {
	t := &[52]sinCos{}
	for i := range t {
		x := fromFloat(float64(i) / sinSteps)
		x2 := x.mul(x)
		s, c := pair{}, pair{}
		for k := 13; k >= 0; k-- {
			n := float64(2 * k)
			// 1 - x2/((n+1)(n+2)) * (...) from the inside out
			s = fromFloat(1).sub(s.mul(x2).div(fromFloat((n + 2) * (n + 3))))
			c = fromFloat(1).sub(c.mul(x2).div(fromFloat((n + 1) * (n + 2))))
		}
		t[i] = sinCos{s.mul(x), c}
	}
	return t
})

// halfPiParts is pi/2 in parts of 33 bits: multiples up to 2**20 are exact.
var halfPiParts = [...]float64{0x1.921fb544p+0, 0x1.0b4611a6p-34, 0x1.3198a2e0p-69, 0x1.b839a252049c1p-104}

// reduce returns x - q*pi/2 between -pi/4 and pi/4 and the lowest bits of q.
func reduce(x float64) (r pair, q int) {
	if gomath.Abs(x) <= gomath.Pi/4 {
		return fromFloat(x), 0
	}
	if gomath.Abs(x) > 1e6 {
		return reduceLarge(x)
	}
	k := gomath.Round(x * (2 / gomath.Pi))
	// What the parts leave: the first two subtractions are exact or nearly so.
	r = fromFloat(x)
	for _, p := range halfPiParts {
		r = r.sub(twoMul(k, p))
	}
	return r, int(int64(k) & 3)
}

// halfPiBits is floor(pi/2 * 2**1300), enough for the largest floats.
var halfPiBits = sync.OnceValue(func() *big.Int {
	// Machin: pi/4 = 4*atan(1/5) - atan(1/239), with some bits to spare.
	const bits, spare = 1300, 64
	one := new(big.Int).Lsh(big.NewInt(1), bits+spare)
	arctan := func(n int64) *big.Int {
		sum, term := new(big.Int), new(big.Int).Div(one, big.NewInt(n))
		n2 := big.NewInt(n * n)
		for k := int64(1); term.Sign() != 0; k += 2 {
			t := new(big.Int).Div(term, big.NewInt(k))
			if k&2 != 0 {
				t.Neg(t)
			}
			sum.Add(sum, t)
			term.Div(term, n2)
		}
		return sum
	}
	pi4 := new(big.Int).Sub(new(big.Int).Mul(arctan(5), big.NewInt(4)), arctan(239))
	return pi4.Rsh(pi4, spare-1)
})

// reduceLarge is reduce by whole numbers, for any finite x.
func reduceLarge(x float64) (r pair, q int) {
	const bits = 1300
	m, e := gomath.Frexp(gomath.Abs(x))
	n := big.NewInt(int64(m * (1 << 53)))
	n.Lsh(n, uint(bits+e-53))
	half := halfPiBits()
	k, rest := new(big.Int).QuoRem(n, half, new(big.Int))
	if rest.Cmp(new(big.Int).Rsh(half, 1)) > 0 {
		rest.Sub(rest, half)
		k.Add(k, big.NewInt(1))
	}
	f := new(big.Float).SetPrec(120).SetInt(rest)
	f.SetMantExp(f, -bits)
	hi, _ := f.Float64()
	lo, _ := new(big.Float).Sub(f, new(big.Float).SetFloat64(hi)).Float64()
	q = int(new(big.Int).And(k, big.NewInt(3)).Int64())
	r = pair{hi, lo}
	if x < 0 {
		return r.neg(), -q & 3
	}
	return r, q
}

// sinCosPair returns sine and cosine of r, |r| <= pi/4 or a little more.
func sinCosPair(r pair) (s, c pair) {
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	i := int(gomath.Round(r.hi * sinSteps))
	d := r.addFloat(-float64(i) / sinSteps)
	ds, dc := sinCosSmall(d)
	if i == 0 {
		s, c = ds, dc
	} else {
		t := &sinTable()[i]
		s = t.sin.mul(dc).add(t.cos.mul(ds))
		c = t.cos.mul(dc).sub(t.sin.mul(ds))
	}
	if neg {
		s = s.neg()
	}
	return s, c
}

// sinCosSmall returns sine and cosine of d, |d| < 2**-6, by their series; the
// higher terms need no second part.
func sinCosSmall(d pair) (s, c pair) {
	d2 := d.mul(d)
	z := d2.hi
	hs := z * (1.0/362880 - z*(1.0/39916800-z*(1.0/6227020800)))
	s = inv5040.neg().addFloat(hs)
	s = inv120.add(s.mul(d2))
	s = sixth.neg().add(s.mul(d2))
	s = d.add(d.mul(d2).mul(s))

	hc := z * (-1.0/3628800 + z*(1.0/479001600-z*(1.0/87178291200)))
	c = inv40320.addFloat(hc)
	c = inv720.neg().add(c.mul(d2))
	c = inv24.add(c.mul(d2))
	c = d2.scale(-0.5).add(d2.mul(d2).mul(c))
	return s, fromFloat(1).add(c)
}

func sin(x float64) float64 { return object.SinFloat(x) }

func cos(x float64) float64 { return object.CosFloat(x) }

func tan(x float64) float64 {
	if !isFinite(x) {
		return gomath.NaN()
	}
	if gomath.Abs(x) < 0x1p-27 {
		return x
	}
	r, q := reduce(x)
	s, c := sinCosPair(r)
	if q&1 == 1 {
		return c.neg().div(s).float()
	}
	return s.div(c).float()
}

// atanTable holds atan(i/sinSteps) up to 1.
var atanTable = sync.OnceValue(func() *[sinSteps + 1]pair {
	t := &[sinSteps + 1]pair{}
	for i := range t {
		// Halve the angle until the series converges quickly.
		x := fromFloat(float64(i) / sinSteps)
		n := 0
		for x.hi > 0.02 {
			x = x.div(x.mul(x).addFloat(1).sqrt().addFloat(1))
			n++
		}
		x2 := x.mul(x).neg()
		sum := pair{}
		for k := 12; k >= 0; k-- {
			sum = sum.mul(x2).add(fromFloat(1).div(fromFloat(float64(2*k + 1))))
		}
		t[i] = sum.mul(x).scale(gomath.Ldexp(1, n))
	}
	return t
})

// atanPair returns atan(y/x) for y >= 0, x > 0.
func atanPair(y, x pair) pair {
	inverse := y.hi > x.hi
	if inverse {
		x, y = y, x
	}
	i := int(gomath.Round(y.hi / x.hi * sinSteps))
	c := float64(i) / sinSteps
	// atan(y/x) = atan(c) + atan((y - c*x)/(x + c*y))
	t := y.sub(x.mulFloat(c)).div(x.add(y.mulFloat(c)))
	t2 := t.mul(t)
	z := t2.hi
	rest := z * (1.0/9 - z*(1.0/11-z*(1.0/13)))
	p := seventh.neg().addFloat(rest)
	p = fifth.add(p.mul(t2))
	p = third.neg().add(p.mul(t2))
	a := t.add(t.mul(t2).mul(p))
	if i > 0 {
		a = atanTable()[i].add(a)
	}
	if inverse {
		a = halfPi.sub(a)
	}
	return a
}

func atan(x float64) float64 {
	a := gomath.Abs(x)
	switch {
	case gomath.IsNaN(x) || a < 0x1p-27:
		return x
	case a > 0x1p60:
		return gomath.Copysign(gomath.Pi/2, x)
	}
	return gomath.Copysign(atanPair(fromFloat(a), fromFloat(1)).float(), x)
}

func asin(x float64) float64 {
	a := gomath.Abs(x)
	switch {
	case a > 1:
		return gomath.NaN()
	case gomath.IsNaN(x) || a < 0x1p-27:
		return x
	case a == 1:
		return gomath.Copysign(gomath.Pi/2, x)
	}
	// atan(a / sqrt((1-a)(1+a)))
	root := twoSum(1, -a).mul(twoSum(1, a)).sqrt()
	return gomath.Copysign(atanPair(fromFloat(a), root).float(), x)
}

func acos(x float64) float64 {
	a := gomath.Abs(x)
	switch {
	case a > 1:
		return gomath.NaN()
	case gomath.IsNaN(x):
		return x
	case x == 1:
		return 0
	case x == -1:
		return gomath.Pi
	}
	// 2*atan(sqrt((1-x)/(1+x)))
	return atanPair(twoSum(1, -x).sqrt(), twoSum(1, x).sqrt()).scale(2).float()
}

// atan2 has CPython's table of special cases.
func atan2(y, x float64) float64 {
	if gomath.IsNaN(x) || gomath.IsNaN(y) {
		return gomath.NaN()
	}
	if gomath.IsInf(y, 0) || gomath.IsInf(x, 0) || x == 0 || y == 0 {
		return gomath.Atan2(y, x)
	}
	a, b := gomath.Abs(y), gomath.Abs(x)
	// Scale so that nothing in between leaves the range of floats.
	_, e := gomath.Frexp(gomath.Max(a, b))
	a, b = gomath.Ldexp(a, -e), gomath.Ldexp(b, -e)
	var r pair
	switch {
	case a == 0 || a < b*0x1p-200:
		if x > 0 {
			return gomath.Copysign(gomath.Abs(y)/gomath.Abs(x), y)
		}
		r = pair{}
	case b == 0 || b < a*0x1p-200:
		r = halfPi
	default:
		r = atanPair(fromFloat(a), fromFloat(b))
	}
	if x < 0 {
		r = piPair.sub(r)
	}
	return gomath.Copysign(r.float(), y)
}
