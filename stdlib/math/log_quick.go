package math

import gomath "math"

// This file is logarithms in few operations. What they give is about 2**-68
// exact; where that does not say which float is the nearest, once in thousands
// of calls, the callers compute with logParts.

// quickError bounds the relative error of quickLog, with room to spare.
const quickError = 0x1p-64

// The parts of log(2): the first has so few digits that its product with an
// exponent is exact.
const (
	ln2High = 0x1.62e42fefa3800p-1
	ln2Low  = 0x1.ef35793c76730p-45
)

// quickLog returns log(x) for finite x > 0 as a sum of two floats, less k*log(2)
// where exponents is false, and k.
func quickLog(x float64, exponents bool) (hi, lo, k float64) {
	bits := gomath.Float64bits(x)
	e := int(bits>>52) - 1022
	if e == -1022 {
		x *= 0x1p54
		bits = gomath.Float64bits(x)
		e = int(bits>>52) - 1022 - 54
	}
	m := gomath.Float64frombits(bits&(1<<52-1) | 1022<<52)
	if m < gomath.Sqrt2/2 {
		m *= 2
		e--
	}
	k = float64(e)
	i := int(m*logSteps + 0.5)
	c := float64(i) * (1.0 / logSteps)
	// log(m) = log(c) + log(1+r) with r = (m-c)/c, |r| < 2**-7; m-c is exact.
	d := m - c
	r := d / c
	rest := -gomath.FMA(r, c, -d) / c
	square := twoMul(r, r)
	p := gomath.FMA(r, gomath.FMA(r, gomath.FMA(r, gomath.FMA(r, 1.0/11, -1.0/10), 1.0/9), -1.0/8), 1.0/7)
	p = gomath.FMA(r, gomath.FMA(r, gomath.FMA(r, p, -1.0/6), 1.0/5), -1.0/4)
	p = gomath.FMA(r, p, 1.0/3)
	low := rest - r*rest - square.lo/2 + r*square.hi*p
	s := fastTwoSum(r, -square.hi/2)
	low += s.lo
	if i != logSteps {
		t := &logTable()[i]
		s = twoSum(t.hi, s.hi)
		low += s.lo + t.lo
	}
	if exponents && k != 0 {
		s = fastTwoSum(k*ln2High, s.hi)
		low += s.lo + k*ln2Low
	}
	return s.hi, low, k
}

// quickLogE is log(x) for finite x > 0; ok is false if it is not known.
func quickLogE(x float64) (f float64, ok bool) {
	hi, lo, _ := quickLog(x, true)
	return nearest(hi, lo)
}

// quickLog2 is log2(x): see quickLogE.
func quickLog2(x float64) (f float64, ok bool) {
	hi, lo, k := quickLog(x, false)
	p := twoMul(hi, log2E)
	p.lo += lo*log2E + hi*log2ELow
	if k != 0 {
		s := fastTwoSum(k, p.hi)
		p = pair{s.hi, p.lo + s.lo}
	}
	return nearest(p.hi, p.lo)
}

// 1/log(2) in two parts.
const (
	log2E    = 0x1.71547652b82fep+0
	log2ELow = 0x1.777d0ffda0d24p-56
)

// nearest returns the float nearest to hi+lo, whose error is less than
// quickError; ok is false if the sum does not tell which that is.
func nearest(hi, lo float64) (f float64, ok bool) {
	e := hi * quickError
	f = hi + (lo + e)
	return f, f == hi+(lo-e)
}
