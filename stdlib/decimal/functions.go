package decimal

import (
	"math"
	"math/big"
	"math/bits"
)

// This file is exp, ln, log10 and powers. They are computed in fixed-point
// binary with guard digits until the rounding is certain.

// fixed is a computation with numbers scaled by 2**b.
type fixed struct {
	c   *calc
	b   uint
	one *big.Int
}

func newFixed(c *calc, b uint) fixed { return fixed{c, b, new(big.Int).Lsh(bigOne, b)} }

// turn accounts for one turn of a loop, a product and a quotient; false: the
// computation is not to go on.
func (f fixed) turn() bool {
	if f.c.failed {
		return false
	}
	words := int(f.b/64) + 1
	f.c.failed = !f.c.rt.Work(1 + words/4 + words*int(math.Sqrt(float64(words)))/16)
	return !f.c.failed
}

func (f fixed) mul(x, y *big.Int) *big.Int {
	z := new(big.Int).Mul(x, y)
	return z.Rsh(z, f.b)
}

func (f fixed) div(x, y *big.Int) *big.Int {
	z := new(big.Int).Lsh(x, f.b)
	return z.Quo(z, y)
}

// exp is e**x for a small x: a Taylor series after halving, then squaring.
func (f fixed) exp(x *big.Int) *big.Int {
	halvings := uint(math.Sqrt(float64(f.b))) + 2
	g := newFixed(f.c, f.b+2*halvings+16)
	// (2*halvings+16 extra bits; dividing by 2**halvings uses up some of them.)
	t := new(big.Int).Lsh(x, g.b-f.b)
	t.Rsh(t, halvings)
	sum := new(big.Int).Add(g.one, t)
	term := new(big.Int).Set(t)
	for k := int64(2); f.turn(); k++ {
		term = g.mul(term, t)
		term.Quo(term, big.NewInt(k))
		if term.Sign() == 0 || term.BitLen() <= 1 {
			break
		}
		sum.Add(sum, term)
	}
	for range halvings {
		if !f.turn() {
			break
		}
		sum = g.mul(sum, sum)
	}
	return sum.Rsh(sum, g.b-f.b)
}

// atanhInv is atanh(1/n).
func (f fixed) atanhInv(n int64) *big.Int {
	p := new(big.Int).Quo(f.one, big.NewInt(n))
	sum := new(big.Int).Set(p)
	sq := big.NewInt(n * n)
	for k := int64(3); p.Sign() != 0 && f.turn(); k += 2 {
		p.Quo(p, sq)
		sum.Add(sum, new(big.Int).Quo(p, big.NewInt(k)))
	}
	return sum
}

// ln2 and ln10 by Machin-like formulas.
func (f fixed) ln2() *big.Int {
	s := new(big.Int).Mul(f.atanhInv(26), big.NewInt(18))
	s.Sub(s, new(big.Int).Mul(f.atanhInv(4801), big.NewInt(2)))
	return s.Add(s, new(big.Int).Mul(f.atanhInv(8749), big.NewInt(8)))
}

func (f fixed) ln10() *big.Int {
	// 10 = 2**3 * 5/4, and ln(5/4) = 2*atanh(1/9).
	s := f.ln2()
	s.Mul(s, big.NewInt(3))
	return s.Add(s, new(big.Int).Lsh(f.atanhInv(9), 1))
}

// ln is the logarithm of x > 0 in [1/2, 2): Newton's steps on exp, each of
// which triples the digits.
func (f fixed) ln(x *big.Int) *big.Int {
	xf, _ := new(big.Float).SetInt(x).Float64()
	guess := math.Log(math.Ldexp(xf, -int(min(f.b, 900))))
	if f.b > 900 {
		m := new(big.Float).SetInt(x)
		m.SetMantExp(m, -int(f.b))
		xf, _ = m.Float64()
		guess = math.Log(xf)
	}
	y, _ := new(big.Float).SetMantExp(big.NewFloat(guess), int(f.b)).Int(nil)
	for prec := uint(40); ; prec *= 3 {
		e := f.exp(y)
		// y += 2*(x-e)/(x+e)
		d := new(big.Int).Sub(x, e)
		d.Lsh(d, 1)
		y.Add(y, f.div(d, e.Add(e, x)))
		if prec > f.b || f.c.failed {
			return y
		}
	}
}

