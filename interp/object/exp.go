package object

import "math"

// This file is exp and exp2 with glibc's bits, on the table of pow: see pow.go.

// expInvLn2 is 128/log(2); pow uses the same.
const expInvLn2 = powSteps

// Coefficients of 2**r - 1 for |r| < 1/256.
const (
	exp2C1 = 0x1.62e42fefa39efp-1
	exp2C2 = 0x1.ebfbdff82c424p-3
	exp2C3 = 0x1.c6b08d70cf4b5p-5
	exp2C4 = 0x1.3b2abd24650ccp-7
	exp2C5 = 0x1.5d7e09b4e3a84p-10

	exp2Shift = 0x1.8p52 / 128
)

// ExpFloat returns C's exp(x).
func ExpFloat(x float64) float64 {
	e := math.Float64bits(x) >> 52 & 0x7ff
	large := false
	if e-0x3c9 >= 0x3f {
		switch {
		case e < 0x3c9: // below 2**-54
			return 1 + x
		case e >= 0x409: // from 1024 on
			switch {
			case e == 0x7ff && !math.IsInf(x, -1):
				return 1 + x
			case x < 0:
				return 0
			}
			return math.Inf(1)
		}
		large = true
	}
	kd := math.FMA(expInvLn2, x, powShift)
	ki := math.Float64bits(kd)
	kd -= powShift
	r := math.FMA(kd, powStepLo, math.FMA(kd, powStepHi, x))
	ex := &powExps[ki&127]
	r2 := r * r
	q := math.FMA(r2, math.FMA(r, powE3, powE2), ex.tail+r)
	q = math.FMA(float64(r2*r2), math.FMA(r, powE5, powE4), q)
	scale := ex.bits + ki<<45
	if large {
		return powScale(q, scale, ki)
	}
	h := math.Float64frombits(scale)
	return math.FMA(h, q, h)
}

// Exp2Float returns C's exp2(x). glibc compiles it without fused operations.
func Exp2Float(x float64) float64 {
	e := math.Float64bits(x) >> 52 & 0x7ff
	large := false
	if e-0x3c9 >= 0x3f {
		switch {
		case e < 0x3c9:
			return 1 + x
		case e >= 0x409:
			switch {
			case e == 0x7ff && !math.IsInf(x, -1):
				return 1 + x
			case x > 0:
				return math.Inf(1)
			case x <= -1075:
				return 0
			}
		}
		// Below 928 nothing can leave the range.
		large = math.Abs(x) > 928
	}
	kd := x + exp2Shift
	ki := math.Float64bits(kd)
	kd -= exp2Shift
	r := x - kd
	ex := &powExps[ki&127]
	r2 := r * r
	a := float64(r2 * (exp2C2 + float64(r*exp2C3)))
	b := float64(float64(r2*r2) * (exp2C4 + float64(r*exp2C5)))
	q := ex.tail + float64(r*exp2C1) + a + b
	scale := ex.bits + ki<<45
	if !large {
		h := math.Float64frombits(scale)
		return h + float64(h*q)
	}
	if ki&0x80000000 == 0 {
		h := math.Float64frombits(scale - 1<<52)
		return 2 * (h + float64(h*q))
	}
	h := math.Float64frombits(scale + 1022<<52)
	hq := float64(h * q)
	f := h + hq
	if f < 1 {
		// As in powScale: round once, at the last bit that stays.
		low := h - f + hq
		top := 1 + f
		low = 1 - top + f + low
		f = top + low - 1
	}
	return 0x1p-1022 * f
}
