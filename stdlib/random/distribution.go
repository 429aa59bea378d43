package random

import (
	gomath "math"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/math"
)

// This file is the distributions. Their arithmetic is CPython's, operation by
// operation: each rounding counts. Products that feed sums stand in
// conversions, which keeps Go from fusing them.

var (
	normalMagic = 4 * object.ExpFloat(-0.5) / gomath.Sqrt(2.0)
	log4        = object.LogFloat(4.0)
	gammaMagic  = 1.0 + object.LogFloat(4.5)
)

const twoPi = 2 * gomath.Pi

// simple returns v as a float if arithmetic on it is arithmetic on floats.
func simple(v value) (float64, bool) {
	switch {
	case v.IsFloat():
		return v.Float(), true
	case (v.IsInt() || v.IsBool()) && v.Int() < 1<<53 && v.Int() > -1<<53:
		return float64(v.Int()), true
	}
	return 0, false
}

// parameter is simple for arguments with a default; others are converted.
func parameter(rt *runtime, v value, missing float64) (float64, bool) {
	if v.IsNull() {
		return missing, true
	}
	if f, ok := simple(v); ok {
		return f, true
	}
	return object.AsFloat(rt, v)
}

func binary(rt *runtime, op object.Op, a, b value) value {
	if a.IsNull() || b.IsNull() {
		return null
	}
	return object.Binary(rt, op, a, b)
}

func uniform(rt *runtime, v, a, b value) value {
	d := newDrawer(rt, v)
	x, ok := simple(a)
	y, ok2 := simple(b)
	if ok && ok2 {
		r, ok := d.float()
		if !ok {
			return null
		}
		return object.Float(x + float64((y-x)*r))
	}
	width := binary(rt, object.Sub, b, a)
	if width.IsNull() {
		return null
	}
	r, ok := d.float()
	if !ok {
		return null
	}
	return binary(rt, object.Add, a, binary(rt, object.Mul, width, object.Float(r)))
}

func triangular(rt *runtime, a []value) value {
	d := newDrawer(rt, a[0])
	low, high, mode := a[1], a[2], a[3]
	if low.IsNull() {
		low = object.Float(0)
	}
	if high.IsNull() {
		high = object.Float(1)
	}
	u, ok := d.float()
	if !ok {
		return null
	}
	c := 0.5
	if !object.NoneOrAbsent(mode) {
		q := binary(rt, object.TrueDiv, binary(rt, object.Sub, mode, low), binary(rt, object.Sub, high, low))
		if q.IsNull() {
			if rt.Matches(&object.ZeroDivisionErrorType) {
				rt.Clear()
				return low
			}
			return null
		}
		if c, ok = object.AsFloat(rt, q); !ok {
			return null
		}
	}
	if u > c {
		u, c = 1.0-u, 1.0-c
		low, high = high, low
	}
	if u*c < 0 {
		return rt.ValueErrorf("math domain error")
	}
	return binary(rt, object.Add, low, binary(rt, object.Mul, binary(rt, object.Sub, high, low), object.Float(gomath.Sqrt(u*c))))
}

// normal draws from the standard normal distribution by Kinderman and
// Monahan's method.
func (d *drawer) normal() (float64, bool) {
	for {
		u1, ok := d.float()
		if !ok {
			return 0, false
		}
		u2, ok := d.float()
		if !ok {
			return 0, false
		}
		u2 = 1.0 - u2
		z := normalMagic * (u1 - 0.5) / u2
		if z*z/4.0 <= -object.LogFloat(u2) {
			return z, true
		}
	}
}

// spread is mu + z*sigma.
func spread(rt *runtime, mu, sigma value, z float64) value {
	if mu.IsNull() {
		mu = object.Float(0)
	}
	if sigma.IsNull() {
		sigma = object.Float(1)
	}
	m, ok := simple(mu)
	s, ok2 := simple(sigma)
	if ok && ok2 {
		return object.Float(m + float64(z*s))
	}
	return binary(rt, object.Add, mu, binary(rt, object.Mul, object.Float(z), sigma))
}

func normalVariate(rt *runtime, v, mu, sigma value) value {
	d := newDrawer(rt, v)
	z, ok := d.normal()
	if !ok {
		return null
	}
	return spread(rt, mu, sigma, z)
}

func gauss(rt *runtime, v, mu, sigma value) value {
	d := newDrawer(rt, v)
	z := d.g.gauss
	d.g.gauss = object.None
	if z.IsFloat() {
		return spread(rt, mu, sigma, z.Float())
	}
	if !z.IsNone() {
		f, ok := object.AsFloat(rt, z)
		if !ok {
			return null
		}
		return spread(rt, mu, sigma, f)
	}
	x, ok := d.float()
	if !ok {
		return null
	}
	x *= twoPi
	y, ok := d.float()
	if !ok {
		return null
	}
	g := gomath.Sqrt(-2.0 * object.LogFloat(1.0-y))
	d.g.gauss = object.Float(object.SinFloat(x) * g)
	return spread(rt, mu, sigma, object.CosFloat(x)*g)
}

