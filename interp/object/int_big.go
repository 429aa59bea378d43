package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file is arithmetic on ints of any size as a script may ask for it: each
// operation is charged before it is done, and those that take long are cut into
// pieces of some milliseconds between which the interpreter looks at its
// limits. math/big does each piece.

const (
	// maxIntBits is the size beyond which an int is refused with MemoryError,
	// 256 MB: 10**10**9 has to fail at once, whatever the memory limit is.
	maxIntBits = 1 << 31
	// workWords is how many words a linear operation handles per unit of work.
	workWords = 32
	// workPiece is the most work, in units, done without looking at the limits.
	workPiece = 1 << 20
)

// smallBig is a BigInt whose digits are in the same allocation.
type smallBig struct {
	BigInt
	n     big.Int
	words [smallWords]big.Word
}

// wideBig is a BigInt of 128 bits at most.
type wideBig struct {
	BigInt
	n     big.Int
	words [128 / bits.UintSize]big.Word
}

// largeBig is a BigInt whose digits math/big allocates.
type largeBig struct {
	BigInt
	n big.Int
}

const smallWords = 5

// newBig returns an int to compute a result of at most n bits into, before it
// becomes visible; value() makes a Value of it.
func newBig(n int) *BigInt {
	var b *BigInt
	if n <= (smallWords-1)*bits.UintSize {
		c := &smallBig{}
		c.n.SetBits(c.words[:0])
		b, c.v = &c.BigInt, &c.n
	} else {
		c := &largeBig{}
		b, c.v = &c.BigInt, &c.n
	}
	b.Object = Object{&IntType, b}
	return b
}

// intFromWide returns the int with the magnitude hi, lo and the given sign.
func intFromWide(rt *Runtime, hi, lo uint64, neg bool) Value {
	if hi == 0 {
		switch {
		case lo < 1<<63 && neg:
			return Int(-int64(lo))
		case lo < 1<<63:
			return Int(int64(lo))
		case lo == 1<<63 && neg:
			return Int(-1 << 63)
		}
	}
	rt.Charge(80)
	c := &wideBig{}
	for i := range c.words {
		w := lo
		if i*bits.UintSize >= 64 {
			w = hi
		}
		c.words[i] = big.Word(w >> (i * bits.UintSize % 64))
	}
	c.n.SetBits(c.words[:])
	if neg {
		c.n.Neg(&c.n)
	}
	c.v = &c.n
	c.Object = Object{&IntType, &c.BigInt}
	return Value{p: &c.Object}
}

// oneWord returns the magnitude and sign of an int that fits 64 bits without
// its sign.
func oneWord(v Value) (u uint64, neg, ok bool) {
	if v.p == &intTag {
		return absU(int64(v.n)), int64(v.n) < 0, true
	}
	if b, isBig := v.p.impl.(*BigInt); isBig && bits.UintSize == 64 {
		if w := b.v.Bits(); len(w) == 1 {
			return uint64(w[0]), b.v.Sign() < 0, true
		}
	}
	return 0, false, false
}

// value returns b as a Python int, which has no heap part if it fits 64 bits.
func (b *BigInt) value() Value {
	if b.v.IsInt64() {
		return Int(b.v.Int64())
	}
	return Value{p: &b.Object}
}

// bigPair returns the operands of an int operator as big.Ints, which live until
// the next operator; ok is false when one of them is no int.
func (rt *Runtime) bigPair(a, b Value) (x, y *big.Int, ok bool) {
	n, x, ok := intOf(a)
	if !ok {
		return nil, nil, false
	}
	m, y, ok := intOf(b)
	if !ok {
		return nil, nil, false
	}
	if x == nil {
		x = rt.ints[0].SetInt64(n)
	}
	if y == nil {
		y = rt.ints[1].SetInt64(m)
	}
	return x, y, true
}

// chargeBig accounts for a result of n bits and for making it in linear time.
func (rt *Runtime) chargeBig(n int) bool {
	if n <= 1024 {
		rt.Charge(64 + int64(n)/8)
		return true
	}
	if n > maxIntBits {
		rt.RaiseType(&MemoryErrorType)
		return false
	}
	return rt.Alloc(int64(n)/8+64) && rt.Work(n/bits.UintSize/workWords)
}

// mulWork is the work of multiplying n by m words, either order: long
// multiplication for short operands, a little above Karatsuba's exponent for
// long ones, as math/big is measured to behave.
func mulWork(n, m int) int {
	if n < m {
		n, m = m, n
	}
	const long = 40
	if m <= 4*long {
		return n*m/64 + 1
	}
	w := long * long / 64 * math.Pow(float64(m)/long, 1.65) * (float64(n) / float64(m))
	if w > 1<<60 {
		return 1 << 60
	}
	return int(w)
}

// mulBig returns x*y, nil with an exception pending.
func (rt *Runtime) mulBig(x, y *big.Int) *big.Int {
	if !rt.chargeBig(x.BitLen() + y.BitLen()) {
		return nil
	}
	return rt.mulPieces(x, y)
}

// MulBig returns x*y for modules that compute with large numbers, in pieces between
// which a limit can stop it; nil with an exception pending. x and y stay as they
// are.
func (rt *Runtime) MulBig(x, y *big.Int) *big.Int { return rt.mulBig(x, y) }

