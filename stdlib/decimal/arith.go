package decimal

import (
	"math/big"
	"math/bits"
)

// This file is the arithmetic of the General Decimal Arithmetic Specification.

func (c *calc) add(a, b num, negate bool) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	if negate {
		b.neg = !b.neg
	}
	if a.kind == infinite {
		if b.kind == infinite && a.neg != b.neg {
			return c.invalid(invalidOperation)
		}
		return a
	}
	if b.kind == infinite {
		return b
	}
	exp := min(a.exp, b.exp)
	minusZero := c.rounding == roundFloor && a.neg != b.neg
	switch {
	case a.isZero() && b.isZero():
		return c.fix(num{neg: a.neg && b.neg || minusZero, coef: bigZero, exp: exp})
	case a.isZero():
		return c.fix(c.rescaled(b, max(exp, b.exp-c.prec-1), c.rounding))
	case b.isZero():
		return c.fix(c.rescaled(a, max(exp, a.exp-c.prec-1), c.rounding))
	}
	if r, ok := addWords(a, b); ok {
		return c.fix(r)
	}
	x, y := a, b // y has the smaller exponent
	if x.exp < y.exp {
		x, y = y, x
	}
	xc, yc := x.coef, y.coef
	if x.exp != y.exp {
		// What is far below the last place only tells that there is something.
		xd, yd := x.digits(), y.digits()
		if e := x.exp + min(-1, xd-c.prec-2); yd+y.exp-1 < e {
			yc, y.exp = bigOne, e
		}
		if !c.room(xd + x.exp - y.exp) {
			return x
		}
		if xc = c.timesPow10(xc, x.exp-y.exp); c.failed {
			return x
		}
	}
	r := num{exp: y.exp}
	if x.neg == y.neg {
		r.coef, r.neg = new(big.Int).Add(xc, yc), x.neg
		return c.fix(r)
	}
	sum := new(big.Int).Sub(xc, yc)
	switch sum.Sign() {
	case 0:
		return c.fix(num{neg: minusZero, coef: bigZero, exp: exp})
	case 1:
		r.neg = x.neg
	default:
		sum.Neg(sum)
		r.neg = y.neg
	}
	r.coef = sum
	return c.fix(r)
}

func (c *calc) mulExact(a, b num) (num, bool) {
	neg := a.neg != b.neg
	if a.kind == infinite || b.kind == infinite {
		if a.isZero() || b.isZero() {
			return c.invalid(invalidOperation), false
		}
		return infinity(neg), false
	}
	if x, y, ok := words2(a.coef, b.coef); ok {
		hi, lo := bits.Mul64(x, y)
		return num{neg: neg, coef: ofWords(hi, lo), exp: a.exp + b.exp}, true
	}
	if !c.costly(int64(a.coef.BitLen()+b.coef.BitLen()) / 4) {
		return a, false
	}
	if a.coef.BitLen()+b.coef.BitLen() < longProduct {
		return num{neg: neg, coef: new(big.Int).Mul(a.coef, b.coef), exp: a.exp + b.exp}, true
	}
	p := c.rt.MulBig(a.coef, b.coef)
	if p == nil {
		c.failed = true
		return a, false
	}
	return num{neg: neg, coef: p, exp: a.exp + b.exp}, true
}

// longProduct is the size in bits from which a product takes a moment.
const longProduct = 1 << 18

func (c *calc) mul(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	r, ok := c.mulExact(a, b)
	if !ok {
		return r
	}
	return c.fix(r)
}

func (c *calc) div(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	neg := a.neg != b.neg
	switch {
	case a.kind == infinite && b.kind == infinite:
		return c.invalid(invalidOperation)
	case a.kind == infinite:
		return infinity(neg)
	case b.kind == infinite:
		c.status |= clamped
		return num{neg: neg, coef: bigZero, exp: c.etiny()}
	case b.isZero() && a.isZero():
		return c.invalid(divisionUndefined)
	case b.isZero():
		c.status |= divisionByZero
		return infinity(neg)
	case a.isZero():
		return c.fix(num{neg: neg, coef: bigZero, exp: a.exp - b.exp})
	}
	ad, bd := a.digits(), b.digits()
	shift := bd - ad + c.prec + 1
	exp := a.exp - b.exp - shift
	if !c.costly(ad+bd) || !c.costly(c.prec) {
		return a
	}
	if hi, lo, exact, ok := divWords(a.coef, b.coef, shift); ok {
		if exact {
			q, exp := stripWords(hi, lo, exp, a.exp-b.exp)
			return c.fix(num{neg: neg, coef: q, exp: exp})
		}
		return c.fix(num{neg: neg, coef: ofWords(hi, lo), exp: exp})
	}
	x, y := a.coef, b.coef
	if shift >= 0 {
		x = new(big.Int).Mul(x, pow10(shift))
	} else {
		y = new(big.Int).Mul(y, pow10(-shift))
	}
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	if r.Sign() != 0 {
		// A digit that is neither 0 nor 5 keeps the rounding right.
		if new(big.Int).Rem(q, big.NewInt(5)).Sign() == 0 {
			q.Add(q, bigOne)
		}
	} else {
		q, exp = stripZeros(q, exp, a.exp-b.exp)
	}
	return c.fix(num{neg: neg, coef: q, exp: exp})
}

