package object

import "math"

// This file is x ** y for floats, to the last bit what Python gives on Linux
// with glibc on a machine with fused multiply-add: exp(y * log(x)) with about
// 68 bits on the way, so that results are wrong by at most 0.52 units in the
// last place. A correctly rounded function would differ in one case out of
// some hundred, so the steps and their roundings follow Szabolcs Nagy's
// algorithm, which glibc uses. math.FMA gives the same bits everywhere.

// Coefficients of log(1+r) = r - r*r/2 + ..., scaled to powers of -r*r/2 and r,
// and of exp(r) = 1 + r + ...: minimax polynomials, part of the behaviour.
const (
	powL1 = -0x1.5555555555560p-1
	powL2 = 0x1.0000000000006p-1
	powL3 = 0x1.999999959554ep-1
	powL4 = -0x1.555555529a47ap-1
	powL5 = -0x1.2495b9b4845e9p+0
	powL6 = 0x1.0002b8b263fc3p+0

	powE2 = 0x1.ffffffffffdbdp-2
	powE3 = 0x1.555555555543cp-3
	powE4 = 0x1.55555cf172b91p-5
	powE5 = 0x1.1111167a4d017p-7

	powLn2Hi  = 0x1.62e42fefa3800p-1 // log(2), with room for multiples
	powLn2Lo  = 0x1.ef35793c76730p-45
	powSteps  = 0x1.71547652b82fep+7 // 128/log(2)
	powStepHi = -0x1.62e42fefa0000p-8
	powStepLo = -0x1.cf79abc9e3b3ap-47
	powShift  = 0x1.8p52 // adding it rounds to a whole number

	// powBase is where the intervals of powLogs begin.
	powBase = 0x3fe6955500000000
)

// PowFloat returns C's pow(x, y).
func PowFloat(x, y float64) float64 {
	ix, iy := math.Float64bits(x), math.Float64bits(y)
	ey := iy >> 52 & 0x7ff
	var sign uint64
	// One test sends the unusual aside: x zero, subnormal, negative, infinite
	// or NaN; |y| below 2**-65, from 2**63 on or not finite.
	if ix>>52-1 >= 0x7fe || ey-0x3be >= 0x80 {
		if z, done := powSpecial(x, y); done {
			return z
		}
		if ix>>63 != 0 {
			// y is a whole number here.
			if oddFloat(y) {
				sign = 1 << 63
			}
			ix &^= 1 << 63
		}
		if ix>>52 == 0 {
			ix = math.Float64bits(math.Float64frombits(ix)*(1<<52)) - 52<<52
		}
	}

	l, ll := logPair(ix)

	// y * log(x) in two parts, and its exponential.
	e := y * l
	el := math.FMA(y, ll, math.FMA(y, l, -e))
	ee := math.Float64bits(e) >> 52 & 0x7ff
	if ee-0x3c9 >= 0x3f {
		switch {
		case ee < 0x3c9:
			// Next to 1; the sum rounds to 1 or a neighbour.
			return withSign(1+e, sign)
		case ee >= 0x409:
			if e < 0 {
				return withSign(0, sign)
			}
			return withSign(math.Inf(1), sign)
		}
	}
	kd := math.FMA(powSteps, e, powShift)
	ki := math.Float64bits(kd)
	kd -= powShift
	s := math.FMA(kd, powStepLo, math.FMA(kd, powStepHi, e)) + el
	ex := &powExps[ki&127]
	s2 := s * s
	q := math.FMA(s2, math.FMA(s, powE3, powE2), ex.tail+s)
	q = math.FMA(float64(s2*s2), math.FMA(s, powE5, powE4), q)
	scale := ex.bits + ki<<45
	if ee >= 0x408 {
		return withSign(powScale(q, scale, ki), sign)
	}
	h := math.Float64frombits(scale)
	return withSign(math.FMA(h, q, h), sign)
}

// logPair is log(x) in two parts for a positive, normal x given by its bits
// (the exponent may be below the least one, for subnormal numbers).
func logPair(ix uint64) (l, ll float64) {
	// x = 2**k * z with z near 1/inv; log(x) = k*log(2) + log(c) + log(1+r).
	t := ix - powBase
	row := &powLogs[t>>45&127]
	k := float64(int64(t) >> 52)
	z := math.Float64frombits(ix - t&(0xfff<<52))
	r := math.FMA(z, row[0], -1)
	t1 := math.FMA(k, powLn2Hi, row[1])
	t2 := t1 + r
	ar := -0.5 * r
	ar2 := r * ar
	hi := t2 + ar2
	low := math.FMA(k, powLn2Lo, row[2]) + (t1 - t2 + r) + math.FMA(ar, r, -ar2) + (t2 - hi + ar2)
	p := math.FMA(ar2, math.FMA(r, powL6, powL5), math.FMA(r, powL4, powL3))
	p = math.FMA(ar2, p, math.FMA(r, powL2, powL1))
	low = math.FMA(float64(r*ar2), p, low)
	l = hi + low
	return l, hi - l + low
}

func withSign(f float64, sign uint64) float64 {
	return math.Float64frombits(math.Float64bits(f) | sign)
}

// powScale returns scale*(1+q) when the exponent of scale may have left the
// range of a float.
func powScale(q float64, scale, ki uint64) float64 {
	if ki&0x80000000 == 0 {
		h := math.Float64frombits(scale - 1009<<52)
		return 0x1p1009 * math.FMA(h, q, h)
	}
	h := math.Float64frombits(scale + 1022<<52)
	hq := float64(h * q) // rounded by itself on this path, as compiled for glibc
	f := h + hq
	if f < 1 {
		// Round at the last bit a subnormal result keeps, so that the scaling
		// below does not round a second time.
		low := h - f + hq
		top := 1 + f
		low = 1 - top + f + low
		f = top + low - 1
	}
	return 0x1p-1022 * f
}

// powSpecial answers what the general case cannot; done is false when it can.
func powSpecial(x, y float64) (z float64, done bool) {
	switch {
	case y == 0 || x == 1:
		return 1, true // even for NaN
	case x != x || y != y:
		return x + y, true
	case math.IsInf(y, 0):
		switch ax := math.Abs(x); {
		case ax == 1:
			return 1, true
		case (ax > 1) == (y > 0):
			return math.Inf(1), true
		}
		return 0, true
	case x == 0 || math.IsInf(x, 0):
		z := 0.0
		if (x == 0) == (y < 0) {
			z = math.Inf(1)
		}
		if math.Signbit(x) && oddFloat(y) {
			return -z, true
		}
		return z, true
	case x < 0 && y != math.Trunc(y):
		return math.NaN(), true
	}
	ay := math.Abs(y)
	if ay < 0x1p-65 {
		// x is positive; the result is a neighbour of 1 at most.
		return 1, true
	}
	if ay >= 1<<63 {
		switch ax := math.Abs(x); {
		case ax == 1:
			return 1, true
		case (ax > 1) == (y > 0):
			return math.Inf(1), true
		}
		return 0, true
	}
	return 0, false
}

// oddFloat reports whether y is an odd whole number.
func oddFloat(y float64) bool {
	y = math.Abs(y)
	return y < 1<<53 && y == math.Trunc(y) && int64(y)&1 != 0
}
