package decimal

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"sync"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is numbers and how they are rounded into a context.

type kind uint8

const (
	finite kind = iota
	infinite
	quiet
	signaling
)

// num is a decimal number. The coefficient is never negative and never changed
// once it is in a num; for NaNs it is the payload.
type num struct {
	neg  bool
	kind kind
	coef *big.Int
	exp  int64
}

var (
	bigZero = new(big.Int)
	bigOne  = big.NewInt(1)
	bigTen  = big.NewInt(10)
)

func infinity(neg bool) num { return num{neg: neg, kind: infinite, coef: bigZero} }

func notANumber() num { return num{kind: quiet, coef: bigZero} }

func small(n int64) num {
	if n < 0 {
		return num{neg: true, coef: ofWord(-uint64(n))}
	}
	return num{coef: ofWord(uint64(n))}
}

func (x num) isNaN() bool  { return x.kind >= quiet }
func (x num) isZero() bool { return x.kind == finite && x.coef.Sign() == 0 }

// sign is -1 for a minus sign, zeros included.
func signOf(neg bool) int {
	if neg {
		return -1
	}
	return 1
}

func (x num) digits() int64   { return digits(x.coef) }
func (x num) adjusted() int64 { return x.exp + x.digits() - 1 }

// tens are the powers of ten most computations need.
var tens = sync.OnceValue(func() *[160]*big.Int {
	var t [160]*big.Int
	t[0] = bigOne
	for i := 1; i < len(t); i++ {
		t[i] = new(big.Int).Mul(t[i-1], bigTen)
	}
	return &t
})

// moreTens are powers for computations with up to a thousand digits.
var moreTens = sync.OnceValue(func() []*big.Int {
	t := make([]*big.Int, 1200)
	copy(t, tens()[:])
	for i := len(tens()); i < len(t); i++ {
		t[i] = new(big.Int).Mul(t[i-1], bigTen)
	}
	return t
})

// pow10 returns 10**n, which must not be changed.
func pow10(n int64) *big.Int {
	switch {
	case n < int64(len(tens())):
		return tens()[n]
	case n < 1200:
		return moreTens()[n]
	}
	return new(big.Int).Exp(bigTen, big.NewInt(n), nil)
}

var smallTens = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// digits counts decimal digits; zero has one.
func digits(n *big.Int) int64 {
	if n.IsUint64() {
		u := n.Uint64()
		d := bits.Len64(u) * 1233 >> 12
		if u >= smallTens[d] {
			d++
		}
		return int64(max(d, 1))
	}
	if l := n.BitLen(); l < 512 {
		d := int64(l * 1233 >> 12)
		if n.CmpAbs(pow10(d)) >= 0 {
			d++
		}
		return d
	}
	d, sure := estimate(n)
	if !sure && n.CmpAbs(pow10(d)) >= 0 {
		d++
	}
	return d
}

// estimate is digits by the logarithm of a large number, which decides unless it
// is too close to a whole one: then the number has d or d+1 digits, as it is
// less than 10**d or not.
func estimate(n *big.Int) (d int64, sure bool) {
	log := math.Log10(float64(leading(n))) + float64(n.BitLen()-64)*0.3010299956639812
	down := math.Floor(log)
	if f := log - down; f > 1e-6 && f < 1-1e-6 && down < 1e8 {
		return int64(down) + 1, true
	}
	return int64(math.Round(log)), false
}

// digits is the function digits in pieces between which a limit can stop it.
func (c *calc) digits(n *big.Int) int64 {
	if n.BitLen() < longProduct {
		return digits(n)
	}
	d, sure := estimate(n)
	if sure {
		return d
	}
	if p := c.longPow10(d); p == nil {
		c.failed = true
	} else if n.CmpAbs(p) >= 0 {
		d++
	}
	return d
}

// longPow10 is 10**n in such pieces; nil with an exception pending.
func (c *calc) longPow10(n int64) *big.Int {
	if n < 1<<14 {
		return pow10(n)
	}
	p := c.longPow10(n / 2)
	if p != nil {
		p = c.rt.MulBig(p, p)
	}
	if p != nil && n%2 == 1 {
		p = c.rt.MulBig(p, bigTen)
	}
	return p
}