// scaled returns x (finite) times 2**b, rounded down.
func (f fixed) scaled(x num) *big.Int {
	v := new(big.Int).Lsh(x.coef, f.b)
	if x.exp >= 0 {
		v.Mul(v, pow10(x.exp))
	} else {
		v.Quo(v, pow10(-x.exp))
	}
	if x.neg {
		v.Neg(v)
	}
	return v
}

// decimalOf turns a positive fixed-point number times 10**k into a num with
// about p digits.
func (f fixed) decimalOf(v *big.Int, k, p int64) num {
	// v/2**b has this many digits before the point, about.
	lead := int64(float64(v.BitLen()-int(f.b)) * 0.30103)
	shift := p - lead
	z := new(big.Int).Set(v)
	if shift >= 0 {
		z.Mul(z, pow10(shift))
	} else {
		z.Quo(z, pow10(-shift))
	}
	z.Rsh(z, f.b)
	return num{coef: z, exp: k - shift}
}

func bitsFor(digits int64) uint { return uint(float64(digits)*3.3219281) + 8 }

// certain rounds approximations of more and more digits until the error, less
// than 100 units of the last digit, cannot matter. The result is inexact.
func (c *calc) certain(approx func(p int64) (num, bool)) num {
	half := c.rounding
	c.rounding = roundHalfEven
	defer func() { c.rounding = half }()
	for extra := int64(8); ; extra *= 2 {
		p := c.prec + extra
		x, ok := approx(p)
		if !ok || c.failed {
			return x
		}
		k := x.digits() - c.prec
		if k > 4 {
			lo := new(big.Int).Sub(x.coef, big.NewInt(100))
			hi := new(big.Int).Add(x.coef, big.NewInt(100))
			a, _ := dropDigits(false, lo, k, roundHalfEven)
			b, _ := dropDigits(false, hi, k, roundHalfEven)
			if a.Cmp(b) != 0 && extra < c.prec+200 {
				continue
			}
		}
		c.status |= inexact | rounded
		return c.fix(x)
	}
}

// expOf computes e**x for finite x other than 0.
func (c *calc) exp(a num) num {
	if n, ok := c.nans(a); ok {
		return n
	}
	switch {
	case a.kind == infinite && a.neg:
		return num{coef: bigZero}
	case a.kind == infinite:
		return a
	case a.isZero():
		return small(1)
	}
	adj := a.adjusted()
	if adj > 20 {
		return c.outOfRange(a.neg, false)
	}
	if adj < -c.prec-2 {
		// 1 and a little: padded to the precision.
		if !c.room(c.prec) {
			return a
		}
		c.status |= inexact | rounded
		return num{coef: pow10(c.prec - 1), exp: 1 - c.prec}
	}
	return c.certain(func(p int64) (num, bool) {
		if !c.lengthy(4 * p) {
			return a, false
		}
		return c.expApprox(a, p)
	})
}

// expApprox is e**a to p digits; false when the result is out of range.
func (c *calc) expApprox(a num, p int64) (num, bool) {
	f := newFixed(c, bitsFor(p+24))
	x := f.scaled(a)
	ln10 := f.ln10()
	k := new(big.Int)
	r := new(big.Int)
	k.DivMod(x, ln10, r)
	if !k.IsInt64() || k.Int64() > c.emax+2 || k.Int64() < c.etiny()-2 {
		return c.outOfRange(a.neg, false), false
	}
	return f.decimalOf(f.exp(r), k.Int64(), p), true
}

// outOfRange is the result of exp and powers whose exponents are beyond all
// limits.
func (c *calc) outOfRange(tiny, neg bool) num {
	if tiny {
		c.status |= inexact | rounded
		return c.fix(num{neg: neg, coef: bigOne, exp: c.etiny() - 2})
	}
	return c.tooLarge(neg)
}

