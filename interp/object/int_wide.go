package object

import "math/bits"

// This file is arithmetic on ints of up to 128 bits without an object for each
// step, for expressions like (state*a + c) & mask: random numbers, hashes and
// modular arithmetic go through products that are reduced at once.

// Wide is a whole number from 0 to 2**128-1 on its way through an expression.
type Wide struct{ hi, lo uint64 }

// WideMul returns a*b; ok is false unless both are ints from 0 to 2**64-1.
func WideMul(a, b Value) (w Wide, ok bool) {
	x, neg, ok := oneWord(a)
	if !ok || neg {
		return w, false
	}
	y, neg, ok := oneWord(b)
	if !ok || neg {
		return w, false
	}
	w.hi, w.lo = bits.Mul64(x, y)
	return w, true
}

// WideShift returns a << n; ok is false unless a is an int from 0 to 2**64-1
// and n one from 0 to 64.
func WideShift(a, n Value) (w Wide, ok bool) {
	x, neg, ok := oneWord(a)
	if !ok || neg || n.p != &intTag || n.n > 64 {
		return w, false
	}
	return Wide{x >> (64 - n.n), x << n.n}, true
}

// Add returns w+c; ok is false unless c is an int (null is none) from 0 to 2**64-1 and the sum
// is below 2**128.
func (w Wide) Add(c Value) (Wide, bool) {
	if c.p == nil {
		return w, false
	}
	x, neg, ok := oneWord(c)
	if !ok || neg {
		return w, false
	}
	lo, carry := bits.Add64(w.lo, x, 0)
	hi, carry := bits.Add64(w.hi, 0, carry)
	return Wide{hi, lo}, carry == 0
}

// And returns w&m; ok is false unless m is an int from 0 to 2**64-1.
func (w Wide) And(rt *Runtime, m Value) (Value, bool) {
	x, neg, ok := oneWord(m)
	if !ok || neg {
		return Value{}, false
	}
	return intFromWide(rt, 0, w.lo&x, false), true
}

// Mod returns w%m; ok is false unless m is an int from 1 to 2**64-1.
func (w Wide) Mod(rt *Runtime, m Value) (Value, bool) {
	x, neg, ok := oneWord(m)
	if !ok || neg || x == 0 {
		return Value{}, false
	}
	return intFromWide(rt, 0, bits.Rem64(w.hi, w.lo, x), false), true
}

// Value returns w as an int.
func (w Wide) Value(rt *Runtime) Value { return intFromWide(rt, w.hi, w.lo, false) }