// longAside is how many digits are reckoned with in one call of Go at most while
// the script waits.
const longAside = 1 << 17

// setAside is the number of a text of digits.
func setAside(rt *runtime, text []byte) (n *big.Int, ok bool) {
	read := func() *big.Int {
		n, _ := new(big.Int).SetString(string(text), 10)
		return n
	}
	if len(text) < longAside {
		return read(), true
	}
	return object.Aside(rt, read)
}

// dropLong is dropDigits of a long number.
func (c *calc) dropLong(neg bool, coef *big.Int, k int64) (*big.Int, bool) {
	type rest struct {
		q       *big.Int
		inexact bool
	}
	rounding := c.rounding
	r, ok := object.Aside(c.rt, func() (r rest) {
		r.q, r.inexact = dropDigits(neg, coef, k, rounding)
		return r
	})
	if c.failed = !ok; c.failed {
		return coef, false
	}
	return r.q, r.inexact
}

// timesPow10 is x * 10**n; the calculation may have failed.
func (c *calc) timesPow10(x *big.Int, n int64) *big.Int {
	if n < longAside {
		return new(big.Int).Mul(x, pow10(n))
	}
	p, ok := object.Aside(c.rt, func() *big.Int { return new(big.Int).Mul(x, pow10(n)) })
	if c.failed = !ok; c.failed {
		return x
	}
	return p
}

// leading returns the 64 highest bits of n, which has more.
func leading(n *big.Int) uint64 {
	if bits.UintSize == 32 {
		return new(big.Int).Rsh(n, uint(n.BitLen()-64)).Uint64()
	}
	w := n.Bits()
	top := uint64(w[len(w)-1])
	shift := bits.LeadingZeros64(top)
	return top<<shift | uint64(w[len(w)-2])>>(64-shift)
}

// The rounding modes.
const (
	roundUp = iota
	roundDown
	roundCeiling
	roundFloor
	roundHalfUp
	roundHalfDown
	roundHalfEven
	round05Up
)

var roundingNames = [8]string{"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"}

// dropDigits divides coef by 10**k and rounds; inexact says that something was
// lost.
func dropDigits(neg bool, coef *big.Int, k int64, rounding int) (q *big.Int, inexact bool) {
	if k > digits(coef)+1 {
		// All that counts is that there is something.
		k = digits(coef) + 1
	}
	if k < int64(len(smallTens)) {
		if hi, lo, ok := twoWords(coef); ok {
			return dropWords(neg, hi, lo, k, rounding)
		}
	}
	if w := coef.Bits(); bits.UintSize == 64 && len(w) <= wideWords && k <= int64(wideWords*(len(smallTens)-1)) {
		return dropWide(neg, w, k, rounding)
	}
	return dropBig(neg, coef, k, rounding)
}

// dropBig is dropDigits for any coefficient.
func dropBig(neg bool, coef *big.Int, k int64, rounding int) (q *big.Int, inexact bool) {
	p := pow10(k)
	q, r := new(big.Int).QuoRem(coef, p, new(big.Int))
	if r.Sign() == 0 {
		return q, false
	}
	up := false
	switch rounding {
	case roundUp:
		up = true
	case roundCeiling:
		up = !neg
	case roundFloor:
		up = neg
	case roundHalfUp, roundHalfDown, roundHalfEven:
		c := r.Lsh(r, 1).Cmp(p)
		up = c > 0 || c == 0 && (rounding == roundHalfUp || rounding == roundHalfEven && q.Bit(0) == 1)
	case round05Up:
		last := new(big.Int).Rem(q, big.NewInt(5))
		up = last.Sign() == 0
	}
	if up {
		q.Add(q, bigOne)
	}
	return q, true
}

// The conditions, as bits of the status.
const (
	clamped = 1 << iota
	conversionSyntax
	divisionByZero
	divisionImpossible
	divisionUndefined
	fpuError
	inexact
	invalidContext
	invalidOperation
	mallocError
	floatOperation
	overflow
	rounded
	subnormal
	underflow

	invalidBits = conversionSyntax | divisionImpossible | divisionUndefined | invalidContext | invalidOperation
)

