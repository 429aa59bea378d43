package object

import (
	"math"
	"math/big"
	"sync"
)

// This file has the elementary functions that powers of complex numbers need,
// to glibc's last bit like pow.go: sine and cosine by the steps and roundings of
// its algorithms; logarithm and arc tangent rounded from
// about 68 bits, which differs from glibc in less than one case of a thousand.

const (
	halfPiHi = 0x1.921fb54442d18p+0
	halfPiLo = 0x1.1a62633145c07p-54

	sin3 = -1.66666666666664880952546298448555e-01
	sin5 = 8.33333214285722277379541354343671e-03
	cos2 = 4.99999999999999999999950396842453e-01
	cos4 = -4.16666666666664434524222570944589e-02
	cos6 = 1.38888874007937613028114285595617e-03

	taylor3  = -0x1.5555555555555p-3
	taylor5  = 0x1.1111111110ecep-7
	taylor7  = -0x1.a01a019db08b8p-13
	taylor9  = 0x1.71de27b9a7ed9p-19
	taylor11 = -0x1.addffc2fcdf59p-26
)

// sinSmall is sin(x+dx) for |x| < 0.86.
func sinSmall(x, dx float64) float64 {
	if math.Abs(x) < 0.126 {
		xx := x * x
		p := math.FMA(math.FMA(math.FMA(math.FMA(taylor11, xx, taylor9), xx, taylor7), xx, taylor5), xx, taylor3)
		t := math.FMA(math.FMA(p, x, -0.5*dx), xx, dx)
		return x + t
	}
	if x <= 0 {
		dx = -dx
	}
	ax := math.Abs(x)
	u := 0x1.8p45 + ax // the nearest multiple of 1/128 in its low bits
	row := &sinCos[math.Float64bits(u)&0xff]
	y := ax - (u - 0x1.8p45)
	yy := y * y
	s := y + math.FMA(y*yy, math.FMA(yy, sin5, sin3), dx)
	c := math.FMA(y, dx, yy*math.FMA(yy, math.FMA(yy, cos6, cos4), cos2))
	sn, ssn, cs, ccs := row[0], row[1], row[2], row[3]
	cor := math.FMA(cs, s, math.FMA(-sn, c, math.FMA(s, ccs, ssn)))
	return math.Copysign(sn+cor, x)
}

// cosSmall is cos(x+dx) for |x| < 0.86.
func cosSmall(x, dx float64) float64 {
	if x < 0 {
		dx = -dx
	}
	ax := math.Abs(x)
	u := 0x1.8p45 + ax
	row := &sinCos[math.Float64bits(u)&0xff]
	y := ax - (u - 0x1.8p45) + dx
	yy := y * y
	s := math.FMA(y*yy, math.FMA(yy, sin5, sin3), y)
	c := yy * math.FMA(yy, math.FMA(yy, cos6, cos4), cos2)
	sn, ssn, cs, ccs := row[0], row[1], row[2], row[3]
	cor := math.FMA(-sn, s, math.FMA(-cs, c, math.FMA(-s, ssn, ccs)))
	return cs + cor
}

// reduceAngle returns x modulo pi/2 in two parts and the number of the
// quadrant, for finite x.
func reduceAngle(x float64) (a, da float64, n uint64) {
	if math.Abs(x) >= 105414350 {
		return reduceLarge(x)
	}
	const (
		twoOverPi = 0x1.45f306dc9c883p-1
		mp1       = 0x1.921fb58p+0
		mp2       = -0x1.dde973cp-27
		pp3       = -0x1.cb3b398p-55
		pp4       = -0x1.d747f23e32ed7p-83
	)
	t := math.FMA(x, twoOverPi, 0x1.8p52)
	xn := t - 0x1.8p52
	y := math.FMA(-xn, mp2, math.FMA(-xn, mp1, x))
	t1 := xn * pp3
	t2 := math.FMA(-xn, pp3, y)
	da = (y - t2) - t1
	t1 = xn * pp4
	a = t2 - t1
	da += (t2 - a) - t1
	return a, da, math.Float64bits(t) & 3
}

// halfPiWhole is pi/2 * 2**1200, rounded down: 1024 bits for the largest float
// and enough for what is left of it. Machin's formula, pi/4 = 4*atan(1/5) -
// atan(1/239), with 64 bits to spare.
var halfPiWhole = sync.OnceValue(func() *big.Int {
	sum := new(big.Int)
	for _, f := range [2]struct{ times, of int64 }{{8, 5}, {-2, 239}} {
		power := new(big.Int).Lsh(big.NewInt(f.times), 1200+64)
		power.Quo(power, big.NewInt(f.of))
		for k := int64(1); power.Sign() != 0; k += 2 {
			sum.Add(sum, new(big.Int).Quo(power, big.NewInt(k)))
			power.Quo(power, big.NewInt(-f.of*f.of))
		}
	}
	return sum.Rsh(sum, 64)
})

