package math

import (
	gomath "math"
	"sync"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is exponentials and logarithms.

func exp(x float64) float64 { return object.ExpFloat(x) }

func exp2(x float64) float64 { return object.Exp2Float(x) }

func expm1(x float64) float64 { return gomath.Expm1(x) }

func log1p(x float64) float64 { return gomath.Log1p(x) }

// logSteps is how finely the logarithms of logTable stand.
const logSteps = 128

// logTable holds log(i/logSteps) for i/logSteps from 0.7 to 1.42.
var logTable = sync.OnceValue(func() *[192]pair {
	t := &[192]pair{}
	for i := 88; i < len(t); i++ {
		// log(c) = 2*atanh((c-1)/(c+1))
		t[i] = atanhSeries(fromFloat(float64(i-logSteps)).div(fromFloat(float64(i+logSteps))), 64).scale(2)
	}
	return t
})

// atanhSeries is s + s**3/3 + ... with terms up to s**(2*n-1), for tables.
func atanhSeries(s pair, n int) pair {
	s2 := s.mul(s)
	sum := pair{}
	for k := n - 1; k >= 0; k-- {
		sum = sum.mul(s2).add(fromFloat(1).div(fromFloat(float64(2*k + 1))))
	}
	return sum.mul(s)
}

// logPair is log(x) for finite x > 0, the part of powers of two apart:
// log(x) = k*log(2) + l.
func logParts(x float64) (k float64, l pair) {
	m, e := gomath.Frexp(x)
	if m < gomath.Sqrt2/2 {
		m *= 2
		e--
	}
	i := int(gomath.Round(m * logSteps))
	c := float64(i) / logSteps
	// log(m) = log(c) + 2*atanh(s) with s = (m-c)/(m+c), |s| < 2**-8; m-c is exact.
	sum := twoSum(m, c)
	s := fromFloat(m - c).div(sum)
	s2 := s.mul(s)
	z := s2.hi
	rest := z * z * (1.0/9 + z*(1.0/11+z*(1.0/13+z*(1.0/15))))
	p := seventh.addFloat(rest / z)
	if z == 0 {
		p = seventh
	}
	p = fifth.add(s2.mul(p))
	p = third.add(s2.mul(p))
	l = s.add(s.mul(s2).mul(p)).scale(2)
	if i != logSteps {
		l = logTable()[i].add(l)
	}
	return float64(e), l
}

func log(x float64) float64 {
	switch {
	case gomath.IsNaN(x) || gomath.IsInf(x, 1):
		return x
	case x < 0:
		return gomath.NaN()
	case x == 0:
		return gomath.Inf(-1)
	}
	if f, ok := quickLogE(x); ok {
		return f
	}
	k, l := logParts(x)
	if k != 0 {
		l = ln2Pair.mulFloat(k).add(l)
	}
	return l.float()
}

func log2(x float64) float64 {
	switch {
	case gomath.IsNaN(x) || gomath.IsInf(x, 1):
		return x
	case x < 0:
		return gomath.NaN()
	case x == 0:
		return gomath.Inf(-1)
	}
	if f, ok := quickLog2(x); ok {
		return f
	}
	k, l := logParts(x)
	return l.div(ln2Pair).addFloat(k).float()
}

// log10 follows glibc: the exponent and the rest are converted separately.
func log10(x float64) float64 {
	const (
		invLn10 = 4.34294481903251816668e-01
		log2Hi  = 3.01029995663611771306e-01 // log10(2)
		log2Lo  = 3.69423907715893078616e-13
	)
	switch {
	case gomath.IsNaN(x) || gomath.IsInf(x, 1):
		return x
	case x < 0:
		return gomath.NaN()
	case x == 0:
		return gomath.Inf(-1)
	}
	m, e := gomath.Frexp(x)
	m, e = m*2, e-1
	if e < 0 {
		// The significand then lies between 0.5 and 1.
		m, e = m/2, e+1
	}
	y := float64(e)
	z := float64(y*log2Lo) + float64(invLn10*log(m))
	return z + float64(y*log2Hi)
}

func sinh(x float64) float64 {
	a := gomath.Abs(x)
	h := gomath.Copysign(0.5, x)
	switch {
	case !isFinite(x):
		return x + x
	case a < 0x1p-28:
		return x
	case a < 1:
		t := expm1(a)
		return h * (2*t - t*t/(t+1))
	case a < 22:
		t := expm1(a)
		return h * (t + t/(t+1))
	case a < 709.78271289338397:
		return h * exp(a)
	case a <= 710.4758600739439:
		w := exp(0.5 * a)
		t := h * w
		return t * w
	}
	return gomath.Copysign(gomath.Inf(1), x)
}

func cosh(x float64) float64 {
	a := gomath.Abs(x)
	switch {
	case !isFinite(x):
		return x * x
	case a < 0x1p-55:
		return 1
	case gomath.Float64bits(a)>>32 < 0x3fd62e43: // half of log(2)
		t := expm1(a)
		w := 1 + t
		return 1 + (t*t)/(w+w)
	case a < 22:
		t := exp(a)
		return 0.5*t + 0.5/t
	case a < 709.78271289338397:
		return 0.5 * exp(a)
	case a <= 710.4758600739439:
		w := exp(0.5 * a)
		t := 0.5 * w
		return t * w
	}
	return gomath.Inf(1)
}

func tanh(x float64) float64 {
	a := gomath.Abs(x)
	z := 1.0
	switch {
	case gomath.IsNaN(x):
		return x
	case x == 0:
		return x
	case a < 0x1p-55:
		return x * (1 + x)
	case a < 1:
		t := expm1(-2 * a)
		z = -t / (t + 2)
	case a < 22:
		t := expm1(2 * a)
		z = 1 - 2/(t+2)
	}
	return gomath.Copysign(z, x)
}

func asinh(x float64) float64 {
	a := gomath.Abs(x)
	var w float64
	switch {
	case !isFinite(x):
		return x + x
	case a < 0x1p-28:
		return x
	case a > 0x1p28:
		w = log(a) + gomath.Ln2
	case a > 2:
		w = log(2*a + 1/(gomath.Sqrt(a*a+1)+a))
	default:
		t := a * a
		w = log1p(a + t/(1+gomath.Sqrt(1+t)))
	}
	return gomath.Copysign(w, x)
}

func acosh(x float64) float64 {
	switch {
	case x < 1:
		return gomath.NaN()
	case !isFinite(x):
		return x
	case x == 1:
		return 0
	case x >= 0x1p28:
		return log(x) + gomath.Ln2
	case x > 2:
		t := x * x
		return log(2*x - 1/(x+gomath.Sqrt(t-1)))
	}
	t := x - 1
	return log1p(t + gomath.Sqrt(2*t+t*t))
}

func atanh(x float64) float64 {
	a := gomath.Abs(x)
	var t float64
	switch {
	case a < 0x1p-28:
		return x
	case a < 0.5:
		t = a + a
		t = 0.5 * log1p(t+t*a/(1-a))
	case a < 1:
		t = 0.5 * log1p((a+a)/(1-a))
	case a == 1:
		return gomath.Copysign(gomath.Inf(1), x)
	default:
		return gomath.NaN()
	}
	return gomath.Copysign(t, x)
}

// cbrtFactors are 2**(-2/3) to 2**(2/3), the first two rounded twice as in
// glibc: variables, because Go divides constants exactly.
var cbrtFactors = func() [5]float64 {
	root2, root4 := 1.2599210498948731648, 1.5874010519681994748
	return [5]float64{1 / root4, 1 / root2, 1, root2, root4}
}()

// cbrt follows glibc, whose last bit is not always the nearest.
func cbrt(x float64) float64 {
	if x == 0 || !isFinite(x) {
		return x
	}
	const (
		c0, c1 = 0.354895765043919860, 1.50819193781584896
		c2, c3 = 2.11499494167371287, 2.44693122563534430
		c4, c5 = 1.83469277483613086, 0.784932344976639262
		c6     = 0.145263899385486367
	)
	m, e := gomath.Frexp(gomath.Abs(x))
	u := c5 - float64(c6*m)
	u = c4 - float64(u*m)
	u = c3 - float64(u*m)
	u = c2 - float64(u*m)
	u = c1 - float64(u*m)
	u = c0 + float64(u*m)
	t := float64(u * u * u)
	y := float64(u*(t+2*m)) / (2*t + m) * cbrtFactors[2+e%3]
	return gomath.Ldexp(gomath.Copysign(y, x), e/3)
}