const (
	maxPrec  = 999999999999999999
	maxEmax  = 999999999999999999
	minEmin  = -999999999999999999
	minEtiny = minEmin - (maxPrec - 1)
)

// settings is what a computation needs of a context.
type settings struct {
	prec, emin, emax int64
	rounding         int
	capitals, clamp  int
}

func (s *settings) etiny() int64 { return s.emin - s.prec + 1 }
func (s *settings) etop() int64  { return s.emax - s.prec + 1 }

// calc is one computation: settings and the conditions met so far.
type calc struct {
	settings
	rt     *runtime
	status uint32
	failed bool // an exception is pending that is none of decimal's
}

// room asks for leave to make a coefficient of n digits.
func (c *calc) room(n int64) bool {
	if n > 200 && (!c.rt.Alloc(n/2) || !c.rt.Work(int(min(n/16, 1<<40)))) {
		c.failed = true
		return false
	}
	return true
}

// costly asks for leave to multiply or divide numbers of n digits.
func (c *calc) costly(n int64) bool {
	if n < 400 {
		return true
	}
	if !c.room(n) {
		return false
	}
	// Karatsuba's exponent, roughly: n*sqrt(n).
	work := n / 16
	for k := n / 256; k > 1; k /= 4 {
		work *= 2
	}
	if !c.rt.Work(int(min(work, 1<<50))) {
		c.failed = true
		return false
	}
	return true
}

// maxLengthy is how many digits roots, exponentials and logarithms are computed
// with at most: their single steps stop for nobody.
const maxLengthy = 1_000_000

// lengthy is costly for what takes many steps.
func (c *calc) lengthy(n int64) bool {
	if n > maxLengthy {
		c.rt.RaiseType(&object.MemoryErrorType)
		c.failed = true
		return false
	}
	return c.costly(n)
}

func (c *calc) invalid(what uint32) num {
	c.status |= what
	return notANumber()
}

// fix rounds x into the context: every operation's last step.
func (c *calc) fix(x num) num {
	switch x.kind {
	case quiet, signaling:
		return c.fixNaN(x)
	case infinite:
		return x
	}
	etiny, etop := c.etiny(), c.etop()
	if x.coef.Sign() == 0 {
		top := c.emax
		if c.clamp == 1 {
			top = etop
		}
		if e := min(max(x.exp, etiny), top); e != x.exp {
			c.status |= clamped
			x.exp = e
		}
		return x
	}
	nd := c.digits(x.coef)
	if c.failed {
		return x
	}
	least := nd + x.exp - c.prec
	if least > etop {
		return c.tooLarge(x.neg)
	}
	tiny := least < etiny
	if tiny {
		least = etiny
	}
	if x.exp < least {
		k := least - x.exp
		coef, lost := x.coef, true
		if nd-k < 0 {
			// Less than a tenth of the last place.
			coef, lost = dropDigits(x.neg, bigOne, 1, c.rounding)
		} else {
			if nd < longAside {
				coef, lost = dropDigits(x.neg, coef, k, c.rounding)
			} else if coef, lost = c.dropLong(x.neg, coef, k); c.failed {
				return x
			}
		}
		if digits(coef) > c.prec {
			coef = new(big.Int).Quo(coef, bigTen)
			least++
		}
		if least > etop {
			x = c.tooLarge(x.neg)
		} else {
			x.coef, x.exp = coef, least
		}
		if lost && tiny {
			c.status |= underflow
		}
		if tiny {
			c.status |= subnormal
		}
		if lost {
			c.status |= inexact
		}
		c.status |= rounded
		if x.isZero() {
			c.status |= clamped
		}
		return x
	}
	if tiny {
		c.status |= subnormal
	}
	if c.clamp == 1 && x.exp > etop {
		c.status |= clamped
		if !c.room(nd + x.exp - etop) {
			return x
		}
		x.coef = new(big.Int).Mul(x.coef, pow10(x.exp-etop))
		x.exp = etop
	}
	return x
}

// tooLarge is what overflow results in.
func (c *calc) tooLarge(neg bool) num {
	c.status |= overflow | inexact | rounded
	toInf := true
	switch c.rounding {
	case roundDown, round05Up:
		toInf = false
	case roundCeiling:
		toInf = !neg
	case roundFloor:
		toInf = neg
	}
	if toInf {
		return infinity(neg)
	}
	return c.largest(neg)
}