// stripZeros takes zeros off the end until the exponent is ideal.
func stripZeros(q *big.Int, exp, ideal int64) (*big.Int, int64) {
	if q.Sign() == 0 {
		return q, exp
	}
	if hi, lo, ok := twoWords(q); ok {
		return stripWords(hi, lo, exp, ideal)
	}
	for step := int64(64); step > 0; step /= 4 {
		p := pow10(step)
		for exp+step <= ideal {
			d, r := new(big.Int).QuoRem(q, p, new(big.Int))
			if r.Sign() != 0 {
				break
			}
			q, exp = d, exp+step
		}
	}
	return q, exp
}

// divInt is the whole quotient and the remainder of finite numbers, b not zero.
func (c *calc) divInt(a, b num) (q, r num, ok bool) {
	neg := a.neg != b.neg
	ideal := a.exp
	if b.kind != infinite {
		ideal = min(a.exp, b.exp)
	}
	if a.isZero() || b.kind == infinite || a.adjusted()-b.adjusted() <= -2 {
		return num{neg: neg, coef: bigZero}, c.rescaled(a, ideal, c.rounding), true
	}
	if a.adjusted()-b.adjusted() <= c.prec {
		x, y := a.coef, b.coef
		d := a.exp - b.exp
		if !c.costly(a.digits() + b.digits() + max(d, -d)) {
			return a, a, false
		}
		if d >= 0 {
			x = new(big.Int).Mul(x, pow10(d))
		} else {
			y = new(big.Int).Mul(y, pow10(-d))
		}
		quo, rem := new(big.Int).QuoRem(x, y, new(big.Int))
		if digits(quo) <= c.prec {
			return num{neg: neg, coef: quo}, num{neg: a.neg, coef: rem, exp: ideal}, true
		}
	}
	c.status |= divisionImpossible
	return notANumber(), notANumber(), false
}

func (c *calc) floorDiv(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	neg := a.neg != b.neg
	if a.kind == infinite {
		if b.kind == infinite {
			return c.invalid(invalidOperation)
		}
		return infinity(neg)
	}
	if b.isZero() {
		if a.isZero() {
			return c.invalid(divisionUndefined)
		}
		c.status |= divisionByZero
		return infinity(neg)
	}
	q, _, ok := c.divInt(a, b)
	if !ok || b.kind == infinite {
		// What is divided by infinity is 0 in every context, as in CPython.
		return q
	}
	return c.fix(q)
}

func (c *calc) rem(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	switch {
	case a.kind == infinite:
		return c.invalid(invalidOperation)
	case b.isZero() && a.isZero():
		return c.invalid(divisionUndefined)
	case b.isZero():
		return c.invalid(invalidOperation)
	}
	_, r, ok := c.divInt(a, b)
	if !ok {
		return r
	}
	return c.fix(r)
}

func (c *calc) divMod(a, b num) (q, r num) {
	if n, ok := c.nans(a, b); ok {
		return n, n
	}
	neg := a.neg != b.neg
	if a.kind == infinite {
		if b.kind == infinite {
			n := c.invalid(invalidOperation)
			return n, n
		}
		return infinity(neg), c.invalid(invalidOperation)
	}
	if b.isZero() {
		if a.isZero() {
			n := c.invalid(divisionUndefined)
			return n, n
		}
		c.status |= divisionByZero
		return infinity(neg), c.invalid(invalidOperation)
	}
	q, r, ok := c.divInt(a, b)
	if !ok {
		return q, r
	}
	if b.kind == infinite {
		return q, c.fix(r)
	}
	return c.fix(q), c.fix(r)
}

func (c *calc) remNear(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	switch {
	case a.kind == infinite:
		return c.invalid(invalidOperation)
	case b.isZero() && a.isZero():
		return c.invalid(divisionUndefined)
	case b.isZero():
		return c.invalid(invalidOperation)
	case b.kind == infinite:
		return c.fix(a)
	}
	ideal := min(a.exp, b.exp)
	if a.isZero() {
		return c.fix(num{neg: a.neg, coef: bigZero, exp: ideal})
	}
	diff := a.adjusted() - b.adjusted()
	if diff >= c.prec+1 {
		return c.invalid(divisionImpossible)
	}
	if diff <= -2 {
		return c.fix(c.rescaled(a, ideal, c.rounding))
	}
	x, y := a.coef, b.coef
	d := a.exp - b.exp
	if !c.costly(a.digits() + b.digits() + max(d, -d)) {
		return a
	}
	if d >= 0 {
		x = new(big.Int).Mul(x, pow10(d))
	} else {
		y = new(big.Int).Mul(y, pow10(-d))
	}
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	twice := new(big.Int).Lsh(r, 1)
	if q.Bit(0) == 1 {
		twice.Add(twice, bigOne)
	}
	if twice.Cmp(y) > 0 {
		r.Sub(r, y)
		q.Add(q, bigOne)
	}
	if digits(q) > c.prec {
		return c.invalid(divisionImpossible)
	}
	neg := a.neg
	if r.Sign() < 0 {
		neg = !neg
		r.Neg(r)
	}
	return c.fix(num{neg: neg, coef: r, exp: ideal})
}

