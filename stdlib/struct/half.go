package structmod

import "math"

// This file is floats of 16 bits, which Go does not have.

// toHalf rounds half to even; ok is false when the number is too large.
func toHalf(f float64) (h uint16, ok bool) {
	sign := uint16(math.Float64bits(f) >> 48 & 0x8000)
	switch {
	case math.IsNaN(f):
		return sign | 0x7e00, true
	case math.IsInf(f, 0):
		return sign | 0x7c00, true
	case f == 0:
		return sign, true
	}
	_, exp := math.Frexp(f)
	exp-- // f is in [2**exp, 2**(exp+1))
	if exp >= 16 {
		return 0, false
	}
	exp = max(exp, -14)
	// The significand in units of the last place, 10 bits below the point.
	n := uint16(math.RoundToEven(math.Ldexp(math.Abs(f), 10-exp)))
	// Adding lets a carry run into the exponent; subnormals have none.
	h = uint16(exp+14)<<10 + n
	if h >= 0x7c00 {
		return 0, false
	}
	return sign | h, true
}

func fromHalf(h uint16) float64 {
	exp, frac := int(h>>10&0x1f), float64(h&0x3ff)
	var f float64
	switch exp {
	case 0:
		f = math.Ldexp(frac, -24)
	case 31:
		if f = math.Inf(1); frac != 0 {
			f = math.NaN()
		}
	default:
		f = math.Ldexp(frac+1024, exp-25)
	}
	if h&0x8000 != 0 {
		f = math.Copysign(f, -1)
	}
	return f
}