// largest is the largest number of the context.
func (c *calc) largest(neg bool) num {
	if !c.room(c.prec) {
		return infinity(neg)
	}
	return num{neg: neg, coef: new(big.Int).Sub(pow10(c.prec), bigOne), exp: c.etop()}
}

func (c *calc) fixNaN(x num) num {
	limit := max(c.prec-int64(c.clamp), 0)
	if x.coef.Sign() != 0 && x.digits() > limit {
		x.coef = new(big.Int).Rem(x.coef, pow10(limit))
	}
	return x
}

// nans handles operands that are NaNs: signaling ones first.
func (c *calc) nans(args ...num) (num, bool) {
	for _, x := range args {
		if x.kind == signaling {
			c.status |= invalidOperation
			x.kind = quiet
			return c.fixNaN(x), true
		}
	}
	for _, x := range args {
		if x.kind == quiet {
			return c.fixNaN(x), true
		}
	}
	return num{}, false
}

// rescaled is x with the exponent exp, rounded; no condition is noted.
func (c *calc) rescaled(x num, exp int64, rounding int) num {
	if x.kind != finite {
		return x
	}
	if x.coef.Sign() == 0 {
		x.exp = exp
		return x
	}
	if x.exp >= exp {
		if !c.room(x.digits() + x.exp - exp) {
			return x
		}
		x.coef = new(big.Int).Mul(x.coef, pow10(x.exp-exp))
		x.exp = exp
		return x
	}
	k := exp - x.exp
	if x.digits()-k < 0 {
		x.coef, _ = dropDigits(x.neg, bigOne, 1, rounding)
	} else {
		x.coef, _ = dropDigits(x.neg, x.coef, k, rounding)
	}
	x.exp = exp
	return x
}

// compareMag compares finite numbers without their signs.
func compareMag(a, b num) int {
	if a.isZero() || b.isZero() {
		switch {
		case a.isZero() && b.isZero():
			return 0
		case a.isZero():
			return -1
		}
		return 1
	}
	x, y := a.adjusted(), b.adjusted()
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case a.exp == b.exp:
		return a.coef.Cmp(b.coef)
	}
	if v, w, ok := words2(a.coef, b.coef); ok {
		if a.exp > b.exp {
			v, ok = timesTen(v, a.exp-b.exp)
		} else {
			w, ok = timesTen(w, b.exp-a.exp)
		}
		if ok {
			return cmp.Compare(v, w)
		}
	}
	if a.exp > b.exp {
		return new(big.Int).Mul(a.coef, pow10(a.exp-b.exp)).Cmp(b.coef)
	}
	return a.coef.Cmp(new(big.Int).Mul(b.coef, pow10(b.exp-a.exp)))
}

// compareNums compares numbers that are no NaNs.
func compareNums(a, b num) int {
	if a.kind == infinite || b.kind == infinite {
		x, y := 0, 0
		if a.kind == infinite {
			x = signOf(a.neg)
		}
		if b.kind == infinite {
			y = signOf(b.neg)
		}
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	}
	switch {
	case a.exp == b.exp && !a.neg && !b.neg:
		return a.coef.CmpAbs(b.coef)
	case a.isZero() && b.isZero():
		return 0
	case a.isZero():
		return -signOf(b.neg)
	case b.isZero():
		return signOf(a.neg)
	case a.neg != b.neg:
		return signOf(a.neg)
	case a.neg:
		return compareMag(b, a)
	}
	return compareMag(a, b)
}

// isInteger reports whether a finite number is whole.
func (x num) isInteger() bool {
	if x.kind != finite {
		return false
	}
	if x.exp >= 0 || x.isZero() {
		return true
	}
	if -x.exp >= x.digits() {
		return false
	}
	return new(big.Int).Rem(x.coef, pow10(-x.exp)).Sign() == 0
}

// isOdd reports whether a whole number is odd.
func (x num) isOdd() bool {
	if x.isZero() || x.exp > 0 {
		return false
	}
	return new(big.Int).Quo(x.coef, pow10(-x.exp)).Bit(0) == 1
}