// lnFixed is ln(a) for a finite a > 0, in f.
func lnFixed(f fixed, a num) *big.Int {
	// a = m * 10**k with m in [0.1, 1) times a power of two that brings it to [1/2, 2).
	k := a.adjusted() + 1
	m := num{coef: a.coef, exp: a.exp - k}
	x := f.scaled(m)
	twos := int(f.b) - x.BitLen() // x is in [2**-(twos+1), 2**-twos)
	x.Lsh(x, uint(max(twos, 0)))
	y := f.ln(x)
	y.Sub(y, new(big.Int).Mul(f.ln2(), big.NewInt(int64(max(twos, 0)))))
	return y.Add(y, new(big.Int).Mul(f.ln10(), big.NewInt(k)))
}

// logarithm checks what ln and log10 have in common.
func (c *calc) logarithm(a num) (num, bool) {
	if n, ok := c.nans(a); ok {
		return n, true
	}
	switch {
	case a.isZero():
		return infinity(true), true
	case a.neg:
		return c.invalid(invalidOperation), true
	case a.kind == infinite:
		return a, true
	}
	return a, false
}

// closeToOne is how many leading digits of ln(a) vanish.
func closeToOne(a num) int64 {
	adj := a.adjusted()
	if adj != 0 && adj != -1 {
		return 0
	}
	// |a - 1| as digits
	one := small(1)
	d := new(big.Int)
	if a.exp >= 0 {
		return 0
	}
	d.Sub(a.coef, new(big.Int).Mul(one.coef, pow10(-a.exp)))
	d.Abs(d)
	return max(-a.exp-digits(d), 0)
}

func (c *calc) ln(a num) num {
	if r, done := c.logarithm(a); done {
		return r
	}
	if compareMag(a, small(1)) == 0 {
		return num{coef: bigZero}
	}
	lost := closeToOne(a)
	return c.certain(func(p int64) (num, bool) {
		if !c.lengthy(8 * (p + lost)) {
			return a, false
		}
		f := newFixed(c, bitsFor(p+lost+30))
		y := lnFixed(f, a)
		neg := y.Sign() < 0
		y.Abs(y)
		r := f.decimalOf(y, 0, p)
		r.neg = neg
		return r, true
	})
}

func (c *calc) log10(a num) num {
	if r, done := c.logarithm(a); done {
		return r
	}
	// Powers of ten are exact.
	if s, e := stripZeros(a.coef, a.exp, maxEmax); s.Cmp(bigOne) == 0 {
		return c.fix(small(e))
	}
	lost := closeToOne(a)
	return c.certain(func(p int64) (num, bool) {
		if !c.lengthy(8 * (p + lost)) {
			return a, false
		}
		f := newFixed(c, bitsFor(p+lost+30))
		y := f.div(lnFixed(f, a), f.ln10())
		neg := y.Sign() < 0
		y.Abs(y)
		r := f.decimalOf(y, 0, p)
		r.neg = neg
		return r, true
	})
}

// pow is a**b.
func (c *calc) pow(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	if b.isZero() {
		if a.isZero() {
			return c.invalid(invalidOperation)
		}
		return small(1)
	}
	neg := false
	whole := b.isInteger()
	if a.neg {
		if whole {
			neg = b.isOdd()
		} else if !a.isZero() {
			return c.invalid(invalidOperation)
		}
		a.neg = false
	}
	switch {
	case a.isZero():
		if b.neg {
			return infinity(neg)
		}
		return num{neg: neg, coef: bigZero}
	case a.kind == infinite:
		if b.neg {
			return num{neg: neg, coef: bigZero}
		}
		return infinity(neg)
	case compareMag(a, small(1)) == 0:
		return c.powOfOne(a, b, whole, neg)
	case b.kind == infinite:
		if (a.adjusted() >= 0) == b.neg {
			return num{neg: neg, coef: bigZero}
		}
		return infinity(neg)
	}
	if r, done := c.powBounds(a, b, neg); done {
		return r
	}
	if whole {
		return c.powInt(a, b, neg)
	}
	return c.powReal(a, b)
}