func logNormVariate(rt *runtime, v, mu, sigma value) value {
	var n value
	if v.Type() != randomType && rt.Lookup(v.Type(), "normalvariate") != rt.Lookup(randomType, "normalvariate") {
		n = object.CallMethod(rt, v, "normalvariate", mu, sigma)
	} else {
		n = normalVariate(rt, v, mu, sigma)
	}
	if n.IsNull() {
		return null
	}
	f, ok := object.AsFloat(rt, n)
	if !ok {
		return null
	}
	r := object.ExpFloat(f)
	if gomath.IsInf(r, 1) && !gomath.IsInf(f, 0) {
		return rt.OverflowErrorf("math range error")
	}
	return object.Float(r)
}

func expoVariate(rt *runtime, v, lambd value) value {
	d := newDrawer(rt, v)
	u, ok := d.float()
	if !ok {
		return null
	}
	if lambd.IsNull() {
		lambd = object.Float(1)
	}
	return binary(rt, object.TrueDiv, object.Float(-object.LogFloat(1.0-u)), lambd)
}

func vonMisesVariate(rt *runtime, v, muv, kappav value) value {
	kappa, ok := parameter(rt, kappav, 0)
	if !ok {
		return null
	}
	d := newDrawer(rt, v)
	if kappa <= 1e-6 {
		u, ok := d.float()
		if !ok {
			return null
		}
		return object.Float(twoPi * u)
	}
	mu, ok := parameter(rt, muv, 0)
	if !ok {
		return null
	}
	s := 0.5 / kappa
	r := s + gomath.Sqrt(1.0+float64(s*s))
	var z float64
	for {
		u1, ok := d.float()
		if !ok {
			return null
		}
		z = object.CosFloat(gomath.Pi * u1)
		t := z / (r + z)
		u2, ok := d.float()
		if !ok {
			return null
		}
		if u2 < 1.0-float64(t*t) || u2 <= (1.0-t)*object.ExpFloat(t) {
			break
		}
	}
	q := 1.0 / r
	f := (q + z) / (1.0 + float64(q*z))
	u3, ok := d.float()
	if !ok {
		return null
	}
	theta := math.Acos(f)
	if u3 > 0.5 {
		return object.Float(object.FloatMod(mu+theta, twoPi))
	}
	return object.Float(object.FloatMod(mu-theta, twoPi))
}

// power is x**y with Python's errors.
func power(rt *runtime, x, y float64) (float64, bool) {
	r := object.Binary(rt, object.Pow, object.Float(x), object.Float(y))
	if r.IsNull() {
		return 0, false
	}
	return object.AsFloat(rt, r)
}

func zeroDivision(rt *runtime) value {
	return rt.Raisef(&object.ZeroDivisionErrorType, "float division by zero")
}

// gamma draws from the gamma distribution for 0 < alpha.
func (d *drawer) gamma(alpha float64) (float64, bool) {
	switch {
	case alpha > 1.0:
		return d.gammaLarge(alpha)
	case alpha == 1.0:
		u, ok := d.float()
		return -object.LogFloat(1.0 - u), ok
	}
	for {
		u, ok := d.float()
		if !ok {
			return 0, false
		}
		b := (gomath.E + alpha) / gomath.E
		p := b * u
		var x float64
		if p <= 1.0 {
			if x, ok = power(d.rt, p, 1.0/alpha); !ok {
				return 0, false
			}
		} else {
			x = -object.LogFloat((b - p) / alpha)
		}
		u1, ok := d.float()
		if !ok {
			return 0, false
		}
		if p > 1.0 {
			y, ok := power(d.rt, x, alpha-1.0)
			if !ok {
				return 0, false
			}
			if u1 <= y {
				return x, true
			}
		} else if u1 <= object.ExpFloat(-x) {
			return x, true
		}
	}
}

// gammaLarge is Cheng's method for 1 < alpha.
func (d *drawer) gammaLarge(alpha float64) (float64, bool) {
	ainv := gomath.Sqrt(float64(2.0*alpha) - 1.0)
	bbb := alpha - log4
	ccc := alpha + ainv
	for {
		u1, ok := d.float()
		if !ok {
			return 0, false
		}
		if !(1e-7 < u1 && u1 < 0.9999999) {
			continue
		}
		u2, ok := d.float()
		if !ok {
			return 0, false
		}
		u2 = 1.0 - u2
		v := object.LogFloat(u1/(1.0-u1)) / ainv
		x := alpha * object.ExpFloat(v)
		z := u1 * u1 * u2
		r := bbb + float64(ccc*v) - x
		if r+gammaMagic-float64(4.5*z) >= 0.0 || r >= object.LogFloat(z) {
			return x, true
		}
	}
}

