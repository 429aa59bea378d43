package decimal

import "math/big"

// This file is the operations on digits, and neighbours of numbers.

// bitsOf returns the digits of a logical operand; ok is false for others.
func (c *calc) bitsOf(a num) (*big.Int, bool) {
	if a.kind != finite || a.neg || a.exp != 0 {
		return nil, false
	}
	for _, d := range a.coef.Text(10) {
		if d != '0' && d != '1' {
			return nil, false
		}
	}
	return a.coef, true
}

func (c *calc) logical(a, b num, op func(x, y byte) bool) num {
	x, ok := c.bitsOf(a)
	y, ok2 := c.bitsOf(b)
	if !ok || !ok2 {
		return c.invalid(invalidOperation)
	}
	s, t := x.Text(10), y.Text(10)
	for len(s) < len(t) {
		s = "0" + s
	}
	for len(t) < len(s) {
		t = "0" + t
	}
	out := make([]byte, len(s))
	for i := range out {
		out[i] = '0'
		if op(s[i]-'0', t[i]-'0') {
			out[i] = '1'
		}
	}
	r, _ := new(big.Int).SetString(string(out), 10)
	return num{coef: c.low(r)}
}

// low is the digits of a coefficient that fit the precision.
func (c *calc) low(n *big.Int) *big.Int {
	if digits(n) <= c.prec {
		return n
	}
	return new(big.Int).Rem(n, pow10(c.prec))
}

func (c *calc) logicalInvert(a num) num {
	x, ok := c.bitsOf(a)
	if !ok {
		return c.invalid(invalidOperation)
	}
	if !c.room(c.prec) {
		return a
	}
	ones := new(big.Int).Quo(new(big.Int).Sub(pow10(c.prec), bigOne), big.NewInt(9))
	return num{coef: ones.Sub(ones, c.low(x))}
}

// amount reads the second operand of shift, rotate and scaleb.
func (c *calc) amount(b num, limit int64) (int64, bool) {
	if b.kind != finite || b.exp != 0 || !b.coef.IsInt64() || b.coef.Int64() > limit {
		c.status |= invalidOperation
		return 0, false
	}
	n := b.coef.Int64()
	if b.neg {
		n = -n
	}
	return n, true
}

func (c *calc) shift(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	n, ok := c.amount(b, c.prec)
	if !ok {
		return notANumber()
	}
	if a.kind == infinite {
		return a
	}
	if !c.room(a.digits() + max(n, 0)) {
		return a
	}
	if n < 0 {
		a.coef = new(big.Int).Quo(c.low(a.coef), pow10(-n))
		return a
	}
	coef := new(big.Int).Mul(a.coef, pow10(n))
	if digits(coef) > c.prec {
		coef.Rem(coef, pow10(c.prec))
	}
	a.coef = coef
	return a
}

func (c *calc) rotate(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	n, ok := c.amount(b, c.prec)
	if !ok {
		return notANumber()
	}
	if a.kind == infinite {
		return a
	}
	if !c.room(2 * c.prec) {
		return a
	}
	if n < 0 {
		n += c.prec
	}
	all := pow10(c.prec)
	x := new(big.Int).Rem(a.coef, all)
	hi, lo := new(big.Int).QuoRem(x, pow10(c.prec-n), new(big.Int))
	lo.Mul(lo, pow10(n))
	a.coef = lo.Add(lo, hi)
	return a
}

func (c *calc) scaleb(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	n, ok := c.amount(b, 2*(c.emax+c.prec))
	if !ok {
		return notANumber()
	}
	if a.kind == infinite {
		return a
	}
	a.exp += n
	return c.fix(a)
}

func (c *calc) logb(a num) num {
	if n, ok := c.nans(a); ok {
		return n
	}
	switch {
	case a.kind == infinite:
		return infinity(false)
	case a.isZero():
		c.status |= divisionByZero
		return infinity(true)
	}
	return c.fix(small(a.adjusted()))
}

// neighbour is the next number above or below a.
func (c *calc) neighbour(a num, up bool) num {
	if n, ok := c.nans(a); ok {
		return n
	}
	if a.kind == infinite {
		if a.neg == up {
			return c.largest(a.neg)
		}
		return a
	}
	w := calc{settings: c.settings, rt: c.rt}
	if w.rounding = roundFloor; up {
		w.rounding = roundCeiling
	}
	r := w.fix(a)
	if r.kind != finite || compareNums(r, a) != 0 {
		return r
	}
	tiny := num{neg: !up, coef: bigOne, exp: w.etiny() - 1}
	r = w.add(a, tiny, false)
	c.failed = c.failed || w.failed
	return r
}

func (c *calc) nextToward(a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	cmp := compareNums(a, b)
	if cmp == 0 {
		a.neg = b.neg
		return a
	}
	r := c.neighbour(a, cmp < 0)
	if r.kind == infinite {
		c.status |= overflow | inexact | rounded
	} else if r.adjusted() < c.emin {
		c.status |= underflow | subnormal | inexact | rounded
		if r.isZero() {
			c.status |= clamped
		}
	}
	return r
}

// compareTotal is the order of the specification in which all differ.
func compareTotal(a, b num) int {
	if a.neg != b.neg {
		return signOf(a.neg)
	}
	sign := signOf(a.neg)
	rank := func(x num) int { return [...]int{finite: 0, infinite: 1, signaling: 2, quiet: 3}[x.kind] }
	ra, rb := rank(a), rank(b)
	if max(ra, rb) >= 2 {
		if ra != rb {
			return sign * order(ra, rb)
		}
		return sign * a.coef.Cmp(b.coef)
	}
	if c := compareNums(a, b); c != 0 {
		return c
	}
	switch {
	case a.exp < b.exp:
		return -sign
	case a.exp > b.exp:
		return sign
	}
	return 0
}

func order(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// extreme is max and min, by value or magnitude.
func (c *calc) extreme(a, b num, largest, magnitude bool) num {
	if a.isNaN() || b.isNaN() {
		switch {
		case a.kind == quiet && !b.isNaN():
			return c.fix(b)
		case b.kind == quiet && !a.isNaN():
			return c.fix(a)
		}
		n, _ := c.nans(a, b)
		return n
	}
	x, y := a, b
	if magnitude {
		x.neg, y.neg = false, false
	}
	cmp := compareNums(x, y)
	if cmp == 0 {
		cmp = compareTotal(a, b)
	}
	if cmp == 0 || (cmp > 0) == largest {
		return c.fix(a)
	}
	return c.fix(b)
}

func (c *calc) class(a num) string {
	sign := "+"
	if a.neg {
		sign = "-"
	}
	switch {
	case a.kind == signaling:
		return "sNaN"
	case a.kind == quiet:
		return "NaN"
	case a.kind == infinite:
		return sign + "Infinity"
	case a.isZero():
		return sign + "Zero"
	case a.adjusted() < c.emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}