// powBounds finds results that are clearly too large or too small, from a lower
// bound of |b*log10(a)|.
func (c *calc) powBounds(a, b num, neg bool) (num, bool) {
	numDigits := func(n int64) int64 { return digits(new(big.Int).Abs(big.NewInt(n))) }
	var zeta int64
	switch t := a.adjusted(); {
	case t > 0:
		zeta = numDigits(t) - 1
	case t < -1:
		zeta = numDigits(t+1) - 1
	default:
		w := calc{settings: settings{prec: maxPrec, emin: minEmin, emax: maxEmax, rounding: roundHalfEven}, rt: c.rt}
		d := w.add(a, small(1), true)
		if c.failed = w.failed; c.failed {
			return a, true
		}
		zeta = d.adjusted() - 1
		if t == 0 {
			zeta--
		}
	}
	theta := zeta + b.adjusted()
	if (a.adjusted() < 0) == b.neg {
		if numDigits(c.emax) < theta {
			return c.tooLarge(neg), true
		}
	} else if numDigits(c.etiny()) < theta {
		return c.fix(num{neg: neg, coef: bigOne, exp: c.etiny() - 1}), true
	}
	return a, false
}

func (c *calc) powOfOne(a, b num, whole, neg bool) num {
	exp := int64(0)
	switch {
	case !whole || b.kind == infinite:
		c.status |= inexact | rounded
		exp = 1 - c.prec
	case b.neg:
	default:
		times := c.prec + 1
		if b.adjusted() < 18 {
			n := new(big.Int).Set(c.rescaled(b, 0, roundDown).coef)
			times = min(n.Int64(), times)
		}
		hi, lo := bits.Mul64(uint64(-a.exp), uint64(times))
		if exp = a.exp * times; hi != 0 || lo > 1<<62 || exp < 1-c.prec {
			exp = 1 - c.prec
			c.status |= rounded
		}
	}
	if !c.room(-exp) {
		return a
	}
	return c.fix(num{neg: neg, coef: pow10(-exp), exp: exp})
}

// powInt is a power with a whole exponent: by squaring with guard digits, as
// libmpdec does it, in a context with the same exponent range.
func (c *calc) powInt(a, b num, neg bool) num {
	n := new(big.Int).Set(c.rescaled(b, 0, roundDown).coef)
	if n.BitLen() > 63 {
		r := c.powReal(a, b)
		r.neg = neg
		return r
	}
	w := calc{settings: c.settings, rt: c.rt}
	w.prec = min(c.prec+digits(n)+2, maxPrec)
	w.rounding, w.clamp = roundHalfEven, 0
	if b.neg {
		w.prec = min(w.prec+1, maxPrec)
		a = w.div(small(1), a)
	}
	r := a
	e := n.Uint64()
	for i := bits.Len64(e) - 2; i >= 0 && !w.failed; i-- {
		r = w.mul(r, r)
		if e>>uint(i)&1 == 1 {
			r = w.mul(r, a)
		}
		if r.kind != finite || r.isZero() && w.status&clamped != 0 {
			break
		}
	}
	c.failed = c.failed || w.failed
	c.status |= w.status
	if r.kind == infinite {
		return c.tooLarge(neg)
	}
	r.neg = neg
	return c.fix(r)
}

// powReal is exp(b*ln(a)), each step correctly rounded with the guard digits
// libmpdec uses: results that are nearly exact round as they do there.
func (c *calc) powReal(a, b num) num {
	w := calc{settings: settings{prec: max(c.prec, a.digits()) + 23, emin: minEmin, emax: maxEmax, rounding: roundHalfEven}, rt: c.rt}
	r := w.exp(w.mul(w.ln(a), b))
	if c.failed = w.failed; c.failed {
		return a
	}
	c.status |= inexact | rounded
	return c.fix(r)
}

// powMod is a**b % m for whole numbers.
func (c *calc) powMod(a, b, m num) num {
	if n, ok := c.nans(a, b, m); ok {
		return n
	}
	if !a.isInteger() || !b.isInteger() || !m.isInteger() || b.neg && !b.isZero() || m.isZero() ||
		m.adjusted() >= c.prec || a.isZero() && b.isZero() {
		return c.invalid(invalidOperation)
	}
	if !c.room(max(a.adjusted(), 0)) || !c.room(max(b.adjusted(), 0)) || !c.costly(max(m.digits(), b.adjusted()*4)) {
		return a
	}
	neg := a.neg && b.isOdd()
	mod := c.rescaled(m, 0, roundDown).coef
	x := c.rescaled(a, 0, roundDown).coef
	e := c.rescaled(b, 0, roundDown).coef
	return num{neg: neg, coef: new(big.Int).Exp(x, e, mod)}
}