func gammaVariate(rt *runtime, v, av, bv value) value {
	alpha, ok := parameter(rt, av, 0)
	if !ok {
		return null
	}
	beta, ok := parameter(rt, bv, 0)
	if !ok {
		return null
	}
	if alpha <= 0.0 || beta <= 0.0 {
		return rt.ValueErrorf("gammavariate: alpha and beta must be > 0.0")
	}
	d := newDrawer(rt, v)
	x, ok := d.gamma(alpha)
	if !ok {
		return null
	}
	return object.Float(x * beta)
}

func betaVariate(rt *runtime, v, av, bv value) value {
	one := object.Float(1)
	y := object.CallMethod(rt, v, "gammavariate", av, one)
	if y.IsNull() {
		return null
	}
	switch object.Truth(rt, y) {
	case -1:
		return null
	case 0:
		return object.Float(0)
	}
	z := object.CallMethod(rt, v, "gammavariate", bv, one)
	return binary(rt, object.TrueDiv, y, binary(rt, object.Add, y, z))
}

func paretoVariate(rt *runtime, v, alpha value) value {
	d := newDrawer(rt, v)
	u, ok := d.float()
	if !ok {
		return null
	}
	return binary(rt, object.Pow, object.Float(1.0-u), binary(rt, object.TrueDiv, object.Float(-1), alpha))
}

func weibullVariate(rt *runtime, v, alpha, beta value) value {
	d := newDrawer(rt, v)
	u, ok := d.float()
	if !ok {
		return null
	}
	p := binary(rt, object.Pow, object.Float(-object.LogFloat(1.0-u)), binary(rt, object.TrueDiv, object.Float(1), beta))
	return binary(rt, object.Mul, alpha, p)
}

func binomialVariate(rt *runtime, v, nv, pv value) value {
	if nv.IsNull() {
		nv = object.Int(1)
	}
	switch object.CompareBool(rt, object.LT, nv, object.Int(0)) {
	case 1:
		return rt.ValueErrorf("n must be non-negative")
	case -1:
		return null
	}
	p, ok := parameter(rt, pv, 0.5)
	if !ok {
		return null
	}
	if p <= 0.0 || p >= 1.0 {
		switch p {
		case 0.0:
			return object.Int(0)
		case 1.0:
			return nv
		}
		return rt.ValueErrorf("p must be in the range 0.0 <= p <= 1.0")
	}
	d := newDrawer(rt, v)
	if !nv.IsInt() || nv.Int() >= 1<<53 {
		return rt.OverflowErrorf("n is too large for binomialvariate()")
	}
	n := nv.Int()
	if n == 1 {
		u, ok := d.float()
		if !ok {
			return null
		}
		if u < p {
			return object.Int(1)
		}
		return object.Int(0)
	}
	q := p
	if p > 0.5 {
		q = 1.0 - p
	}
	k, ok := d.binomial(float64(n), q)
	if !ok {
		return null
	}
	if p > 0.5 {
		k = n - k
	}
	return object.Int(k)
}

// binomial draws for p <= 0.5.
func (d *drawer) binomial(n, p float64) (int64, bool) {
	if n*p < 10.0 {
		// Geometric method of Devroye.
		x, y := int64(0), 0.0
		c := math.Log2(1.0 - p)
		if c == 0 {
			return x, true
		}
		for {
			u, ok := d.float()
			if !ok {
				return 0, false
			}
			if u == 0 {
				d.rt.ValueErrorf("math domain error")
				return 0, false
			}
			y += gomath.Floor(math.Log2(u)/c) + 1
			if y > n {
				return x, true
			}
			x++
		}
	}
	// Hörmann's transformed rejection.
	setup := false
	spq := gomath.Sqrt(n * p * (1.0 - p))
	b := 1.15 + float64(2.53*spq)
	a := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	c := float64(n*p) + 0.5
	vr := 0.92 - 4.2/b
	var alpha, lpq, m, h float64
	for {
		u, ok := d.float()
		if !ok {
			return 0, false
		}
		u -= 0.5
		us := 0.5 - gomath.Abs(u)
		if us == 0 {
			zeroDivision(d.rt)
			return 0, false
		}
		k := gomath.Floor(float64((float64(2.0*a)/us+b)*u) + c)
		if k < 0 || k > n {
			continue
		}
		v, ok := d.float()
		if !ok {
			return 0, false
		}
		if us >= 0.07 && v <= vr {
			return int64(k), true
		}
		if !setup {
			alpha = (2.83 + 5.1/b) * spq
			lpq = object.LogFloat(p / (1.0 - p))
			m = gomath.Floor((n + 1) * p)
			h = d.logGamma(m+1) + d.logGamma(n-m+1)
			setup = true
		}
		v *= alpha / (a/float64(us*us) + b)
		if object.LogFloat(v) <= h-d.logGamma(k+1)-d.logGamma(n-k+1)+float64((k-m)*lpq) {
			return int64(k), true
		}
	}
}

func (d *drawer) logGamma(x float64) float64 { return math.LogGamma(d.rt, x).Float() }
