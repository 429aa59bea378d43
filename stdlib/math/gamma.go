package math

import (
	gomath "math"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the gamma functions by Lanczos' approximation with the
// coefficients CPython uses.

const lanczosG = 6.024680040776729583740234375

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940,
	42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843,
	17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708,
	1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801,
	31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768,
	186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024,
	210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

// lanczosDen are the coefficients of x(x+1)...(x+11).
var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		// Powers of 1/x cannot overflow.
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is sin(pi*x), exact at whole and half numbers.
func sinPi(x float64) float64 {
	y := gomath.Mod(gomath.Abs(x), 2)
	r := 0.0
	switch int(gomath.Round(2 * y)) {
	case 0:
		r = sin(gomath.Pi * y)
	case 1:
		r = cos(gomath.Pi * (y - 0.5))
	case 2:
		r = sin(gomath.Pi * (1 - y))
	case 3:
		r = -cos(gomath.Pi * (y - 1.5))
	case 4:
		r = sin(gomath.Pi * (y - 2))
	}
	return gomath.Copysign(1, x) * r
}

func gamma(rt *runtime, v value) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	if !isFinite(x) {
		if gomath.IsInf(x, -1) {
			return domain(rt)
		}
		return object.Float(x)
	}
	if x == 0 {
		return domain(rt)
	}
	if x == gomath.Floor(x) {
		if x < 0 {
			return domain(rt)
		}
		if x <= 23 {
			f := 1.0
			for i := 2.0; i < x; i++ {
				f *= i
			}
			return object.Float(f)
		}
	}
	a := gomath.Abs(x)
	r := 0.0
	switch {
	case a < 1e-20:
		r = 1 / x
	case a > 200:
		if x < 0 {
			return object.Float(0 / sinPi(x))
		}
		return overflow(rt)
	default:
		r = lanczosGamma(x, a)
	}
	if gomath.IsInf(r, 0) {
		return overflow(rt)
	}
	return object.Float(r)
}

func lanczosGamma(x, a float64) float64 {
	const gHalf = lanczosG - 0.5
	y := a + gHalf
	// z is what the sum y lost to rounding.
	z := 0.0
	if a > gHalf {
		q := y - a
		z = q - gHalf
	} else {
		q := y - gHalf
		z = q - a
	}
	z = z * lanczosG / y
	if x < 0 {
		r := -gomath.Pi / sinPi(a) / a * exp(y) / lanczosSum(a)
		r -= float64(z * r)
		if a < 140 {
			return r / object.PowFloat(y, a-0.5)
		}
		p := object.PowFloat(y, a/2-0.25)
		r /= p
		return r / p
	}
	r := lanczosSum(a) / exp(y)
	r += float64(z * r)
	if a < 140 {
		return r * object.PowFloat(y, a-0.5)
	}
	p := object.PowFloat(y, a/2-0.25)
	r *= p
	return r * p
}

func lgamma(rt *runtime, v value) value {
	x, ok := number(rt, v)
	if !ok {
		return null
	}
	if !isFinite(x) {
		return object.Float(gomath.Abs(x))
	}
	if x == gomath.Floor(x) && x <= 2 {
		if x <= 0 {
			return domain(rt)
		}
		return object.Float(0)
	}
	a := gomath.Abs(x)
	if a < 1e-20 {
		return object.Float(-log(a))
	}
	r := log(lanczosSum(a)) - lanczosG
	r += float64((a - 0.5) * (log(a+lanczosG-0.5) - 1))
	if x < 0 {
		const logPi = 1.144729885849400174143427351353058711647
		r = logPi - log(gomath.Abs(sinPi(a))) - log(a) - r
	}
	if gomath.IsInf(r, 0) {
		return overflow(rt)
	}
	return object.Float(r)
}