// reduceLarge is reduceAngle in whole numbers.
func reduceLarge(x float64) (a, da float64, n uint64) {
	half := halfPiWhole()
	fr, exp := math.Frexp(x)
	w := big.NewInt(int64(fr * (1 << 53)))
	q, r := new(big.Int).QuoRem(w.Lsh(w, uint(1200+exp-53)), half, new(big.Int))
	// To the nearest multiple.
	if twice := new(big.Int).Lsh(r, 1); twice.CmpAbs(half) > 0 {
		step := int64(r.Sign())
		q.Add(q, big.NewInt(step))
		r.Sub(r, new(big.Int).Mul(half, big.NewInt(step)))
	}
	f := new(big.Float).SetPrec(160).SetInt(r)
	f.SetMantExp(f, -1200)
	a, _ = f.Float64()
	da, _ = f.Sub(f, big.NewFloat(a)).Float64()
	return a, da, uint64(q.And(q, big.NewInt(3)).Int64())
}

// sinCosQuadrant is sin(a+da + n*pi/2).
func sinCosQuadrant(a, da float64, n uint64) float64 {
	var r float64
	if n&1 != 0 {
		r = cosSmall(a, da)
	} else {
		r = sinSmall(a, da)
	}
	if n&2 != 0 {
		return -r
	}
	return r
}

// SinFloat returns C's sin(x).
func SinFloat(x float64) float64 {
	switch ax := math.Abs(x); {
	case ax < 0x1p-26:
		return x
	case ax < 0x1.b6p-1:
		return sinSmall(x, 0)
	case ax < 0x1.368fdp+1:
		return math.Copysign(cosSmall(halfPiHi-ax, halfPiLo), x)
	case ax <= math.MaxFloat64:
		a, da, n := reduceAngle(x)
		return sinCosQuadrant(a, da, n)
	}
	return math.NaN()
}

// CosFloat returns C's cos(x).
func CosFloat(x float64) float64 {
	switch ax := math.Abs(x); {
	case ax < 0x1p-27:
		return 1
	case ax < 0x1.b6p-1:
		return cosSmall(x, 0)
	case ax < 0x1.368fdp+1:
		y := halfPiHi - ax
		a := y + halfPiLo
		return sinSmall(a, (y-a)+halfPiLo)
	case ax <= math.MaxFloat64:
		a, da, n := reduceAngle(x)
		return sinCosQuadrant(a, da, n+1)
	}
	return math.NaN()
}

// LogFloat returns the natural logarithm of x.
func LogFloat(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x == 0:
		return math.Inf(-1)
	case x < 0:
		return math.NaN()
	}
	ix := math.Float64bits(x)
	if ix>>52 == 0 {
		ix = math.Float64bits(x*(1<<52)) - 52<<52
	}
	l, _ := logPair(ix)
	return l
}

// Atan2Float returns the angle of the point (x, y).
func Atan2Float(y, x float64) float64 {
	if x == 0 || y == 0 || x-x != 0 || y-y != 0 {
		return math.Atan2(y, x) // constants, zeros and NaN
	}
	n, d := math.Abs(y), math.Abs(x)
	swapped := n > d
	if swapped {
		n, d = d, n
	}
	if d < 0x1p-800 {
		n, d = n*0x1p200, d*0x1p200
	}
	hi, lo := n/d, 0.0
	if hi >= 0x1p-60 {
		// The quotient and its arc tangent in two parts.
		lo = math.FMA(-hi, d, n) / d
		hi, lo = atanPair(hi, lo)
	}
	if swapped {
		hi, lo = sumPair(halfPiHi, halfPiLo, -hi, -lo)
	}
	if x < 0 {
		hi, lo = sumPair(2*halfPiHi, 2*halfPiLo, -hi, -lo)
	}
	return math.Copysign(hi+lo, y)
}

// sumPair adds two numbers of two parts, the first the larger.
func sumPair(a, al, b, bl float64) (hi, lo float64) {
	s := a + b
	return s, (a - s + b) + (al + bl)
}

// atanPair is the arc tangent of t+tl, t between 2**-60 and 1, through the
// nearest of the tabulated ones.
func atanPair(t, tl float64) (hi, lo float64) {
	k := int(t*64 + 0.5)
	c := float64(k) / 64
	// u = (t-c) / (1+t*c)
	num := t - c // exact
	den := math.FMA(t, c, 1)
	denLow := math.FMA(t, c, 1-den) + tl*c
	u := (num + tl) / den
	ul := (math.FMA(-u, den, num) + tl - u*denLow) / den
	uu := u * u
	p := math.FMA(uu, math.FMA(uu, math.FMA(uu, math.FMA(uu, -1.0/11, 1.0/9), -1.0/7), 1.0/5), -1.0/3)
	a, al := arcTan[k][0], arcTan[k][1]
	s := a + u
	e := a - s + u
	if a < u {
		e = u - s + a
	}
	return s, e + (al + math.FMA(u*uu, p, ul))
}