func (c *calc) fma(a, b, d num) num {
	// Zero times infinity comes before a third operand that is no number.
	endless := a.isZero() && b.kind == infinite || b.isZero() && a.kind == infinite
	if n, ok := c.nans(a, b, d); ok && !endless {
		return n
	}
	p, _ := c.mulExact(a, b)
	if p.isNaN() || c.failed {
		return p
	}
	return c.add(p, d, false)
}

// plus rounds x; minus rounds -x: zeros lose their sign.
func (c *calc) plus(x num, negate bool) num {
	if n, ok := c.nans(x); ok {
		return n
	}
	if negate {
		x.neg = !x.neg
	}
	if x.isZero() {
		x.neg = x.neg && c.rounding == roundFloor
	}
	return c.fix(x)
}

func (c *calc) abs(x num) num {
	if n, ok := c.nans(x); ok {
		return n
	}
	return c.plus(x, x.neg)
}

func (c *calc) quantize(a, b num, rounding int) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	if a.kind == infinite || b.kind == infinite {
		if a.kind == infinite && b.kind == infinite {
			return a
		}
		return c.invalid(invalidOperation)
	}
	return c.toExponent(a, b.exp, rounding)
}

// toExponent is quantize to a given exponent.
func (c *calc) toExponent(a num, exp int64, rounding int) num {
	if exp < c.etiny() || exp > c.emax {
		return c.invalid(invalidOperation)
	}
	if a.isZero() {
		a.exp = exp
		return c.fix(a)
	}
	adj := a.adjusted()
	if adj > c.emax || adj-exp+1 > c.prec {
		return c.invalid(invalidOperation)
	}
	r := c.rescaled(a, exp, rounding)
	if c.failed {
		return r
	}
	if r.adjusted() > c.emax || r.digits() > c.prec {
		return c.invalid(invalidOperation)
	}
	if !r.isZero() && r.adjusted() < c.emin {
		c.status |= subnormal
	}
	if r.exp > a.exp {
		if compareMag(r, a) != 0 {
			c.status |= inexact
		}
		c.status |= rounded
	}
	return c.fix(r)
}

// toIntegral rounds to a whole number; exact notes the conditions.
func (c *calc) toIntegral(a num, rounding int, exact bool) num {
	if n, ok := c.nans(a); ok {
		return n
	}
	if a.kind == infinite || a.exp >= 0 {
		return a
	}
	if a.isZero() {
		a.exp = 0
		return a
	}
	r := c.rescaled(a, 0, rounding)
	if exact {
		c.status |= rounded
		if compareMag(r, a) != 0 {
			c.status |= inexact
		}
	}
	return r
}

func (c *calc) normalize(a num) num {
	if n, ok := c.nans(a); ok {
		return n
	}
	a = c.fix(a)
	if a.kind != finite {
		return a
	}
	if a.isZero() {
		a.exp = 0
		return a
	}
	top := c.emax
	if c.clamp == 1 {
		top = c.etop()
	}
	a.coef, a.exp = stripZeros(a.coef, a.exp, top)
	return a
}

func (c *calc) sqrt(a num) num {
	if n, ok := c.nans(a); ok {
		return n
	}
	switch {
	case a.kind == infinite && !a.neg:
		return a
	case a.isZero():
		a.exp >>= 1
		return c.fix(a)
	case a.neg:
		return c.invalid(invalidOperation)
	}
	prec := c.prec + 1
	e := a.exp >> 1
	coef, l := a.coef, (a.digits()+1)>>1
	if a.exp&1 == 1 {
		coef = new(big.Int).Mul(coef, bigTen)
		l = a.digits()>>1 + 1
	}
	if !c.lengthy(2*prec + a.digits()) {
		return a
	}
	shift := prec - l
	exact := true
	if shift >= 0 {
		coef = new(big.Int).Mul(coef, pow10(2*shift))
	} else {
		var r *big.Int
		coef, r = new(big.Int).QuoRem(coef, pow10(-2*shift), new(big.Int))
		exact = r.Sign() == 0
	}
	e -= shift
	n := new(big.Int).Sqrt(coef)
	exact = exact && new(big.Int).Mul(n, n).Cmp(coef) == 0
	if exact {
		if shift >= 0 {
			n.Quo(n, pow10(shift))
		} else {
			n.Mul(n, pow10(-shift))
		}
		e += shift
	} else if new(big.Int).Rem(n, big.NewInt(5)).Sign() == 0 {
		n.Add(n, bigOne)
	}
	old := c.rounding
	c.rounding = roundHalfEven
	r := c.fix(num{coef: n, exp: e})
	c.rounding = old
	return r
}
