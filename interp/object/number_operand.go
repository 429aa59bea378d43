package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file takes numbers out of Values: what an operator sees of its operands,
// whether they are exact built-ins or instances of Python subclasses.

// intOf returns the int in v (int, bool or a subclass of them). b is nil when
// the value fits n.
func intOf(v Value) (n int64, b *big.Int, ok bool) {
	if v.p == &intTag || v.p == &boolTag {
		return int64(v.n), nil, true
	}
	switch o := v.p.impl.(type) {
	case *BigInt:
		return 0, o.v, true
	case *Instance:
		if o.typ.hasPayload && len(o.slots) > 0 {
			if pv := o.slots[0]; pv.p != nil && pv.p.impl != v.p.impl && (pv.p == &intTag || pv.p.typ == &IntType) {
				return intOf(pv)
			}
		}
	}
	return 0, nil, false
}

// AsInt returns the int in v (int, bool or a subclass of them): big is nil when
// the value fits n. The big.Int must not be changed.
func AsInt(v Value) (n int64, b *big.Int, ok bool) { return intOf(v) }

// AsBig returns the int in v as a big.Int, nil when v is not an int. It must
// not be changed.
func AsBig(v Value) *big.Int {
	n, b, ok := intOf(v)
	switch {
	case !ok:
		return nil
	case b == nil:
		return big.NewInt(n)
	}
	return b
}

// widen returns the operand as a big.Int; it must not be changed.
func widen(n int64, b *big.Int) *big.Int {
	if b == nil {
		return big.NewInt(n)
	}
	return b
}

// floatOf returns the float in v (float or a subclass).
func floatOf(v Value) (float64, bool) {
	if v.p == &floatTag {
		return math.Float64frombits(v.n), true
	}
	if pv := payload(v); pv.p == &floatTag {
		return math.Float64frombits(pv.n), true
	}
	return 0, false
}

// operandState says what floatOperand made of an operand.
type operandState uint8

const (
	operandOK      operandState = iota
	operandForeign              // not a number: the operator answers NotImplemented
	operandRaised               // an exception is pending
)

// floatOperand returns an operand of a float operator as a float: floats and
// ints are taken, ints that are too large raise OverflowError.
func floatOperand(rt *Runtime, v Value) (float64, operandState) {
	if v.p == &floatTag {
		return math.Float64frombits(v.n), operandOK
	}
	if v.p == &intTag || v.p == &boolTag {
		return float64(int64(v.n)), operandOK
	}
	if f, ok := floatOf(v); ok {
		return f, operandOK
	}
	n, b, ok := intOf(v)
	if !ok {
		return 0, operandForeign
	}
	f, ok := intToFloat(rt, n, b)
	if !ok {
		return 0, operandRaised
	}
	return f, operandOK
}

// floatPair is floatOperand for both operands of a binary operator. When ok is
// false, v is what the operator returns.
func floatPair(rt *Runtime, a, b Value) (x, y float64, v Value, ok bool) {
	x, st := floatOperand(rt, a)
	if st == operandOK {
		y, st = floatOperand(rt, b)
	}
	switch st {
	case operandForeign:
		return 0, 0, NotImplemented, false
	case operandRaised:
		return 0, 0, Value{}, false
	}
	return x, y, Value{}, true
}

// intToFloat converts to the nearest float, halves to even; false with
// OverflowError pending when the int is too large.
func intToFloat(rt *Runtime, n int64, b *big.Int) (float64, bool) {
	if b == nil {
		return float64(n), true
	}
	f := bigToFloat(b)
	if math.IsInf(f, 0) {
		rt.OverflowErrorf("int too large to convert to float")
		return 0, false
	}
	return f, true
}

// bigToFloat returns the float nearest to b, halves to even, infinite when b is
// out of range.
func bigToFloat(b *big.Int) float64 {
	n := b.BitLen()
	if n > 1024 {
		return math.Inf(b.Sign())
	}
	words := b.Bits()
	// The top 64 bits, the lowest of them set when anything below is.
	var top uint64
	shift := n - 64
	if shift <= 0 {
		for i := len(words) - 1; i >= 0; i-- {
			top = top<<(bits.UintSize-1)<<1 | uint64(words[i])
		}
		shift = 0
	} else {
		t := new(big.Int).Rsh(b, uint(shift))
		if b.Sign() < 0 {
			t.Rsh(new(big.Int).Abs(b), uint(shift))
		}
		top = t.Uint64()
		if int(b.TrailingZeroBits()) < shift {
			top |= 1
		}
	}
	f := math.Ldexp(float64(top), shift)
	if b.Sign() < 0 {
		return -f
	}
	return f
}

// newFloatBig returns the int with the value of the whole number f.
func newFloatBig(f float64) *big.Int {
	fr, exp := math.Frexp(f)
	b := big.NewInt(int64(fr * (1 << 53)))
	if exp >= 53 {
		return b.Lsh(b, uint(exp-53))
	}
	// Only for |f| < 2**53; the bits shifted out are zero.
	neg := b.Sign() < 0
	b.Abs(b)
	b.Rsh(b, uint(53-exp))
	if neg {
		b.Neg(b)
	}
	return b
}

// intFromFloat returns int(f) for a finite f, truncating.
func intFromFloat(f float64) Value {
	if f >= -9223372036854775808.0 && f < 9223372036854775808.0 {
		return Int(int64(f))
	}
	return IntFromBig(newFloatBig(math.Trunc(f)))
}

// IntFromFloat returns int(f), with CPython's errors for infinities and NaN.
func IntFromFloat(rt *Runtime, f float64) Value {
	switch {
	case math.IsInf(f, 0):
		return rt.OverflowErrorf("cannot convert float infinity to integer")
	case f != f:
		return rt.ValueErrorf("cannot convert float NaN to integer")
	}
	return intFromFloat(f)
}

// absU returns |n| as an unsigned number, also for the smallest int64.
func absU(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}
