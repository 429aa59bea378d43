package math

import gomath "math"

// This file is the error functions: Sun's rational approximations, summed in
// the order glibc sums them.

const (
	erx = 8.45062911510467529297e-01 // erf(1), short
	efx = 1.28379167095512586316e-01 // 2/sqrt(pi) - 1
)

// Numerators and denominators for |x| below 0.84375, for |x|-1 up to 0.25, and
// for 1/x**2 up to and from 1/0.35.
var (
	erfPP = []float64{1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03, -2.37630166566501626084e-05}
	erfQQ = []float64{1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04, -3.96022827877536812320e-06}
	erfPA = []float64{-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02, -2.16637559486879084300e-03}
	erfQA = []float64{1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02}
	erfRA = []float64{-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00}
	erfSA = []float64{1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02}
	erfRB = []float64{-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03, -4.83519191608651397019e+02}
	erfSB = []float64{1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01}
)

// paired evaluates a polynomial two coefficients at a time.
func paired(z float64, c []float64) float64 {
	z2 := z * z
	z4 := z2 * z2
	powers := [5]float64{1, z2, z4, float64(z4 * z2), float64(z4 * z4)}
	sum := 0.0
	for i := 0; i < len(c); i += 2 {
		t := c[i]
		if i+1 < len(c) {
			t += float64(z * c[i+1])
		}
		if i == 0 {
			sum = t
		} else {
			sum += float64(powers[i/2] * t)
		}
	}
	return sum
}

// erfTail is erfc(a) for a from 1.25 on; split is where the second
// approximation begins.
func erfTail(a float64) float64 {
	s := 1 / (a * a)
	num, den := erfRB, erfSB
	if gomath.Float64bits(a)>>32 < 0x4006DB6D { // below 1/0.35
		num, den = erfRA, erfSA
	}
	z := gomath.Float64frombits(gomath.Float64bits(a) &^ 0xffffffff)
	r := exp(float64(-z*z)-0.5625) * exp(float64((z-a)*(z+a))+paired(s, num)/paired(s, den))
	return r / a
}

func erf(x float64) float64 {
	a := gomath.Abs(x)
	switch {
	case gomath.IsNaN(x):
		return x
	case a < 0x1p-28:
		if a < 0x1p-1015 {
			// Away from subnormal numbers.
			return 0.0625 * (float64(16*x) + float64(16*efx*x))
		}
		return x + float64(efx*x)
	case a < 0.84375:
		z := x * x
		y := paired(z, erfPP) / paired(z, erfQQ)
		return x + float64(x*y)
	case a < 1.25:
		s := a - 1
		return gomath.Copysign(erx+paired(s, erfPA)/paired(s, erfQA), x)
	case a >= 6:
		return gomath.Copysign(1, x)
	}
	return gomath.Copysign(1-erfTail(a), x)
}

func erfc(x float64) float64 {
	a := gomath.Abs(x)
	switch {
	case gomath.IsNaN(x):
		return x
	case a < 0x1p-56:
		return 1 - x
	case a < 0.84375:
		z := x * x
		y := paired(z, erfPP) / paired(z, erfQQ)
		if x < 0.25 {
			return 1 - (x + float64(x*y))
		}
		r := float64(x * y)
		r += x - 0.5
		return 0.5 - r
	case a < 1.25:
		s := a - 1
		pq := paired(s, erfPA) / paired(s, erfQA)
		if x >= 0 {
			return 1 - erx - pq
		}
		return 1 + (erx + pq)
	case a >= 28:
		if x > 0 {
			return 0
		}
		return 2
	case x < -6:
		return 2
	}
	if x > 0 {
		return erfTail(a)
	}
	return 2 - erfTail(a)
}
