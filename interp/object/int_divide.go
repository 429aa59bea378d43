package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file divides ints: // and % round down, / is rounded correctly once.

// FloorDivInt returns a // b. b must be neither 0 nor -1: the one raises, the
// other overflows for the smallest int64.
func FloorDivInt(a, b int64) int64 {
	q := a / b
	if q*b != a && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// ModInt returns a % b, with the sign of b. b must not be 0.
func ModInt(a, b int64) int64 {
	r := a % b
	if r != 0 && (r^b) < 0 {
		r += b
	}
	return r
}

func intFloorDiv(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		if y := int64(b.n); y != 0 && y != -1 {
			return Int(FloorDivInt(int64(a.n), y))
		}
	}
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if y.Sign() == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	q, r := newBig(x.BitLen()+1), &rt.ints[2]
	ok = rt.floorDivMod(q.v, r, x, y)
	if len(r.Bits()) > 64 {
		*r = big.Int{} // not to keep the memory
	}
	if !ok {
		return Value{}
	}
	return q.value()
}

func intMod(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag && b.n != 0 {
		return Int(ModInt(int64(a.n), int64(b.n)))
	}
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if y.Sign() == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "integer modulo by zero")
	}
	if d := y.Bits(); len(d) == 1 {
		return modWord(rt, x, uint(d[0]), y.Sign() < 0)
	}
	r := newBig(y.BitLen() + 1)
	if !rt.floorMod(r.v, x, y) {
		return Value{}
	}
	return r.value()
}

// modWord is x % y for a y of one word, given by magnitude and sign.
func modWord(rt *Runtime, x *big.Int, d uint, neg bool) Value {
	w := x.Bits()
	if len(w) > 64 && !rt.Work(len(w)/16) {
		return Value{}
	}
	var r uint
	for i := len(w) - 1; i >= 0; i-- {
		_, r = bits.Div(r, uint(w[i]), d)
	}
	if r != 0 && (x.Sign() < 0) != neg {
		r = d - r
	}
	return intFromWide(rt, 0, uint64(r), neg)
}

func intDivMod(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		if y := int64(b.n); y != 0 && y != -1 {
			x := int64(a.n)
			rt.Charge(64)
			return NewTuple([]Value{Int(FloorDivInt(x, y)), Int(ModInt(x, y))})
		}
	}
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if y.Sign() == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	q, r := newBig(x.BitLen()+1), newBig(y.BitLen()+1)
	if !rt.floorDivMod(q.v, r.v, x, y) {
		return Value{}
	}
	return NewTuple([]Value{q.value(), r.value()})
}

func intTrueDiv(rt *Runtime, a, b Value) Value {
	n, x, ok := intOf(a)
	if !ok {
		return NotImplemented
	}
	m, y, ok := intOf(b)
	if !ok {
		return NotImplemented
	}
	if y == nil && m == 0 {
		return rt.Raisef(&ZeroDivisionErrorType, "division by zero")
	}
	if x == nil && y == nil && absU(n) <= 1<<53 && absU(m) <= 1<<53 {
		// Both are exact as floats, so one division rounds correctly.
		return Float(float64(n) / float64(m))
	}
	f, ok := rt.trueDivBig(widen(n, x), widen(m, y))
	if !ok {
		return Value{}
	}
	return Float(f)
}

// trueDivBig returns the float nearest to x/y, halves to even.
func (rt *Runtime) trueDivBig(x, y *big.Int) (float64, bool) {
	if x.Sign() == 0 {
		if y.Sign() < 0 {
			return math.Copysign(0, -1), true
		}
		return 0, true
	}
	neg := (x.Sign() < 0) != (y.Sign() < 0)
	d := x.BitLen() - y.BitLen()
	if d > 1024 {
		rt.OverflowErrorf("integer division result too large for a float")
		return 0, false
	}
	if d < -1080 {
		if neg {
			return math.Copysign(0, -1), true
		}
		return 0, true
	}
	// Scale so that the quotient has 55 or 56 bits, fewer where the result is
	// subnormal: at least two more than the float keeps, with the remainder
	// folded into the lowest.
	shift := max(d, -1021) - 55
	u, v := new(big.Int).Abs(x), new(big.Int).Abs(y)
	if !rt.chargeBig(2 * (u.BitLen() + v.BitLen() + 64)) {
		return 0, false
	}
	if shift < 0 {
		u.Lsh(u, uint(-shift))
	} else {
		v.Lsh(v, uint(shift))
	}
	q, r := rt.quoRemBig(u, v)
	if q == nil {
		return 0, false
	}
	n := q.Uint64()
	if r.Sign() != 0 {
		n |= 1
	}
	f, ok := scaleRounded(n, shift)
	if !ok {
		rt.OverflowErrorf("integer division result too large for a float")
		return 0, false
	}
	if neg {
		f = -f
	}
	return f, true
}

// scaleRounded returns n * 2**exp rounded once, halves to even; the lowest bit
// of n may stand for a remainder. False when the result is too large.
func scaleRounded(n uint64, exp int) (float64, bool) {
	// How many low bits do not fit the 53 of a float, or the fewer of a
	// subnormal one?
	length := bits.Len64(n)
	extra := max(length-53, -1074-exp)
	if extra > 0 {
		if extra > 63 {
			return 0, true
		}
		low := n & (1<<extra - 1)
		half := uint64(1) << (extra - 1)
		n >>= extra
		if low > half || low == half && n&1 != 0 {
			n++
		}
		exp += extra
	}
	f := math.Ldexp(float64(n), exp) // exact now
	return f, !math.IsInf(f, 0)
}