func (rt *Runtime) mulPieces(x, y *big.Int) *big.Int {
	n, m := len(x.Bits()), len(y.Bits())
	w := mulWork(n, m)
	if w <= workPiece {
		if !rt.Work(w) {
			return nil
		}
		return new(big.Int).Mul(x, y)
	}
	if n < m {
		x, y, n, m = y, x, m, n
	}
	h := uint(n / 2 * bits.UintSize)
	x1, x0 := splitBits(x, h)
	if n >= 2*m {
		hi := rt.mulPieces(x1, y)
		if hi == nil {
			return nil
		}
		lo := rt.mulPieces(x0, y)
		if lo == nil {
			return nil
		}
		return lo.Add(lo, hi.Lsh(hi, h))
	}
	// Karatsuba: three products of half the length.
	y1, y0 := splitBits(y, h)
	hi := rt.mulPieces(x1, y1)
	if hi == nil {
		return nil
	}
	lo := rt.mulPieces(x0, y0)
	if lo == nil {
		return nil
	}
	mid := rt.mulPieces(x1.Add(x1, x0), y1.Add(y1, y0))
	if mid == nil {
		return nil
	}
	mid.Sub(mid, hi)
	mid.Sub(mid, lo)
	hi.Lsh(hi, h)
	hi.Add(hi, mid)
	hi.Lsh(hi, h)
	return hi.Add(hi, lo)
}

// splitBits returns hi and lo with x = hi*2**n + lo and lo of x's sign.
func splitBits(x *big.Int, n uint) (hi, lo *big.Int) {
	hi = new(big.Int).Abs(x)
	lo = new(big.Int).And(hi, lowMask(n))
	hi.Rsh(hi, n)
	if x.Sign() < 0 {
		hi.Neg(hi)
		lo.Neg(lo)
	}
	return hi, lo
}

// lowMask returns 2**n - 1.
func lowMask(n uint) *big.Int {
	m := big.NewInt(1)
	m.Lsh(m, n)
	return m.Sub(m, big.NewInt(1))
}

// quoRemBig returns the truncated quotient and remainder of x by y (not 0),
// nils with an exception pending.
func (rt *Runtime) quoRemBig(x, y *big.Int) (q, r *big.Int) {
	if x.CmpAbs(y) < 0 {
		return new(big.Int), new(big.Int).Set(x)
	}
	if !rt.chargeBig(x.BitLen()) {
		return nil, nil
	}
	n := len(y.Bits())
	if mulWork(len(x.Bits())-n+1, n)*2 <= workPiece {
		if !rt.Work(mulWork(len(x.Bits())-n+1, n) * 2) {
			return nil, nil
		}
		return new(big.Int).QuoRem(x, y, new(big.Int))
	}
	q, r = rt.quoRemPieces(new(big.Int).Abs(x), new(big.Int).Abs(y))
	if q == nil {
		return nil, nil
	}
	if x.Sign() < 0 {
		r.Neg(r)
	}
	if (x.Sign() < 0) != (y.Sign() < 0) {
		q.Neg(q)
	}
	return q, r
}

// quoRemPieces divides non-negative numbers recursively, as Burnikel and
// Ziegler describe it: a long quotient is found in halves, a short one from the
// leading bits alone and corrected.
func (rt *Runtime) quoRemPieces(u, v *big.Int) (q, r *big.Int) {
	if u.Cmp(v) < 0 {
		return new(big.Int), u
	}
	n := v.BitLen()
	m := u.BitLen() - n + 1 // bits of the quotient, at most
	w := mulWork(m/bits.UintSize+1, n/bits.UintSize+1) * 2
	if w <= workPiece {
		if !rt.Work(w) {
			return nil, nil
		}
		return new(big.Int).QuoRem(u, v, new(big.Int))
	}
	if m > n/2 {
		h := uint(m / 2)
		hi, lo := splitBits(u, h)
		q1, r1 := rt.quoRemPieces(hi, v)
		if q1 == nil {
			return nil, nil
		}
		r1 = new(big.Int).Lsh(r1, h)
		q0, r0 := rt.quoRemPieces(r1.Or(r1, lo), v)
		if q0 == nil {
			return nil, nil
		}
		q1.Lsh(q1, h)
		return q1.Or(q1, q0), r0
	}
	s := uint(n - m - 64)
	uh, ul := splitBits(u, s)
	vh, vl := splitBits(v, s)
	q, rh := rt.quoRemPieces(uh, vh)
	if q == nil {
		return nil, nil
	}
	p := rt.mulPieces(q, vl)
	if p == nil {
		return nil, nil
	}
	r = new(big.Int).Lsh(rh, s)
	r.Or(r, ul)
	r.Sub(r, p)
	for one := big.NewInt(1); r.Sign() < 0; {
		q.Sub(q, one)
		r.Add(r, v)
	}
	return q, r
}

// floorDivMod sets q and r to Python's quotient and remainder of x by y (not
// 0): rounded down, the remainder with the sign of y.
func (rt *Runtime) floorDivMod(q, r, x, y *big.Int) bool {
	if n, m := len(x.Bits()), len(y.Bits()); n < m+2 || n*m < 1<<12 {
		if !rt.chargeBig(x.BitLen()) {
			return false
		}
		q.QuoRem(x, y, r)
	} else {
		t, u := rt.quoRemBig(x, y)
		if t == nil {
			return false
		}
		*q, *r = *t, *u
	}
	if r.Sign() != 0 && (r.Sign() < 0) != (y.Sign() < 0) {
		q.Sub(q, intOne)
		r.Add(r, y)
	}
	return true
}

// floorMod is floorDivMod for those who want the remainder only.
func (rt *Runtime) floorMod(r, x, y *big.Int) bool {
	q := &rt.ints[2]
	ok := rt.floorDivMod(q, r, x, y)
	if len(q.Bits()) > 64 {
		*q = big.Int{} // not to keep the memory
	}
	return ok
}

var intOne = big.NewInt(1)
